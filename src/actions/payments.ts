'use server'

import type { GiftCardCheck } from '#contracts/model/gift-card.ts'
import { checkGiftCard as procedure } from '#modules/gift-cards/procedures.ts'
import { actionContext } from '#platform/next-context.ts'

/** Says what is left on a gift card. @returns `[error, null]` with a typed error of the contract, or `[null, card]` */
export async function checkGiftCard(asked: GiftCardCheck) {
  return procedure.actionable({ context: await actionContext() })(asked)
}
