import { and, asc, desc, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm'
import type { DataExport } from '#contracts/api/privacy.ts'
import { DATA_EXPORT, EXPORTS_A_RUN } from '#lib/constants/backend.ts'
import { derivedId } from '#lib/derived-id.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { mailRow, type Person } from '#modules/identity/repository.ts'
import type { Database } from '#platform/database.ts'
import { dataExports } from '#platform/schema.ts'
import { linkedId, linkToken } from '#platform/signed-link.ts'

const PURPOSE = 'data-export:v1:'
const MS = { hour: 3_600_000, day: 24 * 3_600_000 }

/** The token of the link by which an export is taken: signed, not kept. 64 characters, base64url. */
export const exportToken = (secret: string, id: string) => linkToken(secret, PURPOSE, id)
export const exportIdOf = (secret: string, token: string) => linkedId(secret, PURPOSE, token)

type Row = typeof dataExports.$inferSelect

const told = ({ askedAt, preparedAt, expiresAt }: Row): DataExport => ({
  status: preparedAt ? 'sent' : 'preparing',
  askedAt: askedAt.toISOString(),
  sentAt: preparedAt?.toISOString() ?? null,
  expiresAt: preparedAt ? expiresAt.toISOString() : null,
})

const lastOf = (database: Database, customerId: string, now: Date) =>
  database
    .select()
    .from(dataExports)
    .where(and(eq(dataExports.customerId, customerId), isNull(dataExports.usedAt), gt(dataExports.expiresAt, now)))
    .orderBy(desc(dataExports.askedAt), desc(dataExports.id))
    .limit(1)

/** The export that somebody waits for, or has a link to; null where there is none. One round trip. */
export async function findOwnExport(database: Database, customerId: string, now: Date): Promise<DataExport | null> {
  const [row] = await lastOf(database, customerId, now)
  return row ? told(row) : null
}

/** Asks for an export, unless one is being prepared; the link of before ends. One round trip. */
export async function insertExport(database: Database, customerId: string, now: Date): Promise<DataExport> {
  const [, , , [row]] = await database.batch([
    // What was given up makes room for another.
    database
      .update(dataExports)
      .set({ preparedAt: now })
      .where(
        and(eq(dataExports.customerId, customerId), isNull(dataExports.preparedAt), lte(dataExports.expiresAt, now)),
      ),
    database
      .update(dataExports)
      .set({ expiresAt: now })
      .where(
        and(
          eq(dataExports.customerId, customerId),
          isNotNull(dataExports.preparedAt),
          isNull(dataExports.usedAt),
          gt(dataExports.expiresAt, now),
        ),
      ),
    database
      .insert(dataExports)
      .values({
        ...{ id: crypto.randomUUID(), customerId, askedAt: now },
        expiresAt: new Date(now.getTime() + DATA_EXPORT.givenUpAfterHours * MS.hour),
      })
      .onConflictDoNothing(),
    lastOf(database, customerId, now),
  ])
  if (!row) throw new Error('An export that was asked for is not there.')
  return told(row)
}

// Written out, so that SQLite sees that the index of what is to be prepared is meant.
const isToPrepare = (now: Date) =>
  and(isNull(dataExports.preparedAt), gt(dataExports.askedAt, new Date(0)), gt(dataExports.expiresAt, now))

/** Exports that are to be prepared, the longest asked for first. One round trip. */
export const findToPrepare = (database: Database, now: Date) =>
  database
    .select({ id: dataExports.id, customerId: dataExports.customerId })
    .from(dataExports)
    .where(isToPrepare(now))
    .orderBy(asc(dataExports.askedAt))
    .limit(EXPORTS_A_RUN)

/** Writes down that an export is prepared, and owes its link; the letter has the same id each time. One round trip. @returns the letter's id */
export async function writePrepared(database: Database, id: string, now: Date): Promise<string> {
  const outboxId = await derivedId('data_export', id)
  await database.batch([
    database
      .update(dataExports)
      .set({ preparedAt: now, expiresAt: new Date(now.getTime() + DATA_EXPORT.linkDays * MS.day) })
      .where(and(eq(dataExports.id, id), isToPrepare(now))),
    mailRow(database, outboxId, 'data_export', id, now).onConflictDoNothing(),
  ])
  return outboxId
}

const isGood = (id: string, now: Date) =>
  and(
    eq(dataExports.id, id),
    isNotNull(dataExports.preparedAt),
    isNull(dataExports.usedAt),
    gt(dataExports.expiresAt, now),
  )

/** An export that can be taken now, and whose it is; null for any other. One round trip. */
export async function findGoodExport(database: Database, id: string, now: Date) {
  const [row] = await database
    .select({ customerId: dataExports.customerId, expiresAt: dataExports.expiresAt })
    .from(dataExports)
    .where(isGood(id, now))
  return row ?? null
}

/** Takes an export: of two who try at once, one gets it. One round trip. */
export async function spendExport(
  database: Database,
  { id, role }: Pick<Person, 'id' | 'role'>,
  exportId: string,
  ip: string,
  now: Date,
): Promise<boolean> {
  const [taken] = await database.batch([
    database.update(dataExports).set({ usedAt: now }).where(isGood(exportId, now)).returning({ id: dataExports.id }),
    auditRow(database, { id, role }, now, { action: 'account.data_taken', entity: 'customer', entityId: id, ip }),
  ])
  return taken.length > 0
}
