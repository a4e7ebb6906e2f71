import { eq } from 'drizzle-orm'
import type { StaffAlert } from '#components/email/staff-alert.tsx'
import { formatPence } from '#lib/money.ts'
import { findPurchase } from '#modules/gift-cards/purchases.ts'
import type { Context } from '#platform/context.ts'
import { disputes, giftCardPurchases, giftCards, outbox } from '#platform/schema.ts'
import { heard } from './alert.ts'

/** A dispute of what was paid for a gift card; null where it is of nothing that is known. */
export async function giftCardDisputed(
  database: Context['database'],
  origin: string,
  disputeId: string,
): Promise<StaffAlert | null> {
  const [found] = await database
    .select({ dispute: disputes, card: giftCards, buyerName: giftCardPurchases.buyerName })
    .from(disputes)
    .innerJoin(giftCardPurchases, eq(giftCardPurchases.id, disputes.paymentId))
    .innerJoin(giftCards, eq(giftCards.id, disputes.paymentId))
    .where(eq(disputes.id, disputeId))
  if (!found) return null
  const { dispute, card, buyerName } = found
  return {
    heading: 'A customer disputes a gift card',
    lines: [
      `${formatPence(dispute.amountPence)} that ${buyerName} has paid for the card ending in ${card.codeEnding}: ${dispute.reason}.`,
      `What was not spent of it is taken off while the bank has the money; ${formatPence(card.balancePence)} are left on it.`,
      ...heard(dispute.dueBy),
    ],
    todo: 'Send the bank what shows that the card was sent and used, in the dashboard of Stripe.',
    url: `${origin}/staff/money`,
  }
}

/** A gift card that reached nobody: its buyer should know. Where the mail was about something else, nobody need do anything: the page of mails shows it. */
export async function giftCardBounced(
  database: Context['database'],
  origin: string,
  messageId: string,
): Promise<StaffAlert | 'unwanted'> {
  const [found] = await database
    .select({
      kind: outbox.kind,
      buyerName: giftCardPurchases.buyerName,
      buyerEmail: giftCardPurchases.buyerEmail,
      recipientEmail: giftCardPurchases.recipientEmail,
    })
    .from(outbox)
    .innerJoin(giftCardPurchases, eq(giftCardPurchases.id, outbox.subjectId))
    .where(eq(outbox.id, messageId))
  if (found?.kind !== 'gift_card_sent') return 'unwanted'
  const { buyerName, buyerEmail, recipientEmail } = found
  return {
    heading: 'A gift card reaches nobody',
    lines: [`${buyerName} has bought a gift card for ${recipientEmail}, which takes no mail from us.`],
    todo: `Write to ${buyerEmail}: give the money back in the dashboard of Stripe, and let them buy it for another address.`,
    url: `${origin}/gift-cards`,
  }
}

/** Money of a gift card has gone back to its buyer: what was spent of it is the bakery's loss. */
export async function giftCardTakenBack({ config, database }: Context, purchaseId: string): Promise<StaffAlert | null> {
  const [found, [card]] = await Promise.all([
    findPurchase(database, purchaseId),
    database.select({ leftPence: giftCards.balancePence }).from(giftCards).where(eq(giftCards.id, purchaseId)),
  ])
  if (!found || !card) return null
  const { amountPence, returnedPence, codeEnding, buyerName } = found
  return {
    heading: 'A gift card was paid back',
    lines: [
      `${formatPence(returnedPence)} of ${formatPence(amountPence)} went back to ${buyerName} in the dashboard of Stripe. ${formatPence(card.leftPence)} are left on the card ending in ${codeEnding ?? ''}.`,
    ],
    todo: 'What had been spent of it before is not taken off: write to the buyer if that is to be paid.',
    url: `${config.APP_ORIGIN}/staff/statement`,
  }
}
