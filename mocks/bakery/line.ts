import type { MenuItem } from '#contracts/model/bake-sale.ts'
import type { Order, OrderLine } from '#contracts/model/order.ts'

/** A menu item as it stands on an order; standard-rated VAT is a sixth of the price, rounded by line. */
export function lineOf({ id, product, variantName, pricePence }: MenuItem, quantity: number): OrderLine {
  const { name, vatClass, ingredients, allergens, mayContain } = product
  const linePence = pricePence * quantity
  return {
    menuItemId: id,
    productName: name,
    variantName,
    quantity,
    unitPricePence: pricePence,
    linePence,
    discountPence: 0,
    vatClass,
    vatPence: vatClass === 'standard' ? Math.round(linePence / 6) : 0,
    ingredients,
    allergens,
    mayContain,
  }
}

/** What lines add up to, nothing of it paid. */
export function totalsOf(lines: OrderLine[]): Pick<Order, 'totalPence' | 'vatPence' | 'balancePence'> {
  const totalPence = lines.reduce((sum, line) => sum + line.linePence, 0)
  return { totalPence, vatPence: lines.reduce((sum, line) => sum + line.vatPence, 0), balancePence: totalPence }
}

/** What most orders are: collected, at the full price, with nothing to wait for. */
export const AS_USUAL = {
  address: null,
  discountPence: 0,
  voucherCode: null,
  giftCardPence: 0,
  deliveryPence: 0,
  holdExpiresAt: null,
  isMoveAsked: false,
} satisfies Partial<Order>
