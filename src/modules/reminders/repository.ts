import { and, asc, eq, gt, inArray, lt, lte, notExists, sql } from 'drizzle-orm'
import { availableAt } from '#modules/outbox/quiet-hours.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import { bakeSales, orders, outbox, slots } from '#platform/schema.ts'
import { isRefused } from './refusals.ts'

/** Bake sales that are not over, until a local date. One round trip. */
export const findSales = (database: Database, through: string, now: Date) =>
  database
    .select({ id: bakeSales.id, onDate: bakeSales.onDate })
    .from(bakeSales)
    .where(and(eq(bakeSales.status, 'published'), gt(bakeSales.collectionEndsAt, now), lte(bakeSales.onDate, through)))
    .orderBy(asc(bakeSales.collectionEndsAt))

/**
 * Orders of a bake sale that stand, were placed before the moment of its reminder, whose customer wants reminders, and was not reminded since: who has ordered after it has just been told
 * all that a reminder says. One round trip.
 */
export const findToRemind = (database: Database, saleId: string, since: Date, now: Date, limit: number) =>
  database
    .select({ id: orders.id })
    .from(orders)
    .innerJoin(slots, eq(slots.id, orders.slotId))
    .where(
      and(
        eq(orders.bakeSaleId, saleId),
        inArray(orders.status, ['confirmed', 'ready']),
        lt(orders.placedAt, since),
        gt(slots.endsAt, now),
        sql`NOT ${isRefused}`,
        notExists(
          database
            .select({ is: sql`1` })
            .from(outbox)
            .where(
              sql`${outbox.subjectId} = ${orders.id} AND ${outbox.kind} = 'collection_reminder' AND ${outbox.createdAt} >= ${since.getTime()}`,
            ),
        ),
      ),
    )
    .orderBy(asc(orders.id))
    .limit(limit)

/** Those of some orders whose customers want no reminders. One round trip. */
export async function findRefusing(database: Database, orderIds: string[]): Promise<ReadonlySet<string>> {
  const rows = await database
    .select({ id: orders.id })
    .from(orders)
    .where(and(inArray(orders.id, among(orderIds)), isRefused))
  return new Set(rows.map(({ id }) => id))
}

/** Owes reminders; one that was owed before is not owed again. One round trip. */
export async function oweReminders(database: Database, letters: { id: string; orderId: string }[], now: Date) {
  const from = availableAt('collection_reminder', now)
  await database.run(sql`
    INSERT INTO "outbox" ("id", "kind", "subject_id", "created_at", "available_at")
    SELECT "value" ->> 'id', 'collection_reminder', "value" ->> 'orderId', ${now.getTime()}, ${from.getTime()}
    FROM json_each(${JSON.stringify(letters)}) WHERE true ON CONFLICT DO NOTHING`)
}
