import { cardIn } from './gift-card.ts'
import { operations } from './operations.ts'

export const checkGiftCard = operations.payments.checkGiftCard.handler(({ context: { world }, input, errors }) => {
  const card = cardIn(world, input.code)
  if (!card) throw errors.GIFT_CARD_NOT_FOUND({ data: {} })
  return card
})
