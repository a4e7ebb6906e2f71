import type { Basket } from '#contracts/model/basket.ts'
import type { MenuItem } from '#contracts/model/bake-sale.ts'
import { price } from '#lib/pricing/price.ts'
import { idOf } from '../bakery/ids.ts'
import { detailOf } from '../bakery/present.ts'
import type { World } from '../world.ts'
import { operations } from './operations.ts'
import { wantedOf } from './checkout.ts'
import { refusalOf, termsOf } from './voucher.ts'

/** The bake sales of the shop as customers see them now. */
const salesIn = ({ bakery, now }: World) =>
  bakery.bakeSales.filter(({ status }) => status !== 'draft').map((sale) => detailOf(bakery, sale, now))

/** A menu item of any bake sale. */
export const itemIn = (world: World, menuItemId: string): MenuItem | undefined =>
  salesIn(world)
    .flatMap(({ menu }) => menu)
    .find(({ id }) => id === menuItemId)

/** All that is in the basket, as far as money goes. */
const wantedIn = (world: World) =>
  [...world.basket.units].flatMap(([id, quantity]) => {
    const item = itemIn(world, id)
    return item ? [wantedOf(item, quantity)] : []
  })

function basketIn(world: World): Basket {
  const { units, voucherCode } = world.basket
  const bakeSales = salesIn(world).flatMap(({ menu, slots: _slots, ...bakeSale }) => {
    const lines = menu.flatMap(({ id, product, variantName, pricePence, left }) => {
      const quantity = units.get(id) ?? 0
      const linePence = quantity * pricePence
      const line = {
        menuItemId: id,
        productName: product.name,
        variantName,
        quantity,
        unitPricePence: pricePence,
        linePence,
        left,
      }
      return quantity > 0 ? [line] : []
    })
    return lines.length > 0
      ? [{ bakeSale, lines, subtotalPence: lines.reduce((sum, line) => sum + line.linePence, 0) }]
      : []
  })
  const { discountPence, totalPence } = price([{ lines: wantedIn(world), delivery: null }], {
    voucher: termsOf(world, voucherCode),
    isVatRegistered: true,
  })
  return {
    id: idOf('basket', 'of this browser'),
    bakeSales,
    voucherCode,
    discountPence,
    totalPence,
    changedAt: world.now.toISOString(),
  }
}

export const getBasket = operations.basket.get.handler(({ context: { world } }) => basketIn(world))

export const setLine = operations.basket.setLine.handler(({ context: { world }, input, errors }) => {
  const { menuItemId, quantity } = input
  const item = itemIn(world, menuItemId)
  if (!item) throw errors.NOT_ON_MENU({ data: { items: [{ field: 'menuItemId', menuItemId }] } })
  if (quantity > item.perCustomerLimit)
    throw errors.LIMIT_EXCEEDED({
      data: { items: [{ field: 'quantity', menuItemId, limit: item.perCustomerLimit, alreadyOrdered: 0 }] },
    })
  if (quantity > item.left)
    throw errors.SOLD_OUT({ data: { items: [{ field: 'quantity', menuItemId, left: item.left }] } })
  if (quantity === 0) world.basket.units.delete(menuItemId)
  else world.basket.units.set(menuItemId, quantity)
  return basketIn(world)
})

export const clearBasket = operations.basket.clear.handler(({ context: { world } }) => {
  world.basket = { units: new Map(), voucherCode: null }
  return basketIn(world)
})

export const applyVoucher = operations.basket.applyVoucher.handler(({ context: { world }, input, errors }) => {
  const { code } = input
  const why = refusalOf(world, code, wantedIn(world))
  if (why === 'unknown') throw errors.VOUCHER_UNKNOWN({ data: { code } })
  if (why) throw errors.VOUCHER_NOT_VALID({ data: { code, why } })
  world.basket.voucherCode = code
  return basketIn(world)
})

export const removeVoucher = operations.basket.removeVoucher.handler(({ context: { world } }) => {
  world.basket.voucherCode = null
  return basketIn(world)
})
