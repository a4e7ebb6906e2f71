import { setLine } from '#actions/basket.ts'
import { adopt } from '#components/shop/basket/answers.ts'
import { troubleOf, type Trouble } from '#components/shop/form/trouble.ts'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import type { Order } from '#contracts/model/order.ts'
import type { ReorderAnswer } from '../orders/reorder.tsx'

/**
 * Puts what an order holds into the basket for another bake sale, as many of each as there are and one customer may have.
 * What is not on that menu, or sold out, is left out and named.
 */
export async function reorder(
  { lines }: Pick<Order, 'lines'>,
  { menu }: BakeSaleDetail,
): Promise<ReorderAnswer | Trouble> {
  const leftOut: string[] = []
  let isSomething = false
  for (const { productName, variantName, quantity } of lines) {
    const item = menu.find(
      ({ product, variantName: variant }) => product.name === productName && variant === variantName,
    )
    const most = item ? Math.min(quantity, item.left, item.perCustomerLimit) : 0
    const name = `${productName}, ${variantName}`
    if (!item || most === 0) {
      leftOut.push(name)
      continue
    }
    const [error, basket] = await setLine({ menuItemId: item.id, quantity: most })
    if (!error) {
      adopt(basket)
      isSomething = true
      if (most < quantity) leftOut.push(`${String(quantity - most)} of ${name}`)
    } else if (!error.defined) return { kind: 'failed', reference: null }
    else if (error.code === 'BAKE_SALE_NOT_OPEN' || error.code === 'AFTER_CUTOFF') return { kind: 'bake_sale_not_open' }
    else if (error.code === 'INVALID_INPUT' || error.code === 'RATE_LIMITED' || error.code === 'UNEXPECTED')
      return troubleOf(error)
    else leftOut.push(name)
  }
  return isSomething ? { kind: 'done', leftOut } : { kind: 'nothing_on_menu' }
}
