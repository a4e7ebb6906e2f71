import { and, desc, eq, gt, lt, lte, sql, type SQL } from 'drizzle-orm'
import { PARKED_TOLD_OF_MS } from '#lib/constants/backend.ts'
import type { Database } from '#platform/database.ts'
import { outbox } from '#platform/schema.ts'

/** What an alert about parked messages speaks of, so that the one of before is found. */
export const PARKED = 'parked'

/** When staff were told of parked messages the last time before a moment. One round trip. */
export async function toldBefore(database: Database, at: Date): Promise<Date | null> {
  const [last] = await database
    .select({ at: outbox.createdAt })
    .from(outbox)
    .where(and(eq(outbox.subjectId, PARKED), lt(outbox.createdAt, at)))
    .orderBy(desc(outbox.createdAt))
    .limit(1)
  return last?.at ?? null
}

/** Messages that were given up in a while; that this could not be told is not told. */
const parkedIn = (from: Date, until: Date): SQL | undefined =>
  and(
    gt(outbox.parkedAt, from),
    lte(outbox.parkedAt, until),
    sql`${outbox.subjectId} <> ${PARKED}`,
    sql`NOT EXISTS (SELECT 1 FROM "outbox" AS "alert" WHERE "alert"."id" = ${outbox.subjectId} AND "alert"."subject_id" = ${PARKED})`,
  )

/** From when on messages are told: since the last time, and nothing that is long past. */
const fromOf = (told: Date | null, at: Date) =>
  new Date(Math.max(told?.getTime() ?? 0, at.getTime() - PARKED_TOLD_OF_MS))

/** The messages that an alert of a moment speaks of, by why they were given up. Two round trips. */
export async function findParked(database: Database, at: Date) {
  const from = fromOf(await toldBefore(database, at), at)
  return database
    .select({ why: outbox.lastError, count: sql<number>`count(*)` })
    .from(outbox)
    .where(parkedIn(from, at))
    .groupBy(outbox.lastError)
    .orderBy(desc(sql`count(*)`))
}

/** Whether messages were given up since staff were told the last time. One round trip. */
export async function hasParked(database: Database, told: Date | null, now: Date): Promise<boolean> {
  const [parked] = await database
    .select({ id: outbox.id })
    .from(outbox)
    .where(parkedIn(fromOf(told, now), now))
    .limit(1)
  return parked !== undefined
}
