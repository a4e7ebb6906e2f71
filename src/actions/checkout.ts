'use server'

import type { PlaceOrderInput } from '#contracts/api/checkout.ts'
import { placeOrder as procedure } from '#modules/checkout/procedures.ts'
import { actionContext, keepBasket, keepBookmark } from '#platform/next-context.ts'

/** Places an order. @returns `[error, null]` with a typed error of the contract, or `[null, order]` */
export async function placeOrder(input: PlaceOrderInput) {
  const context = await actionContext()
  const result = await procedure.actionable({ context })(input)
  await keepBasket(context)
  await keepBookmark(context)
  return result
}
