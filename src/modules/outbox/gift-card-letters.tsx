import { eq } from 'drizzle-orm'
import {
  GiftCardEmail,
  giftCardSubject,
  GiftPurchaseEmail,
  purchaseSubject,
  type PurchaseNews,
} from '#components/email/gift-card-email.tsx'
import { StaffAlertEmail, staffAlertSubject } from '#components/email/staff-alert.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatPence } from '#lib/money.ts'
import { codeHash, creditCode } from '#modules/gift-cards/code.ts'
import { purchaseToken } from '#modules/gift-cards/link.ts'
import { findPurchase, shownPurchase } from '#modules/gift-cards/purchases.ts'
import type { Context } from '#platform/context.ts'
import { giftCards } from '#platform/schema.ts'

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

/** Money of a gift card has gone back to its buyer: what was spent of it is the bakery's loss. For our own inbox. */
async function takenBack({ config, database }: Context, purchaseId: string) {
  const [found, [card]] = await Promise.all([
    findPurchase(database, purchaseId),
    database.select({ leftPence: giftCards.balancePence }).from(giftCards).where(eq(giftCards.id, purchaseId)),
  ])
  if (!found || !card) return null
  const { amountPence, returnedPence, codeEnding, buyerName } = found
  const alert = {
    heading: 'A gift card was paid back',
    lines: [
      `${formatPence(returnedPence)} of ${formatPence(amountPence)} went back to ${buyerName} in the dashboard of Stripe. ${formatPence(card.leftPence)} are left on the card ending in ${codeEnding ?? ''}.`,
    ],
    todo: 'What had been spent of it before is not taken off: write to the buyer if that is to be paid.',
    url: `${config.APP_ORIGIN}/staff/statement`,
  }
  return { to: BAKERY.email, subject: staffAlertSubject(alert), mail: <StaffAlertEmail alert={alert} /> }
}

/** What is told of gift cards that people buy. */
export const GIFT_CARD_LETTERS = {
  gift_card_sent: sent,
  gift_card_bought: toBuyer('bought'),
  gift_card_unpaid: toBuyer('unpaid'),
  gift_card_returned: toBuyer('returned'),
  gift_card_taken_back: takenBack,
}
