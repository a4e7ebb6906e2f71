import type { setLine } from '#contracts/api/basket.ts'
import type { Basket, BasketLine, BasketUpdate, LineProblem } from '#contracts/model/basket.ts'
import type { ErrorDataOf } from '#contracts/operation.ts'
import { bakeSaleStateAt } from '#lib/bake-sale-state.ts'
import { BASKET_BAKE_SALES, BASKET_LINES } from '#lib/constants/backend.ts'
import { price } from '#lib/pricing/price.ts'
import { summaryAt, type StoredBakeSale } from '#modules/bake-sales/repository.ts'
import { leftOf, linesOf, linesRefusal, voucherRefusalOf, type Shelf, type ShelfItem } from '#modules/checkout/rules.ts'

type Sale = StoredBakeSale & { isPlanned?: boolean }

/** A menu item of a bake sale that takes orders now, and of which some are left. */
type Chance = { menuItemId: string; variantId: string; bakeSaleId: string; leadTimeHours: number }

/** A basket as it is kept, and all that it must be judged by. */
export type FoundBasket = {
  /** Null where nothing was ever put in. */
  basket: { id: string; voucherCode: string | null; changedAt: Date } | null
  /** In the order of the menus. */
  lines: BasketUpdate[]
  sales: ReadonlyMap<string, Sale>
  items: ReadonlyMap<string, ShelfItem>
  /** The one of the basket, or one that is asked about. */
  voucher: Shelf['voucher']
  chances: Chance[]
}

/** What is found where there is no basket. */
export const NOTHING: FoundBasket = {
  basket: null,
  lines: [],
  sales: new Map(),
  items: new Map(),
  voucher: null,
  chances: [],
}

/** Identifies the basket of who has none. */
const NO_BASKET = '00000000-0000-4000-8000-000000000000'

/** A basket knows no customer: how much they have ordered before is judged at the checkout. */
const ANYBODY = { alreadyOrdered: new Map<string, number>(), customer: { hasOrdered: false } }

const HOUR_MS = 3_600_000

/** Why a line cannot be ordered as it stands, by the rules of the checkout. What it draws on a pool, if it can, is counted in `drawn`. */
function problemOf(
  line: BasketUpdate,
  sale: Sale,
  items: FoundBasket['items'],
  drawn: Map<string, number>,
  now: Date,
): LineProblem | null {
  const state = bakeSaleStateAt(sale, now)
  if (state === 'cancelled') return { kind: 'cancelled' }
  if (state === 'scheduled') return { kind: 'not_open', opensAt: sale.opensAt }
  if (state !== 'open' || sale.isPlanned) return { kind: 'closed', cutoffAt: sale.cutoffAt }
  const refusal = linesRefusal([line], sale, { items, ...ANYBODY }, drawn, now, '')
  switch (refusal?.code) {
    case undefined:
      return null
    case 'NOT_ON_MENU':
      return { kind: 'sold_out' }
    case 'AFTER_CUTOFF':
      return { kind: 'closed', cutoffAt: refusal.data.cutoffAt }
    case 'LIMIT_EXCEEDED':
      return { kind: 'limit', limit: refusal.data.items[0]?.limit ?? 0 }
    case 'SOLD_OUT': {
      const left = refusal.data.items[0]?.left ?? 0
      return left === 0 ? { kind: 'sold_out' } : { kind: 'not_enough', left }
    }
  }
}

type Judged = { line: BasketUpdate; item: ShelfItem; sale: Sale; problem: LineProblem | null }

/** The lines of a basket that anybody may see, each judged behind those that stand before it, and what all of them draw on pools. */
function judge({ lines, sales, items }: Pick<FoundBasket, 'lines' | 'sales' | 'items'>, now: Date) {
  const drawn = new Map<string, number>()
  const judged = lines.flatMap((line): Judged[] => {
    const item = items.get(line.menuItemId)
    const sale = item && sales.get(item.bakeSaleId)
    return item && sale ? [{ line, item, sale, problem: problemOf(line, sale, items, drawn, now) }] : []
  })
  return { judged, drawn }
}

/** Units of an item that can be had beside the other lines of the basket. */
function leftBeside({ line, item, problem }: Judged, drawn: ReadonlyMap<string, number>) {
  if (!item.pool || problem) return leftOf(item, drawn)
  const byOthers = (drawn.get(item.pool.id) ?? 0) - line.quantity * item.pool.units
  return leftOf(item, new Map([[item.pool.id, byOthers]]))
}

/** Where the same thing can be ordered next. */
function nextOf({ item }: Judged, { chances, sales }: FoundBasket, now: Date): BasketLine['next'] {
  const [next] = chances
    .flatMap((chance) => {
      const sale = sales.get(chance.bakeSaleId)
      const isSame = chance.variantId === item.variantId && chance.bakeSaleId !== item.bakeSaleId
      return sale && isSame && !isTooLate(chance, sale, now) ? [{ menuItemId: chance.menuItemId, sale }] : []
    })
    .sort((one, other) => inOrder(one.sale, other.sale))
  return next ? { menuItemId: next.menuItemId, bakeSale: bakeSaleOf(next.sale, now) } : null
}

const isTooLate = ({ leadTimeHours }: Chance, sale: Sale, now: Date) =>
  sale.isPlanned === true ||
  (leadTimeHours > 0 && now.getTime() >= Date.parse(sale.collectionStartsAt) - leadTimeHours * HOUR_MS)

const inOrder = (one: Sale, other: Sale) =>
  one.collectionStartsAt.localeCompare(other.collectionStartsAt) || one.id.localeCompare(other.id)

const bakeSaleOf = ({ isPlanned: _isPlanned, ...sale }: Sale, now: Date) => summaryAt(sale, now)

function shown(one: Judged, found: FoundBasket, drawn: ReadonlyMap<string, number>, now: Date): BasketLine {
  const { line, item, problem } = one
  const { slug, name, picture, allergens, mayContain } = item.product
  return {
    ...line,
    productSlug: slug,
    productName: name,
    variantName: item.variantName,
    picture,
    allergens,
    mayContain,
    unitPricePence: item.pricePence,
    linePence: item.pricePence * line.quantity,
    left: leftBeside(one, drawn),
    perCustomerLimit: item.perCustomerLimit,
    problem,
    next: problem && problem.kind !== 'limit' ? nextOf(one, found, now) : null,
    // What only the rest of this basket has taken is nothing to wait for.
    canWait: problem?.kind === 'sold_out' && leftOf(item) === 0,
    offerToken: null,
  }
}

/** Lines that can be ordered as they stand, by their bake sales. */
const orderable = (judged: readonly Judged[]) =>
  [...Map.groupBy(judged, ({ sale }) => sale.id).values()].map((ofSale) => ({
    lines: ofSale.flatMap(({ line, problem }) => (problem ? [] : [line])),
  }))

/** Why a voucher takes nothing off a basket now; null when it does. */
export function voucherRefusalIn(found: FoundBasket, voucherCode: string, now: Date) {
  const { judged } = judge(found, now)
  return voucherRefusalOf({ orders: orderable(judged), voucherCode }, { ...found, ...ANYBODY }, now)
}

/** A basket as it stands at this moment: priced, and judged line by line. */
export function basketAt(found: FoundBasket, now: Date, isVatRegistered: boolean): Basket {
  const { basket, voucher } = found
  const { judged, drawn } = judge(found, now)
  const bakeSales = [...Map.groupBy(judged, ({ sale }) => sale.id).values()]
    .flatMap((lines) => (lines[0] ? [{ sale: lines[0].sale, lines }] : []))
    .sort((one, other) => inOrder(one.sale, other.sale))
    .map(({ sale, lines }) => ({
      bakeSale: bakeSaleOf(sale, now),
      lines: lines.map((one) => shown(one, found, drawn, now)),
      subtotalPence: lines.reduce(
        (sum, { line, item, problem }) => sum + (problem ? 0 : item.pricePence * line.quantity),
        0,
      ),
    }))
  const voucherCode = basket?.voucherCode ?? null
  const refusal = voucherCode === null ? null : voucherRefusalIn(found, voucherCode, now)
  const { discountPence, totalPence } = price(
    orderable(judged).map((wish) => ({ lines: linesOf(wish, found), delivery: null })),
    { voucher: voucherCode === null || refusal ? null : voucher, isVatRegistered },
  )
  return {
    id: basket?.id ?? NO_BASKET,
    bakeSales,
    voucherCode,
    voucherProblem: !refusal ? null : refusal.code === 'VOUCHER_UNKNOWN' ? 'disabled' : refusal.data.why,
    discountPence,
    totalPence,
    changedAt: (basket?.changedAt ?? now).toISOString(),
  }
}

type Errors = ErrorDataOf<typeof setLine>
type Code = 'NOT_ON_MENU' | 'AFTER_CUTOFF' | 'BAKE_SALE_NOT_OPEN' | 'LIMIT_EXCEEDED' | 'SOLD_OUT' | 'BASKET_FULL'
export type Refusal<C extends Code = Code> = { [K in C]: { code: K; data: Errors[K] } }[C]

/** Why so many of a menu item cannot be put into a basket; null when they can. Fewer than before always can. */
export function refusalOf({ menuItemId, quantity }: BasketUpdate, found: FoundBasket, now: Date): Refusal | null {
  const item = found.items.get(menuItemId)
  const sale = item && found.sales.get(item.bakeSaleId)
  if (!item || !sale) return { code: 'NOT_ON_MENU', data: { items: [{ field: 'menuItemId', menuItemId }] } }
  const before = found.lines.find((line) => line.menuItemId === menuItemId)?.quantity ?? 0
  if (quantity <= before) return null

  const others = found.lines.filter((line) => line.menuItemId !== menuItemId)
  const { drawn } = judge({ ...found, lines: others }, now)
  const problem = problemOf({ menuItemId, quantity }, sale, found.items, new Map(drawn), now)
  switch (problem?.kind) {
    case undefined:
      break
    case 'cancelled':
    case 'not_open':
      return {
        code: 'BAKE_SALE_NOT_OPEN',
        data: { field: 'menuItemId', state: bakeSaleStateAt(sale, now), opensAt: sale.opensAt },
      }
    case 'closed':
      return { code: 'AFTER_CUTOFF', data: { field: 'menuItemId', cutoffAt: problem.cutoffAt } }
    case 'limit':
      return {
        code: 'LIMIT_EXCEEDED',
        data: { items: [{ field: 'quantity', menuItemId, limit: problem.limit, alreadyOrdered: 0 }] },
      }
    case 'sold_out':
    case 'not_enough':
      return { code: 'SOLD_OUT', data: { items: [{ field: 'quantity', menuItemId, left: leftOf(item, drawn) }] } }
  }

  if (before > 0) return null
  if (others.length >= BASKET_LINES) return { code: 'BASKET_FULL', data: { field: 'menuItemId', why: 'lines' } }
  const sales = new Set([item.bakeSaleId, ...others.map((line) => found.items.get(line.menuItemId)?.bakeSaleId)])
  return sales.size > BASKET_BAKE_SALES
    ? { code: 'BASKET_FULL', data: { field: 'menuItemId', why: 'bake_sales' } }
    : null
}
