import { lookAt } from '#modules/payments/check.ts'
import { operations } from '#platform/operations.ts'
import { codeHash } from './code.ts'
import { purchaseIdOf } from './link.ts'
import { findPurchase, shownPurchase } from './purchases.ts'
import { findCard } from './repository.ts'

/** Who tries codes meets the fence of `payment` long before one is found: there are more of them than grains of sand. */
export const checkGiftCard = operations.payments.checkGiftCard.handler(async ({ context, input, errors }) => {
  const card = await findCard(context.database, await codeHash(input.code))
  if (!card) throw errors.GIFT_CARD_NOT_FOUND({ data: {} })
  return card
})

/** A purchase by its link: while nobody has told how its payment stands, the vendor is asked now and then. */
export const getGiftCardPurchase = operations.giftCards.getPurchase.handler(async ({ context, input, errors }) => {
  const { database, config, clock } = context
  const id = await purchaseIdOf(config.LINK_SECRET, input.token)
  const found = id === null ? null : await findPurchase(database, id)
  if (!found) throw errors.PURCHASE_NOT_FOUND({ data: {} })
  const isNew = await lookAt(context, found)
  const purchase = (isNew ? await findPurchase(database, found.id) : null) ?? found
  const mayPay = purchase.status === 'pending' && purchase.expiresAt > clock.now()
  return { purchase: shownPurchase(purchase), url: mayPay ? purchase.url : null }
})
