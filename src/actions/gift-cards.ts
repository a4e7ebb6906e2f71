'use server'

import { redirect } from 'next/navigation'
import type { BuyGiftCardInput, GetGiftCardPurchaseInput } from '#contracts/api/gift-cards.ts'
import { submitBuyForm } from '#lib/gift-card-form.ts'
import { buyGiftCard as buyProcedure } from '#modules/gift-cards/buy.ts'
import { getGiftCardPurchase as getProcedure } from '#modules/gift-cards/procedures.ts'
import { actionContext, keepBookmark } from '#platform/next-context.ts'

/** Begins to buy a gift card. @returns `[error, null]` with a typed error of the contract, or the purchase and the page to pay on */
export async function buyGiftCard(input: BuyGiftCardInput) {
  const context = await actionContext()
  const result = await buyProcedure.actionable({ context })(input)
  await keepBookmark(context)
  return result
}

/** Says how a purchase stands. @returns as `buyGiftCard`, without a token */
export async function getGiftCardPurchase(input: GetGiftCardPurchaseInput) {
  return getProcedure.actionable({ context: await actionContext() })(input)
}

/** The form without scripts (`submitBuyForm` names its fields). */
export async function buyGiftCardByForm(form: FormData): Promise<void> {
  const context = await actionContext()
  const address = await submitBuyForm(form, buyProcedure.actionable({ context }))
  await keepBookmark(context)
  redirect(address)
}
