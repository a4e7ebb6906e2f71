import { eq } from 'drizzle-orm'
import type { GiftCard } from '#contracts/model/gift-card.ts'
import type { Database } from '#platform/database.ts'
import { giftCards, refunds } from '#platform/schema.ts'

/** What is told of a card: never its code. */
export const cardColumns = {
  id: giftCards.id,
  kind: giftCards.kind,
  codeEnding: giftCards.codeEnding,
  initialPence: giftCards.initialPence,
  balancePence: giftCards.balancePence,
  boughtAt: giftCards.boughtAt,
  expiresAt: giftCards.expiresAt,
}

type Row = Omit<GiftCard, 'boughtAt' | 'expiresAt'> & { boughtAt: Date; expiresAt: Date | null }

export const shownCard = ({ boughtAt, expiresAt, ...card }: Row): GiftCard => ({
  ...card,
  boughtAt: boughtAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
})

/** A card by the hash of its code. */
export const cardQuery = (database: Database, hash: string) =>
  database.select(cardColumns).from(giftCards).where(eq(giftCards.codeHash, hash))

/** A card by the hash of its code, or null. One round trip. */
export async function findCard(database: Database, hash: string): Promise<GiftCard | null> {
  const [card] = await cardQuery(database, hash)
  return card ? shownCard(card) : null
}

/** What was given back of an order, and, for a store credit, the hash of its code. One round trip. */
export async function findRefund(database: Database, id: string) {
  const [refund] = await database
    .select({
      id: refunds.id,
      orderId: refunds.orderId,
      amountPence: refunds.amountPence,
      to: refunds.to,
      status: refunds.status,
      failure: refunds.failure,
      reason: refunds.reason,
      createdAt: refunds.createdAt,
      codeHash: giftCards.codeHash,
    })
    .from(refunds)
    .leftJoin(giftCards, eq(giftCards.id, refunds.id))
    .where(eq(refunds.id, id))
  return refund ?? null
}
