import {
  GiftCardEmail,
  giftCardSubject,
  GiftPurchaseEmail,
  purchaseSubject,
  type PurchaseNews,
} from '#components/email/gift-card-email.tsx'
import { codeHash, creditCode } from '#modules/gift-cards/code.ts'
import { purchaseToken } from '#modules/gift-cards/link.ts'
import { findPurchase, shownPurchase } from '#modules/gift-cards/purchases.ts'
import type { Context } from '#platform/context.ts'

/** The card, to whom it is for. Its code is made again, for this mail only. @throws where it is not the one that was bought */
async function sent({ config, database }: Context, purchaseId: string) {
  const found = await findPurchase(database, purchaseId)
  if (!found?.codeHash) return null
  const code = await creditCode(config.LINK_SECRET, purchaseId)
  if ((await codeHash(code)) !== found.codeHash)
    throw new Error(`The code of gift card ${purchaseId} was made with another secret.`)
  const given = {
    purchase: shownPurchase(found),
    code,
    expiresAt: found.cardExpiresAt === null ? null : new Date(found.cardExpiresAt).toISOString(),
    shopUrl: config.APP_ORIGIN,
  }
  return { to: found.recipientEmail, subject: giftCardSubject(given), mail: <GiftCardEmail {...given} /> }
}

const toBuyer =
  (news: PurchaseNews) =>
  async ({ config, database }: Context, purchaseId: string) => {
    const found = await findPurchase(database, purchaseId)
    if (!found) return null
    const purchase = shownPurchase(found)
    const purchaseUrl = `${config.APP_ORIGIN}/gift-cards/${await purchaseToken(config.LINK_SECRET, purchaseId)}`
    return {
      to: found.buyerEmail,
      subject: purchaseSubject(purchase, news),
      mail: <GiftPurchaseEmail purchase={purchase} purchaseUrl={purchaseUrl} news={news} />,
    }
  }

/** What is told of gift cards that people buy. */
export const GIFT_CARD_LETTERS = {
  gift_card_sent: sent,
  gift_card_bought: toBuyer('bought'),
  gift_card_unpaid: toBuyer('unpaid'),
  gift_card_returned: toBuyer('returned'),
}
