'use server'

import type { GetPaymentInput, PayOnCollectionInput, StartPaymentInput } from '#contracts/api/payments.ts'
import type { GiftCardCheck } from '#contracts/model/gift-card.ts'
import { checkGiftCard as checkProcedure } from '#modules/gift-cards/procedures.ts'
import { getPayment as getProcedure } from '#modules/payments/check.ts'
import { payOnCollection as tableProcedure } from '#modules/payments/pay-on-collection.ts'
import { startPayment as startProcedure } from '#modules/payments/start.ts'
import { actionContext, keepBookmark } from '#platform/next-context.ts'

/** Says what is left on a gift card. @returns `[error, null]` with a typed error of the contract, or `[null, card]` */
export async function checkGiftCard(asked: GiftCardCheck) {
  return checkProcedure.actionable({ context: await actionContext() })(asked)
}

/** Begins to pay by card. @returns `[error, null]` with a typed error of the contract, or the payment and the page to pay on */
export async function startPayment(input: StartPaymentInput) {
  return startProcedure.actionable({ context: await actionContext() })(input)
}

/** Says how a payment stands. @returns as `startPayment`, without a page */
export async function getPayment(input: GetPaymentInput) {
  return getProcedure.actionable({ context: await actionContext() })(input)
}

/** Pays at the table what was to be paid by card. @returns `[error, null]` with a typed error of the contract, or `[null, order]` */
export async function payOnCollection(input: PayOnCollectionInput) {
  const context = await actionContext()
  const result = await tableProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}
