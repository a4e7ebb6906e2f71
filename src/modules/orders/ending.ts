import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import { giveBackToCard } from '#modules/gift-cards/give-back.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import { bakeSales, ledgerEntries, orderChanges, orders, outbox } from '#platform/schema.ts'
import { LIVING } from './transitions.ts'

type Ending = {
  id: string
  /** The version that it ends from: somebody who is faster makes this end nothing. */
  version: number
  status: 'cancelled' | 'expired'
  at: Date
  change: Pick<typeof orderChanges.$inferInsert, 'kind' | 'actor' | 'reason' | 'idempotencyKey'>
  letter?: { id: string; kind: (typeof outbox.$inferInsert)['kind'] } | undefined
}

/** What was charged for an order, less what was taken off: not what was paid. */
const charged = (orderId: string) => sql`(
  SELECT coalesce(sum(amount_pence), 0) FROM ${ledgerEntries}
  WHERE order_id = ${orderId} AND kind IN ('charge', 'discount', 'correction')
)`

/**
 * Ends an order: nothing is charged for it any more, so that its balance is what was paid, which we owe; a gift card has its part back at once,
 * and triggers give back what it held. All of it or nothing. One round trip.
 * @returns false when the schema refused: somebody else has changed it. Read again
 */
export async function endOrder(
  database: Database,
  { id, version, status, at, change, letter }: Ending,
): Promise<boolean> {
  try {
    await database.batch([
      database.insert(orderChanges).values({ orderId: id, version: version + 1, at, ...change }),
      database.update(orders).set({ status, holdExpiresAt: null, moveAskedAt: null }).where(eq(orders.id, id)),
      database
        .insert(ledgerEntries)
        .select(
          sql`SELECT ${crypto.randomUUID()}, ${id}, 'correction', -${charged(id)}, ${at.getTime()}, ${status}, NULL WHERE ${charged(id)} <> 0`,
        ),
      giveBackToCard(database, id, status, at),
      ...(letter ? [database.insert(outbox).values({ ...letter, subjectId: id, createdAt: at, availableAt: at })] : []),
    ])
    return true
  } catch (error) {
    if (isRefusedBySchema(error)) return false
    throw error
  }
}

/** Orders whose hold has run out, the longest ago first. One round trip. */
export const findRunOut = (database: Database, now: Date, limit: number) =>
  database
    .select({ id: orders.id, version: orders.version, holdExpiresAt: orders.holdExpiresAt })
    .from(orders)
    .where(and(eq(orders.status, 'awaiting_payment'), isNotNull(orders.holdExpiresAt), lte(orders.holdExpiresAt, now)))
    .orderBy(asc(orders.holdExpiresAt))
    .limit(limit)

/** Orders that live on although their bake sale is cancelled, with why it is. One round trip. */
export const findOfCancelledSales = (database: Database, limit: number) =>
  database
    .select({
      id: orders.id,
      version: orders.version,
      reason: sql<string | null>`(
        SELECT reason FROM audit_entries
        WHERE entity_id = ${bakeSales.id} AND action = 'bake_sale.cancelled' ORDER BY at DESC LIMIT 1
      )`,
    })
    .from(orders)
    .innerJoin(bakeSales, eq(bakeSales.id, orders.bakeSaleId))
    .where(and(eq(bakeSales.status, 'cancelled'), inArray(orders.status, [...LIVING])))
    .orderBy(asc(orders.placedAt), asc(orders.id))
    .limit(limit)
