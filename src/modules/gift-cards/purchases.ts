import { desc, eq, sql } from 'drizzle-orm'
import type { GiftCardPurchase } from '#contracts/model/gift-card.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import { giftCardMoney, giftCardPurchases, giftCards, outbox, payments } from '#platform/schema.ts'

export type StoredPurchase = typeof giftCardPurchases.$inferSelect

const columns = {
  id: giftCardPurchases.id,
  buyerName: giftCardPurchases.buyerName,
  buyerEmail: giftCardPurchases.buyerEmail,
  recipientEmail: giftCardPurchases.recipientEmail,
  message: giftCardPurchases.message,
  sendOn: giftCardPurchases.sendOn,
  createdAt: giftCardPurchases.createdAt,
  status: payments.status,
  amountPence: payments.amountPence,
  sessionId: payments.sessionId,
  url: payments.url,
  expiresAt: payments.expiresAt,
  codeEnding: giftCards.codeEnding,
  codeHash: giftCards.codeHash,
  cardExpiresAt: sql<number | null>`${giftCards.expiresAt}`.as('card_expires_at'),
  returnedPence: sql<number>`(
    SELECT coalesce(-sum(amount_pence), 0) FROM ${giftCardMoney}
    WHERE purchase_id = "gift_card_purchases"."id" AND kind <> 'payment'
  )`.as('returned_pence'),
  sentAt: sql<number | null>`(
    SELECT max(delivered_at) FROM ${outbox} WHERE subject_id = "gift_card_purchases"."id" AND kind = 'gift_card_sent'
  )`.as('sent_at'),
}

const query = (database: Database) =>
  database
    .select(columns)
    .from(giftCardPurchases)
    .innerJoin(payments, eq(payments.id, giftCardPurchases.id))
    .leftJoin(giftCards, eq(giftCards.id, giftCardPurchases.id))

export type FoundPurchase = Awaited<ReturnType<typeof query>>[number]

/** A purchase with how its payment stands, and what it has become; null where there is none. One round trip. */
export async function findPurchase(database: Database, id: string): Promise<FoundPurchase | null> {
  const [found] = await query(database).where(eq(giftCardPurchases.id, id))
  return found ?? null
}

/** What somebody has bought, and what was bought for them, the latest first. One round trip. */
export const findPurchasesOf = (database: Database, email: string, limit: number) =>
  query(database)
    .where(
      // Not `OR` of the two, which SQLite would answer by looking at all of them.
      sql`${giftCardPurchases.id} IN (
        SELECT "id" FROM "gift_card_purchases" WHERE "buyer_email" = ${email}
        UNION SELECT "id" FROM "gift_card_purchases" WHERE "recipient_email" = ${email}
      )`,
    )
    .orderBy(desc(giftCardPurchases.createdAt))
    .limit(limit)

/** What was begun from one form, by the payments that are still open. One round trip. */
export const findOfForm = (database: Database, formKey: string) =>
  database
    .select({ id: payments.id, sessionId: payments.sessionId, status: payments.status })
    .from(giftCardPurchases)
    .innerJoin(payments, eq(payments.id, giftCardPurchases.id))
    .where(eq(giftCardPurchases.formKey, formKey))

/** Begins a purchase, before the vendor is asked: what comes for it is known by then. One round trip. @returns false where it was begun before */
export async function insertPurchase(
  database: Database,
  purchase: StoredPurchase,
  { amountPence, expiresAt }: { amountPence: number; expiresAt: Date },
): Promise<boolean> {
  const { id, createdAt } = purchase
  try {
    await database.batch([
      database
        .insert(payments)
        .values({ id, purpose: `gift-card:${id}`, status: 'pending', amountPence, createdAt, expiresAt }),
      database.insert(giftCardPurchases).values(purchase),
    ])
    return true
  } catch (error) {
    if (isRefusedBySchema(error)) return false
    throw error
  }
}

const STATUSES = {
  pending: 'pending',
  succeeded: 'paid',
  disputed: 'paid',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Record<FoundPurchase['status'], GiftCardPurchase['status']>

/** A purchase as its buyer sees it. */
export const shownPurchase = (found: FoundPurchase): GiftCardPurchase => ({
  id: found.id,
  status: STATUSES[found.status],
  amountPence: found.amountPence,
  returnedPence: Math.max(0, found.returnedPence),
  buyerName: found.buyerName,
  buyerEmail: found.buyerEmail,
  recipientEmail: found.recipientEmail,
  message: found.message,
  sendOn: found.sendOn,
  sentAt: found.sentAt === null ? null : new Date(found.sentAt).toISOString(),
  codeEnding: found.codeEnding,
  createdAt: found.createdAt.toISOString(),
})
