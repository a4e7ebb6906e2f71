import { and, desc, eq, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { WebhookEvent } from '#contracts/model/operations-room.ts'
import type { Database } from '#platform/database.ts'
import { webhookEvents } from '#platform/schema.ts'

export type StoredEvent = typeof webhookEvents.$inferSelect
export type Told = Pick<StoredEvent, 'vendor' | 'vendorEventId' | 'type' | 'objectId'>

/** An event by what the vendor calls it, or null. One round trip. */
export async function findTold(database: Database, vendorEventId: string): Promise<StoredEvent | null> {
  const [event] = await database.select().from(webhookEvents).where(eq(webhookEvents.vendorEventId, vendorEventId))
  return event ?? null
}

/** An event by its id, or null. One round trip. */
export async function findEvent(database: Database, id: string): Promise<StoredEvent | null> {
  const [event] = await database.select().from(webhookEvents).where(eq(webhookEvents.id, id))
  return event ?? null
}

/**
 * The statement that an event has had its effect; it goes into the batch of the effect. For one that is new it fails when somebody else has written
 * it first, and the effect with it.
 */
export const settledRow = (
  database: Database,
  told: Told,
  before: StoredEvent | null,
  status: 'processed' | 'ignored',
  at: Date,
): BatchItem<'sqlite'> =>
  before
    ? database
        .update(webhookEvents)
        .set({ status, attempts: sql`${webhookEvents.attempts} + 1`, lastError: null })
        .where(eq(webhookEvents.id, before.id))
    : database.insert(webhookEvents).values({ id: crypto.randomUUID(), ...told, status, receivedAt: at })

/** Writes down that an event could not have its effect, and why, for staff. One round trip. */
export async function writeFailed(database: Database, told: Told, lastError: string, at: Date) {
  await database
    .insert(webhookEvents)
    .values({ id: crypto.randomUUID(), ...told, status: 'failed', receivedAt: at, lastError })
    .onConflictDoUpdate({
      target: webhookEvents.vendorEventId,
      set: { status: 'failed', lastError, attempts: sql`${webhookEvents.attempts} + 1` },
      setWhere: sql`${webhookEvents.status} NOT IN ('processed', 'ignored')`,
    })
}

/** What vendors have told us, the latest first; after an event that is named by its id. One round trip. */
export const findEvents = (
  database: Database,
  { status, vendor }: { status?: StoredEvent['status'] | undefined; vendor?: StoredEvent['vendor'] | undefined },
  cursor: string | undefined,
  limit: number,
) =>
  database
    .select()
    .from(webhookEvents)
    .where(
      and(
        status === undefined ? undefined : eq(webhookEvents.status, status),
        vendor === undefined ? undefined : eq(webhookEvents.vendor, vendor),
        cursor === undefined
          ? undefined
          : sql`(received_at, id) < (SELECT received_at, id FROM ${webhookEvents} AS before WHERE before.id = ${cursor})`,
      ),
    )
    .orderBy(desc(webhookEvents.receivedAt), desc(webhookEvents.id))
    .limit(limit)

export const shownEvent = ({ objectId: _objectId, receivedAt, ...event }: StoredEvent): WebhookEvent => ({
  ...event,
  receivedAt: receivedAt.toISOString(),
})
