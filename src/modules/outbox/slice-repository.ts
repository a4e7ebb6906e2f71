import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { SLICES } from '#lib/constants/backend.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import { letterSlices, outbox } from '#platform/schema.ts'
import { CAN_WAIT } from './quiet-hours.ts'
import type { OutboxMessage } from './repository.ts'

export type Slice = typeof letterSlices.$inferSelect

/** Letters that wait, as many as one call takes: a slice, unless one is open. */
const cutRow = (database: Database, now: Date) => {
  const at = now.getTime()
  return database.insert(letterSlices).select(sql`
    SELECT ${crypto.randomUUID()}, json_group_array("id"), ${at}, ${at}, NULL, 0, NULL FROM (
      SELECT "id" FROM "outbox"
      WHERE "delivered_at" IS NULL AND "parked_at" IS NULL AND "available_at" <= ${at} AND "kind" IN ${among(CAN_WAIT)}
      ORDER BY "available_at", "id" LIMIT ${SLICES.size}
    ) WHERE NOT EXISTS (SELECT 1 FROM "letter_slices" WHERE "closed_at" IS NULL) HAVING count(*) > 0`)
}

/** Takes the slice that is open, or cuts one: nobody else has it until the lease is over. Null where there is nothing to send, or somebody is at it. One round trip. */
export async function takeSlice(database: Database, now: Date): Promise<Slice | null> {
  const [, [slice]] = await database.batch([
    cutRow(database, now),
    database
      .update(letterSlices)
      .set({
        leasedUntil: new Date(now.getTime() + SLICES.leaseSeconds * 1000),
        attempts: sql`${letterSlices.attempts} + 1`,
      })
      .where(
        and(
          isNull(letterSlices.closedAt),
          lte(letterSlices.availableAt, now),
          or(isNull(letterSlices.leasedUntil), lte(letterSlices.leasedUntil, now)),
        ),
      )
      .returning(),
  ])
  return slice ?? null
}

/** The letters of a slice that are not done with, in its order: of another order they would be another call. One round trip. */
export const findLetters = (database: Database, { letterIds }: Slice): Promise<OutboxMessage[]> =>
  database
    .select({
      id: outbox.id,
      kind: outbox.kind,
      subjectId: outbox.subjectId,
      createdAt: outbox.createdAt,
      attempts: outbox.attempts,
    })
    .from(sql`json_each(${JSON.stringify(letterIds)})`)
    .innerJoin(outbox, eq(outbox.id, sql`"json_each"."value"`))
    .where(and(isNull(outbox.deliveredAt), isNull(outbox.parkedAt)))
    .orderBy(asc(sql`"json_each"."key"`))

/** What has become of some letters: taken (and what the vendor calls them), or never to be taken, and why. */
export type Done = { id: string; vendorId: string | null; parkedBecause: string | null }

const doneRow = (database: Database, done: Done[], now: Date) => {
  const at = now.getTime()
  return database
    .update(outbox)
    .set({
      ...{ attempts: sql`${outbox.attempts} + 1`, leasedUntil: null },
      ...{ lastError: sql`"done"."why"`, vendorId: sql`"done"."vendor"` },
      deliveredAt: sql`CASE WHEN "done"."why" IS NULL THEN ${at} END`,
      parkedAt: sql`CASE WHEN "done"."why" IS NOT NULL THEN ${at} END`,
    })
    .from(
      sql`(
        SELECT "value" ->> 'id' AS "id", "value" ->> 'vendorId' AS "vendor", "value" ->> 'parkedBecause' AS "why"
        FROM json_each(${JSON.stringify(done)})
      ) AS "done"`,
    )
    .where(eq(outbox.id, sql`"done"."id"`))
}

/** Writes down what has become of letters, while their slice stays open. One round trip, or none. */
export async function settleLetters(database: Database, done: Done[], now: Date) {
  if (done.length > 0) await doneRow(database, done, now)
}

/** Writes down what has become of the letters of a slice, and that it is done with: both or neither. One round trip. */
export const closeSlice = (database: Database, { id }: Slice, done: Done[], now: Date) =>
  database.batch([
    doneRow(database, done, now),
    database.update(letterSlices).set({ closedAt: now, leasedUntil: null }).where(eq(letterSlices.id, id)),
  ])

/** Takes letters out of a slice that could not be written: they wait for another. One round trip. */
export const narrowSlice = (database: Database, slice: Slice, without: string[], availableAt: Date, why: string) =>
  database.batch([
    database
      .update(letterSlices)
      .set({ letterIds: slice.letterIds.filter((id) => !without.includes(id)) })
      .where(eq(letterSlices.id, slice.id)),
    database
      .update(outbox)
      .set({ availableAt, attempts: sql`${outbox.attempts} + 1`, lastError: why })
      .where(inArray(outbox.id, among(without))),
  ])

/** Writes down that a slice was not taken, and when it is tried again: the same letters, under the same key. One round trip. */
export const postponeSlice = (database: Database, { id, letterIds }: Slice, availableAt: Date, lastError: string) =>
  database.batch([
    database.update(letterSlices).set({ availableAt, leasedUntil: null }).where(eq(letterSlices.id, id)),
    database
      .update(outbox)
      .set({ lastError, attempts: sql`${outbox.attempts} + 1` })
      .where(and(inArray(outbox.id, among(letterIds)), isNull(outbox.deliveredAt), isNull(outbox.parkedAt))),
  ])
