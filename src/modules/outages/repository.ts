import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import { outbox, vendorOutages } from '#platform/schema.ts'

export type Outage = typeof vendorOutages.$inferSelect
export type Vendor = Outage['vendor']

const LONGEST_REASON = 300

/** Writes down that a vendor does not work: an outage begins, or goes on. One round trip; whatever was being done goes on all the same. */
export async function noteDown({ database, clock }: Context, vendor: Vendor, why: string) {
  const now = clock.now()
  const reason = why.slice(0, LONGEST_REASON)
  await database
    .insert(vendorOutages)
    .values({ id: crypto.randomUUID(), vendor, beganAt: now, lastFailedAt: now, failures: 1, reason })
    .onConflictDoUpdate({
      target: vendorOutages.vendor,
      targetWhere: sql`"ended_at" IS NULL`,
      set: { lastFailedAt: now, failures: sql`${vendorOutages.failures} + 1`, reason },
    })
    .catch((error: unknown) => {
      log.error('an outage was not written down', error, { vendor })
    })
}

/** The outages that go on. One round trip. */
export const findOpen = (database: Database): Promise<Outage[]> =>
  database.select().from(vendorOutages).where(isNull(vendorOutages.endedAt))

/** An outage by its id, or null. One round trip. */
export async function findOutage(database: Database, id: string): Promise<Outage | null> {
  const [outage] = await database.select().from(vendorOutages).where(eq(vendorOutages.id, id))
  return outage ?? null
}

const isOpen = ({ id }: Outage) => and(eq(vendorOutages.id, id), isNull(vendorOutages.endedAt))

/** Writes down that staff are told of an outage, and owes them the alert: both or neither, and once. One round trip. */
export const tellOutage = (database: Database, outage: Outage, alertId: string, now: Date) =>
  database.batch([
    database
      .insert(outbox)
      .values({ id: alertId, kind: 'vendor_down', subjectId: outage.id, createdAt: now, availableAt: now })
      .onConflictDoNothing(),
    database.update(vendorOutages).set({ toldAt: now }).where(isOpen(outage)),
  ])

/** Ends an outage, and owes an alert to those who were told of it: both or neither, and once. One round trip. */
export const endOutage = (database: Database, outage: Outage, alertId: string, now: Date) =>
  database.batch([
    database.update(vendorOutages).set({ endedAt: now }).where(isOpen(outage)),
    ...(outage.toldAt === null
      ? []
      : [
          database
            .insert(outbox)
            .values({ id: alertId, kind: 'vendor_back', subjectId: outage.id, createdAt: now, availableAt: now })
            .onConflictDoNothing(),
        ]),
  ])

/** Whether a mail was taken since a moment. One round trip. */
export async function hasSentSince(database: Database, since: Date): Promise<boolean> {
  const [sent] = await database
    .select({ id: outbox.id })
    .from(outbox)
    .where(sql`${outbox.deliveredAt} > ${since.getTime()} AND ${outbox.vendorId} IS NOT NULL`)
    .limit(1)
  return sent !== undefined
}
