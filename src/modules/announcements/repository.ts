import { and, asc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm'
import { SALES_ANNOUNCED_A_RUN } from '#lib/constants/backend.ts'
import { locationColumns, saleColumns, storedSale, summaryAt } from '#modules/bake-sales/repository.ts'
import { availableAt } from '#modules/outbox/quiet-hours.ts'
import { ownerOfCustomer } from '#modules/privacy/consents.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import { announcedSales, bakeSales, consents, customers, locations, outbox } from '#platform/schema.ts'

/** Bake sales that take orders, and whose opening not everybody was told of who wants to be, the first to close first. One round trip. */
export const findToAnnounce = (database: Database, now: Date) =>
  database
    .select({ id: bakeSales.id, through: announcedSales.through })
    .from(bakeSales)
    .leftJoin(announcedSales, eq(announcedSales.bakeSaleId, bakeSales.id))
    .where(
      and(
        eq(bakeSales.status, 'published'),
        gt(bakeSales.collectionEndsAt, now),
        lte(bakeSales.opensAt, now),
        gt(bakeSales.cutoffAt, now),
        isNull(announcedSales.finishedAt),
      ),
    )
    .orderBy(asc(bakeSales.cutoffAt))
    .limit(SALES_ANNOUNCED_A_RUN)

const [FIRST, BEHIND_THE_LAST] = [ownerOfCustomer(''), 'customer;']

type Reader = { owner: string; customerId: string | null }

/**
 * Owners who have agreed to letters at some time, in the order of their names, behind the one who was told last: with their account where it stands, its
 * address is confirmed, and they agree still. One round trip, by the index of those who have agreed.
 */
export const findReaders = (database: Database, through: string, limit: number): Promise<Reader[]> =>
  database.all<Reader>(sql`
    SELECT "agreed"."owner" AS "owner", (
      SELECT "customers"."id" FROM "customers"
      WHERE "customers"."id" = substr("agreed"."owner", ${FIRST.length + 1}) AND "customers"."disabled_at" IS NULL AND "customers"."is_email_verified" = 1
        AND (
          SELECT "last"."marketing_email" FROM "consents" AS "last" WHERE "last"."owner" = "agreed"."owner"
          ORDER BY "last"."decided_at" DESC, "last"."rowid" DESC LIMIT 1
        ) = 1
    ) AS "customerId"
    FROM ${consents} AS "agreed"
    WHERE "agreed"."marketing_email" = 1 AND "agreed"."owner" > ${through > FIRST ? through : FIRST} AND "agreed"."owner" < ${BEHIND_THE_LAST}
    GROUP BY "agreed"."owner" ORDER BY "agreed"."owner" LIMIT ${limit}`)

type Announcement = {
  saleId: string
  letters: { id: string; subjectId: string }[]
  through: string
  /** Null while there are more to tell. */
  finishedAt: Date | null
}

/** Owes letters, and writes down how far a sale was announced: both or neither. A letter that was owed before is not owed again. One round trip. */
export async function writeAnnouncement(
  database: Database,
  { saleId, letters, through, finishedAt }: Announcement,
  now: Date,
) {
  const [at, from] = [now.getTime(), availableAt('sale_opens', now).getTime()]
  await database.batch([
    database
      .insert(outbox)
      .select(
        sql`SELECT "value" ->> 'id', 'sale_opens', "value" ->> 'subjectId', ${at}, ${from}, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL
          FROM json_each(${JSON.stringify(letters)}) WHERE true`,
      )
      .onConflictDoNothing(),
    database
      .insert(announcedSales)
      .values({ bakeSaleId: saleId, through, finishedAt })
      .onConflictDoUpdate({ target: announcedSales.bakeSaleId, set: { through, finishedAt } }),
  ])
}

/** Bake sales as letters tell of them, by their ids. One round trip. */
export async function findSales(database: Database, ids: string[], now: Date) {
  const rows = await database
    .select({ sale: saleColumns, location: locationColumns })
    .from(bakeSales)
    .innerJoin(locations, eq(locations.id, bakeSales.locationId))
    .where(inArray(bakeSales.id, among(ids)))
  return new Map(rows.map((row) => [row.sale.id, summaryAt(storedSale(row), now)]))
}

/** Accounts as letters go to them, by their ids: whether they are open, and agree to letters still. One round trip. */
export async function findAddressees(database: Database, ids: string[]) {
  const rows = await database
    .select({
      ...{ id: customers.id, name: customers.name, email: customers.email, disabledAt: customers.disabledAt },
      agrees: sql<number | null>`(
        SELECT "last"."marketing_email" FROM "consents" AS "last" WHERE "last"."owner" = ${FIRST} || "customers"."id"
        ORDER BY "last"."decided_at" DESC, "last"."rowid" DESC LIMIT 1
      )`,
    })
    .from(customers)
    .where(inArray(customers.id, among(ids)))
  return new Map(
    rows.map(({ disabledAt, agrees, ...person }) => [
      person.id,
      { ...person, wantsLetters: disabledAt === null && agrees === 1 },
    ]),
  )
}
