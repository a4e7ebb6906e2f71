import { eq, sql } from 'drizzle-orm'
import { derivedId } from '#lib/derived-id.ts'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Database } from '#platform/database.ts'
import { giftCardMoney } from '#platform/schema.ts'

type Moved = { purchaseId: string; kind: (typeof giftCardMoney.$inferInsert)['kind']; reference: string }

/** What the books of gift cards say of one thing that the vendor moves. One round trip. */
async function bookedAs(database: Database, reference: string) {
  const [booked] = await database
    .select({ pence: sql<number>`coalesce(sum(${giftCardMoney.amountPence}), 0)`, count: sql<number>`count(*)` })
    .from(giftCardMoney)
    .where(eq(giftCardMoney.reference, reference))
  return booked ?? { pence: 0, count: 0 }
}

/**
 * The statements that make the books of a gift card say what the vendor says of one thing: nothing where they do. The card moves with it, by triggers.
 * Refused where somebody else has written it meanwhile. One round trip.
 */
export async function moneyRows(
  database: Database,
  { purchaseId, kind, reference }: Moved,
  pence: number,
  at: Date,
): Promise<BatchItem<'sqlite'>[]> {
  const booked = await bookedAs(database, reference)
  const amountPence = pence - booked.pence
  if (amountPence === 0) return []
  const id = await derivedId('gift-card-money', reference, String(booked.count))
  return [database.insert(giftCardMoney).values({ id, purchaseId, kind, amountPence, reference, at })]
}
