import { and, asc, eq, inArray, isNull, lte, notInArray, or } from 'drizzle-orm'
import { OUTBOX } from '#lib/constants/backend.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import { outbox, suppressions } from '#platform/schema.ts'
import { CAN_WAIT } from './quiet-hours.ts'

export type OutboxMessage = Pick<typeof outbox.$inferSelect, 'id' | 'kind' | 'subjectId' | 'createdAt' | 'attempts'>

const columns = {
  id: outbox.id,
  kind: outbox.kind,
  subjectId: outbox.subjectId,
  createdAt: outbox.createdAt,
  attempts: outbox.attempts,
}

const isWaiting = (now: Date) =>
  and(
    // What goes out in slices is taken by nobody else.
    notInArray(outbox.kind, [...CAN_WAIT]),
    isNull(outbox.deliveredAt),
    isNull(outbox.parkedAt),
    lte(outbox.availableAt, now),
    or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, now)),
  )

/**
 * Takes messages for delivery: nobody else gets them until the lease is over, and they are tried again after it if this
 * worker dies. One round trip.
 */
export const claim = (database: Database, ids: string[], now: Date): Promise<OutboxMessage[]> =>
  database
    .update(outbox)
    .set({ leasedUntil: new Date(now.getTime() + OUTBOX.leaseSeconds * 1000) })
    .where(and(inArray(outbox.id, among(ids)), isWaiting(now)))
    .returning(columns)

/** A message by its id, or null. One round trip. */
export async function findMessage(database: Database, id: string): Promise<OutboxMessage | null> {
  const [message] = await database.select(columns).from(outbox).where(eq(outbox.id, id))
  return message ?? null
}

/** Messages that are due, oldest first. One round trip. */
export async function findDue(database: Database, now: Date): Promise<string[]> {
  const rows = await database
    .select({ id: outbox.id })
    .from(outbox)
    .where(isWaiting(now))
    .orderBy(asc(outbox.availableAt))
    .limit(OUTBOX.sweepSize)
  return rows.map((row) => row.id)
}

/** Writes down how a delivery ended. One round trip. */
export async function settle(
  database: Database,
  message: OutboxMessage,
  outcome:
    | { deliveredAt: Date; vendorId?: string | null }
    | { availableAt: Date; lastError: string }
    | { parkedAt: Date; lastError: string },
) {
  await database
    .update(outbox)
    .set({ lastError: null, ...outcome, attempts: message.attempts + 1, leasedUntil: null })
    .where(eq(outbox.id, message.id))
}

/** Those of some addresses to which nothing is sent any more, in small letters. One round trip, or none. */
export async function findSuppressed(database: Database, addresses: string[]): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set()
  const rows = await database
    .select({ email: suppressions.email })
    .from(suppressions)
    .where(inArray(suppressions.email, among(addresses.map((address) => address.toLowerCase()))))
  return new Set(rows.map(({ email }) => email))
}
