'use server'

import type { PlaceOrdersInput, QuoteInput } from '#contracts/api/checkout.ts'
import { placeOrders as procedure } from '#modules/checkout/procedures.ts'
import { quote as quoteProcedure } from '#modules/checkout/quote.ts'
import { actionContext, keepBasket, keepBookmark } from '#platform/next-context.ts'

/** Places the orders of a basket, all or none, and takes them out of it. @returns `[error, null]` with a typed error of the contract, or `[null, orders]` */
export async function placeOrders(input: PlaceOrdersInput) {
  const context = await actionContext()
  const result = await procedure.actionable({ context })(input)
  await keepBasket(context)
  await keepBookmark(context)
  return result
}

/** Says what a checkout would cost now. @returns as `placeOrders` */
export async function quote(input: QuoteInput) {
  return quoteProcedure.actionable({ context: await actionContext() })(input)
}
