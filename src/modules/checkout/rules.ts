import type { OrderWish, placeOrder, PlaceOrdersInput } from '#contracts/api/checkout.ts'
import type { OrderLine } from '#contracts/model/order.ts'
import type { Voucher } from '#contracts/model/voucher.ts'
import type { ErrorDataOf } from '#contracts/operation.ts'
import { bakeSaleStateAt } from '#lib/bake-sale-state.ts'
import { HOLD_MINUTES, UNPAID_LIMIT_PENCE } from '#lib/constants/backend.ts'
import { paidByCard } from '#lib/pricing/gift-card.ts'
import { price, voucherRefusal, type Delivery, type PricedOrder, type VoucherTerms } from '#lib/pricing/price.ts'
import type { StoredBakeSale, StoredMenuItem } from '#modules/bake-sales/repository.ts'

/** A menu item as an order is judged by it. */
export type ShelfItem = StoredMenuItem & {
  bakeSaleId: string
  variantId: string
  /** Units that are left of its own capacity; its pool may have fewer. */
  left: number
  leadTimeHours: number
  pool: { id: string; left: number; units: number } | null
}

/** A voucher, how often this customer has used it, and whether they have ordered before. */
export type ShelfVoucher = Omit<Voucher, 'categoryIds'> & {
  /** Names of the shelves that it counts for. */
  categories: string[]
  usedByCustomer: number
}

/** A gift card, or store credit, as a checkout is judged by it. */
export type ShelfCard = {
  id: string
  kind: 'gift_card' | 'store_credit'
  codeEnding: string
  balancePence: number
  expiresAt: Date | null
}

/** An offer from the waiting list that a checkout names. */
export type ShelfOffer = {
  id: string
  menuItemId: string
  quantity: number
  status: 'waiting' | 'offered' | 'taken' | 'passed' | 'left'
  offeredUntil: Date | null
}

/** What the shop has to say to one checkout: the rows that it touches, and nothing else. */
export type Shelf = {
  /** Whether what is to be baked is frozen is said beside what is kept of them. */
  sales: ReadonlyMap<string, StoredBakeSale & { isPlanned?: boolean }>
  /** Menu items that the orders name. */
  items: ReadonlyMap<string, ShelfItem>
  slots: ReadonlyMap<string, { bakeSaleId: string; fulfilment: 'collection' | 'delivery'; left: number }>
  /** Units that the same customer has ordered before, by menu item. */
  alreadyOrdered: ReadonlyMap<string, number>
  /** What bringing costs, by postcode district. */
  areas: ReadonlyMap<string, Delivery>
  voucher: ShelfVoucher | null
  giftCard: ShelfCard | null
  /** In the order in which they are named; null for one that there is not. */
  offers: readonly (ShelfOffer | null)[]
  customer: {
    hasOrdered: boolean
    /** What they still owe at the table. */
    unpaidPence: number
    /** Whether they have ever not come for an order. */
    hasStayedAway: boolean
  }
}

type Errors = ErrorDataOf<typeof placeOrder>
/** The errors that the rules can answer with, and the data of each. */
export type Refusals = Omit<Errors, 'INVALID_INPUT' | 'RATE_LIMITED' | 'UNEXPECTED' | 'IDEMPOTENCY_CONFLICT'>
export type RefusalCode = keyof Refusals
export type Refusal<Code extends RefusalCode = RefusalCode> = { [C in Code]: { code: C; data: Refusals[C] } }[Code]

const HOUR_MS = 3_600_000

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** The first half of a postcode: `SY8` of `SY8 1AX`. */
export const districtOf = (postcode: string) => postcode.replace(/\s*\d[A-Z]{2}$/i, '').toUpperCase()

const isOpenOffer = ({ status, offeredUntil }: ShelfOffer, now: Date) =>
  status === 'offered' && offeredUntil !== null && now < offeredUntil

/** Why an offer that is named keeps nothing; null when all of them do, or none is named. */
export function offerRefusalOf({ offers }: Pick<Shelf, 'offers'>, now: Date): Refusal<'OFFER_OVER'> | null {
  const index = offers.findIndex((offer) => !offer || !isOpenOffer(offer, now))
  return index < 0 ? null : { code: 'OFFER_OVER', data: { field: `offerTokens.${String(index)}` } }
}

/** The offers that lines take: those that stand, of what is ordered, each once. */
export function offersTaken(
  orders: readonly Pick<OrderWish, 'lines'>[],
  { offers }: Pick<Shelf, 'offers'>,
  now: Date,
): ShelfOffer[] {
  const ordered = new Set(orders.flatMap(({ lines }) => lines.map(({ menuItemId }) => menuItemId)))
  const standing = offers.flatMap((offer) =>
    offer && isOpenOffer(offer, now) && ordered.has(offer.menuItemId) ? [[offer.id, offer] as const] : [],
  )
  return [...new Map(standing).values()]
}

/** Items with what offers keep of them, and of their pools, for who has those. */
export function withOffers(
  items: Shelf['items'],
  taken: readonly Pick<ShelfOffer, 'menuItemId' | 'quantity'>[],
): Shelf['items'] {
  if (taken.length === 0) return items
  const kept = Map.groupBy(taken, ({ menuItemId }) => menuItemId)
  const unitsOf = (id: string) => (kept.get(id) ?? []).reduce((sum, { quantity }) => sum + quantity, 0)
  const inPools = new Map<string, number>()
  for (const { id, pool } of items.values())
    if (pool) inPools.set(pool.id, (inPools.get(pool.id) ?? 0) + unitsOf(id) * pool.units)
  return new Map(
    [...items].map(([id, item]) => [
      id,
      {
        ...item,
        left: item.left + unitsOf(id),
        pool: item.pool && { ...item.pool, left: item.pool.left + (inPools.get(item.pool.id) ?? 0) },
      },
    ]),
  )
}

/** Why one order of a checkout cannot be taken. @param prefix of the fields that errors name */
function wishRefusal(
  wish: OrderWish,
  shelf: Shelf,
  drawn: Map<string, number>,
  now: Date,
  prefix: string,
): Refusal | null {
  const { bakeSaleId, slotId, lines, address } = wish
  const field = (name: string) => `${prefix}${name}`
  const sale = shelf.sales.get(bakeSaleId)
  if (!sale) return { code: 'BAKE_SALE_NOT_FOUND', data: { field: field('bakeSaleId'), bakeSaleId } }

  const state = bakeSaleStateAt(sale, now)
  if (state === 'closed' || (state === 'open' && sale.isPlanned))
    return { code: 'AFTER_CUTOFF', data: { field: field('bakeSaleId'), cutoffAt: sale.cutoffAt } }
  if (state !== 'open')
    return { code: 'BAKE_SALE_NOT_OPEN', data: { field: field('bakeSaleId'), state, opensAt: sale.opensAt } }

  const refused = linesRefusal(lines, sale, shelf, drawn, now, prefix)
  if (refused) return refused

  const slot = shelf.slots.get(slotId)
  if (slot?.bakeSaleId !== bakeSaleId) return { code: 'SLOT_NOT_FOUND', data: { field: field('slotId'), slotId } }
  if (slot.left < 1) return { code: 'SLOT_FULL', data: { field: field('slotId'), slotId } }
  if (slot.fulfilment === 'collection') return null
  if (!address) return { code: 'ADDRESS_MISSING', data: { field: field('address') } }
  const district = districtOf(address.postcode)
  if (!shelf.areas.has(district))
    return { code: 'NOT_DELIVERED_THERE', data: { field: field('address.postcode'), district } }
  return null
}

/** Why lines cannot be sold at a bake sale now. What they draw on pools is counted in `drawn`. */
export function linesRefusal(
  lines: OrderWish['lines'],
  sale: StoredBakeSale,
  shelf: Pick<Shelf, 'items' | 'alreadyOrdered'>,
  drawn: Map<string, number>,
  now: Date,
  prefix: string,
): Refusal<'NOT_ON_MENU' | 'LIMIT_EXCEEDED' | 'SOLD_OUT' | 'AFTER_CUTOFF'> | null {
  const wanted = lines.map(({ menuItemId, quantity }, index) => {
    const item = shelf.items.get(menuItemId)
    const line = `${prefix}lines.${String(index)}`
    return { menuItemId, quantity, line, item: item?.bakeSaleId === sale.id ? item : undefined }
  })
  const unknown = wanted.flatMap(({ item, menuItemId, line }) =>
    item ? [] : [{ field: `${line}.menuItemId`, menuItemId }],
  )
  if (unknown.length > 0) return { code: 'NOT_ON_MENU', data: { items: unknown } }

  for (const { item, line } of wanted) {
    const last = Date.parse(sale.collectionStartsAt) - (item?.leadTimeHours ?? 0) * HOUR_MS
    if (item && item.leadTimeHours > 0 && now.getTime() >= last)
      return { code: 'AFTER_CUTOFF', data: { field: `${line}.menuItemId`, cutoffAt: new Date(last).toISOString() } }
  }

  const overLimit = wanted.flatMap(({ item, menuItemId, quantity, line }) => {
    const limit = item?.perCustomerLimit ?? 0
    const alreadyOrdered = shelf.alreadyOrdered.get(menuItemId) ?? 0
    return quantity + alreadyOrdered > limit ? [{ field: `${line}.quantity`, menuItemId, limit, alreadyOrdered }] : []
  })
  if (overLimit.length > 0) return { code: 'LIMIT_EXCEEDED', data: { items: overLimit } }

  const short = wanted.flatMap(({ item, menuItemId, quantity, line }) => {
    const left = leftOf(item, drawn)
    if (quantity > left) return [{ field: `${line}.quantity`, menuItemId, left }]
    if (item?.pool) drawn.set(item.pool.id, (drawn.get(item.pool.id) ?? 0) + quantity * item.pool.units)
    return []
  })
  return short.length > 0 ? { code: 'SOLD_OUT', data: { items: short } } : null
}

/** Units of an item that are left once others have drawn on its pool. */
export function leftOf(item: ShelfItem | undefined, drawn: ReadonlyMap<string, number> = new Map()) {
  if (!item) return 0
  if (!item.pool) return item.left
  const { id, left, units } = item.pool
  return Math.max(0, Math.min(item.left, Math.floor((left - (drawn.get(id) ?? 0)) / units)))
}

const lineTerms = ({ product, pricePence }: StoredMenuItem, quantity: number) => ({
  quantity,
  unitPricePence: pricePence,
  vatClass: product.vatClass,
  productId: product.id,
  category: product.category,
})

/** Why a voucher does not count for this customer now; what it costs has nothing to do with it. */
function voucherTimeRefusal(voucher: ShelfVoucher, hasOrdered: boolean, now: Date) {
  if (voucher.isDisabled) return 'disabled' as const
  if (now.getTime() < Date.parse(voucher.startsAt)) return 'not_started' as const
  if (now.getTime() >= Date.parse(voucher.endsAt)) return 'ended' as const
  if (voucher.usageLimit !== null && voucher.used >= voucher.usageLimit) return 'used_up' as const
  if (voucher.perCustomerLimit !== null && voucher.usedByCustomer >= voucher.perCustomerLimit) return 'used_up' as const
  if (voucher.isFirstOrderOnly && hasOrdered) return 'first_order_only' as const
  return null
}

/** What a checkout costs, order by order. All that it names must be on the shelf. */
export function priceOf(
  orders: readonly Pick<OrderWish, 'lines' | 'slotId' | 'address'>[],
  shelf: Pick<Shelf, 'items' | 'slots' | 'areas'>,
  voucher: VoucherTerms | null,
  isVatRegistered: boolean,
) {
  return price(
    orders.map((wish) => ({
      lines: linesOf(wish, shelf),
      delivery:
        wish.address && shelf.slots.get(wish.slotId)?.fulfilment === 'delivery'
          ? (shelf.areas.get(districtOf(wish.address.postcode)) ?? null)
          : null,
    })),
    { voucher, isVatRegistered },
  )
}

/** The lines of an order as far as money goes. */
export const linesOf = ({ lines }: Pick<OrderWish, 'lines'>, { items }: Pick<Shelf, 'items'>) =>
  lines.flatMap(({ menuItemId, quantity }) => {
    const item = items.get(menuItemId)
    return item ? [lineTerms(item, quantity)] : []
  })

/** Why the voucher of a checkout does not count; null when it does, or none is named. */
export function voucherRefusalOf(
  { orders, voucherCode }: { orders: readonly Pick<OrderWish, 'lines'>[]; voucherCode?: string | undefined },
  shelf: Pick<Shelf, 'items' | 'voucher'> & { customer: Pick<Shelf['customer'], 'hasOrdered'> },
  now: Date,
): Refusal<'VOUCHER_UNKNOWN' | 'VOUCHER_NOT_VALID'> | null {
  if (voucherCode === undefined) return null
  const { voucher, customer } = shelf
  if (!voucher) return { code: 'VOUCHER_UNKNOWN', data: { code: voucherCode } }
  const named = orders.map((wish) => ({ lines: linesOf(wish, shelf) }))
  const why = voucherTimeRefusal(voucher, customer.hasOrdered, now) ?? voucherRefusal(named, voucher)
  return why ? { code: 'VOUCHER_NOT_VALID', data: { code: voucherCode, why } } : null
}

/** Why the gift card of a checkout pays nothing; null when it pays, or none is named. */
export function giftCardRefusalOf(
  { giftCardCode }: Pick<PlaceOrdersInput, 'giftCardCode'>,
  { giftCard }: Pick<Shelf, 'giftCard'>,
  now: Date,
): Refusal<'GIFT_CARD_UNKNOWN' | 'GIFT_CARD_SPENT'> | null {
  if (giftCardCode === undefined) return null
  const field = 'giftCardCode'
  if (!giftCard) return { code: 'GIFT_CARD_UNKNOWN', data: { field } }
  if (giftCard.expiresAt && giftCard.expiresAt <= now)
    return { code: 'GIFT_CARD_SPENT', data: { field, why: 'expired' } }
  return giftCard.balancePence === 0 ? { code: 'GIFT_CARD_SPENT', data: { field, why: 'empty' } } : null
}

/** What the gift card of a checkout pays of each order. */
export const cardPayments = (orders: readonly PricedOrder[], { giftCard }: Pick<Shelf, 'giftCard'>) =>
  paidByCard(
    giftCard?.balancePence ?? 0,
    orders.map(({ totalPence }) => totalPence),
  )

/** Why a checkout cannot be taken, the first reason that a customer can act on; null when it can. */
export function refusalOf(
  {
    orders,
    voucherCode,
    paymentMethod,
    giftCardCode,
  }: Pick<PlaceOrdersInput, 'orders' | 'voucherCode' | 'paymentMethod' | 'giftCardCode'>,
  shelf: Shelf,
  now: Date,
  isVatRegistered: boolean,
  prefixOf: (index: number) => string,
): Refusal | null {
  const drawn = new Map<string, number>()
  const over = offerRefusalOf(shelf, now)
  const kept = { ...shelf, items: withOffers(shelf.items, offersTaken(orders, shelf, now)) }
  for (const [index, wish] of orders.entries()) {
    const refusal = wishRefusal(wish, kept, drawn, now, prefixOf(index))
    // What an offer has kept is not there for who comes too late with it.
    if (refusal) return refusal.code === 'SOLD_OUT' && over ? over : refusal
  }
  if (over) return over
  const worthless = voucherRefusalOf({ orders, voucherCode }, shelf, now)
  if (worthless) return worthless
  const { voucher, customer } = shelf
  const unpaid = giftCardRefusalOf(giftCardCode === undefined ? {} : { giftCardCode }, shelf, now)
  if (unpaid) return unpaid
  if (paymentMethod === 'pay_on_collection') {
    const priced = priceOf(orders, shelf, voucher, isVatRegistered)
    const duePence = priced.totalPence - sum(cardPayments(priced.orders, shelf))
    if (duePence > 0 && (customer.hasStayedAway || customer.unpaidPence + duePence > UNPAID_LIMIT_PENCE))
      return { code: 'PAY_NOW', data: { field: 'paymentMethod' } }
  }
  return null
}

/** Until when the places of a checkout are kept for money that is still to come; null where it is taken at the table. A bank transfer has until the first cutoff at most. */
export function holdOf(
  { orders, paymentMethod }: Pick<PlaceOrdersInput, 'orders' | 'paymentMethod'>,
  { sales }: Pick<Shelf, 'sales'>,
  now: Date,
): Date | null {
  if (paymentMethod === 'pay_on_collection') return null
  const cutoffs = orders.flatMap(({ bakeSaleId }) => sales.get(bakeSaleId)?.cutoffAt ?? [])
  const wanted = now.getTime() + HOLD_MINUTES[paymentMethod] * 60_000
  return new Date(paymentMethod === 'card' ? wanted : Math.min(wanted, ...cutoffs.map((cutoff) => Date.parse(cutoff))))
}

/** The lines of an order as they are sold: the product's words and the price of this moment, never read again. */
export function soldLines(lines: OrderWish['lines'], items: Shelf['items'], priced: PricedOrder): OrderLine[] {
  return lines.flatMap(({ menuItemId, quantity }, index) => {
    const item = items.get(menuItemId)
    const money = priced.lines[index]
    if (!item || !money) return []
    const { name, vatClass, ingredients, allergens, mayContain } = item.product
    return [
      {
        menuItemId,
        productName: name,
        variantName: item.variantName,
        quantity,
        unitPricePence: item.pricePence,
        ...money,
        vatClass,
        ingredients,
        allergens,
        mayContain,
      },
    ]
  })
}
