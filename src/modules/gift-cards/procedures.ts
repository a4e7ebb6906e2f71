import { operations } from '#platform/operations.ts'
import { codeHash } from './code.ts'
import { findCard } from './repository.ts'

/** Who tries codes meets the fence of `payment` long before one is found: there are more of them than grains of sand. */
export const checkGiftCard = operations.payments.checkGiftCard.handler(async ({ context, input, errors }) => {
  const card = await findCard(context.database, await codeHash(input.code))
  if (!card) throw errors.GIFT_CARD_NOT_FOUND({ data: {} })
  return card
})
