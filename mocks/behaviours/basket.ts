import type { BakeSaleDetail, MenuItem } from '#contracts/model/bake-sale.ts'
import type { Basket, BasketLine, LineProblem } from '#contracts/model/basket.ts'
import { BASKET_BAKE_SALES, BASKET_LINES } from '#lib/constants/backend.ts'
import { price } from '#lib/pricing/price.ts'
import { basketLineOf } from '../bakery/basket-line.ts'
import { idOf } from '../bakery/ids.ts'
import { detailOf } from '../bakery/present.ts'
import type { World } from '../world.ts'
import { openOffer } from './offers.ts'
import { operations } from './operations.ts'
import { wantedOf } from './checkout.ts'
import { refusalOf, termsOf } from './voucher.ts'

/** The bake sales of the shop as customers see them now. */
const salesIn = ({ bakery, now }: World) =>
  bakery.bakeSales.filter(({ status }) => status !== 'draft').map((sale) => detailOf(bakery, sale, now))

/** A menu item of any bake sale, and that bake sale. */
export function findItem(world: World, menuItemId: string) {
  for (const sale of salesIn(world)) {
    const item = sale.menu.find(({ id }) => id === menuItemId)
    if (item) return { sale, item }
  }
  return null
}

/** Why a line cannot be ordered as it stands. */
function problemOf({ state, opensAt, cutoffAt }: BakeSaleDetail, item: MenuItem, quantity: number): LineProblem | null {
  if (state === 'cancelled') return { kind: 'cancelled' }
  if (state === 'scheduled') return { kind: 'not_open', opensAt }
  if (state !== 'open') return { kind: 'closed', cutoffAt }
  if (quantity > item.perCustomerLimit) return { kind: 'limit', limit: item.perCustomerLimit }
  if (item.left === 0) return { kind: 'sold_out' }
  return quantity > item.left ? { kind: 'not_enough', left: item.left } : null
}

/** Where the same thing can be ordered next. */
function nextOf(world: World, sale: BakeSaleDetail, item: MenuItem): BasketLine['next'] {
  const [chance] = salesIn(world)
    .filter((other) => other.state === 'open' && other.id !== sale.id)
    .sort((one, other) => one.collectionStartsAt.localeCompare(other.collectionStartsAt))
    .flatMap(({ menu, slots: _slots, ...bakeSale }) => {
      const same = menu.find(
        ({ product, variantName, left }) =>
          product.id === item.product.id && variantName === item.variantName && left > 0,
      )
      return same ? [{ menuItemId: same.id, bakeSale }] : []
    })
  return chance ?? null
}

/** The offer from the waiting list that keeps something in the basket. */
const offerOf = (world: World, menuItemId: string) => openOffer(world, world.basket.offers.get(menuItemId) ?? '')

/** An item with what is kept of it for this basket. */
const withOffer = (world: World, item: MenuItem): MenuItem => ({
  ...item,
  left: item.left + (offerOf(world, item.id)?.quantity ?? 0),
})

export function basketIn(world: World): Basket {
  const { units, voucherCode } = world.basket
  const wanted: ReturnType<typeof wantedOf>[] = []
  const bakeSales = salesIn(world).flatMap((sale) => {
    const { menu, slots: _slots, ...bakeSale } = sale
    const lines = menu.flatMap((onMenu) => {
      const item = withOffer(world, onMenu)
      const quantity = units.get(item.id) ?? 0
      if (quantity === 0) return []
      const problem = problemOf(sale, item, quantity)
      if (!problem) wanted.push(wantedOf(item, quantity))
      return [
        {
          ...basketLineOf(item, quantity),
          problem,
          next: problem && problem.kind !== 'limit' ? nextOf(world, sale, item) : null,
          canWait: problem?.kind === 'sold_out',
          offerToken: offerOf(world, item.id)?.token ?? null,
        },
      ]
    })
    const subtotalPence = lines.reduce((sum, line) => sum + (line.problem ? 0 : line.linePence), 0)
    return lines.length > 0 ? [{ bakeSale, lines, subtotalPence }] : []
  })
  const why = voucherCode === null ? null : refusalOf(world, voucherCode, wanted)
  const { discountPence, totalPence } = price([{ lines: wanted, delivery: null }], {
    voucher: why === null ? termsOf(world, voucherCode) : null,
    isVatRegistered: true,
  })
  return {
    id: idOf('basket', 'of this browser'),
    bakeSales,
    voucherCode,
    voucherProblem: why === 'unknown' ? 'disabled' : why,
    discountPence,
    totalPence,
    changedAt: world.now.toISOString(),
  }
}

export const getBasket = operations.basket.get.handler(({ context: { world } }) => basketIn(world))

export const setLine = operations.basket.setLine.handler(({ context: { world }, input, errors }) => {
  const { menuItemId, quantity } = input
  const { units } = world.basket
  const before = units.get(menuItemId) ?? 0
  const found = findItem(world, menuItemId)
  if (!found) throw errors.NOT_ON_MENU({ data: { items: [{ field: 'menuItemId', menuItemId }] } })
  if (quantity <= before) {
    if (quantity === 0) {
      units.delete(menuItemId)
      world.basket.offers.delete(menuItemId)
    } else units.set(menuItemId, quantity)
    return basketIn(world)
  }
  const { sale } = found
  const item = withOffer(world, found.item)
  const problem = problemOf(sale, item, quantity)
  switch (problem?.kind) {
    case undefined:
      break
    case 'cancelled':
    case 'not_open':
      throw errors.BAKE_SALE_NOT_OPEN({ data: { field: 'menuItemId', state: sale.state, opensAt: sale.opensAt } })
    case 'closed':
      throw errors.AFTER_CUTOFF({ data: { field: 'menuItemId', cutoffAt: problem.cutoffAt } })
    case 'limit':
      throw errors.LIMIT_EXCEEDED({
        data: { items: [{ field: 'quantity', menuItemId, limit: problem.limit, alreadyOrdered: 0 }] },
      })
    case 'sold_out':
    case 'not_enough':
      throw errors.SOLD_OUT({ data: { items: [{ field: 'quantity', menuItemId, left: item.left }] } })
  }
  if (before === 0 && units.size >= BASKET_LINES)
    throw errors.BASKET_FULL({ data: { field: 'menuItemId', why: 'lines' } })
  const sales = new Set([...units.keys(), menuItemId].map((id) => findItem(world, id)?.sale.id))
  if (sales.size > BASKET_BAKE_SALES) throw errors.BASKET_FULL({ data: { field: 'menuItemId', why: 'bake_sales' } })
  units.set(menuItemId, quantity)
  return basketIn(world)
})

export const clearBasket = operations.basket.clear.handler(({ context: { world } }) => {
  world.basket = { units: new Map(), offers: new Map(), voucherCode: null }
  return basketIn(world)
})

export const applyVoucher = operations.basket.applyVoucher.handler(({ context: { world }, input, errors }) => {
  const { code } = input
  const wanted = [...world.basket.units].flatMap(([id, quantity]) => {
    const found = findItem(world, id)
    return found && !problemOf(found.sale, found.item, quantity) ? [wantedOf(found.item, quantity)] : []
  })
  const why = refusalOf(world, code, wanted)
  if (why === 'unknown') throw errors.VOUCHER_UNKNOWN({ data: { code } })
  if (why) throw errors.VOUCHER_NOT_VALID({ data: { code, why } })
  world.basket.voucherCode = code
  return basketIn(world)
})

export const removeVoucher = operations.basket.removeVoucher.handler(({ context: { world } }) => {
  world.basket.voucherCode = null
  return basketIn(world)
})
