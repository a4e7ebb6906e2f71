import { and, asc, desc, eq, gt, inArray, lte, sql, type SQL } from 'drizzle-orm'
import { LINE_A_RUN } from '#lib/constants/backend.ts'
import { isPlanned } from '#modules/bake-plan/repository.ts'
import { locationColumns, saleColumns, storedSale, unitsLeft, VISIBLE } from '#modules/bake-sales/repository.ts'
import { aliased } from '#platform/aliased.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import { bakeSales, locations, menuItems, outbox, products, variants, waitingList } from '#platform/schema.ts'
import { lastMomentOf, type InLine, type Offer } from './rules.ts'

// Written out, so that SQLite sees that the indexes of those who wait, and of what is offered, are meant.
const isWaiting = sql`"waiting_list"."status" = 'waiting'`
const isOffered = sql`"waiting_list"."status" = 'offered'`
const isLiving = sql`"waiting_list"."status" IN ('waiting', 'offered')`

/** How many of a line come before a place of the query, and itself. */
const position = sql<number>`(
  SELECT count(*) FROM "waiting_list" AS "ahead"
  WHERE "ahead"."menu_item_id" = "waiting_list"."menu_item_id" AND "ahead"."status" = 'waiting'
    AND ("ahead"."joined_at", "ahead"."id") <= ("waiting_list"."joined_at", "waiting_list"."id")
)`

const waitedSale = ({ sale, location, planned }: Parameters<typeof storedSale>[0] & { planned: number }) => ({
  ...storedSale({ sale, location }),
  isPlanned: planned === 1,
})
const saleParts = { sale: saleColumns, location: locationColumns, planned: isPlanned }

/** Something that somebody would wait for, and their place in its line if they have one. One round trip. */
export async function findWaited(database: Database, menuItemId: string, email: string) {
  const [[item], [place]] = await database.batch([
    database
      .select({
        ...saleParts,
        leadTimeHours: menuItems.leadTimeHours,
        perCustomerLimit: menuItems.perCustomerLimit,
        left: unitsLeft.as('units_left'),
      })
      .from(menuItems)
      .innerJoin(bakeSales, eq(bakeSales.id, menuItems.bakeSaleId))
      .innerJoin(locations, eq(locations.id, bakeSales.locationId))
      .where(and(eq(menuItems.id, menuItemId), inArray(bakeSales.status, [...VISIBLE]))),
    database
      .select({ id: waitingList.id, status: waitingList.status, offeredUntil: waitingList.offeredUntil })
      .from(waitingList)
      .where(and(eq(waitingList.menuItemId, menuItemId), eq(waitingList.email, email), isLiving)),
  ])
  if (!item) return null
  return { item: { ...item, sale: waitedSale(item) }, place: place ?? null }
}

const positionOf = (database: Database, id: string) =>
  database
    .select({ position: position.as('position') })
    .from(waitingList)
    .where(eq(waitingList.id, id))

const message = (kind: 'waiting_joined' | 'waiting_offered' | 'waiting_passed', subjectId: string, at: Date) => ({
  ...{ id: crypto.randomUUID(), kind, subjectId, createdAt: at, availableAt: at },
})

/** @returns what it has written, or null when the schema refused: somebody else was faster. Read again */
async function unlessRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (isRefusedBySchema(error)) return null
    throw error
  }
}

/** The moment of joining, or the one after that of who has joined last: no two share a place. */
const behindAll = (menuItemId: string, at: Date) => sql`max(${at.getTime()}, coalesce((
  SELECT max("last"."joined_at") + 1 FROM "waiting_list" AS "last"
  WHERE "last"."menu_item_id" = ${menuItemId} AND "last"."status" = 'waiting'
), 0))`

/**
 * Puts somebody at the end of a line, and tells them. One round trip.
 * @param overId an offer of theirs that has run out, and that no job has ended yet
 * @returns their position; null when the schema refused
 */
export async function insertPlace(
  database: Database,
  place: { menuItemId: string; email: string; quantity: number },
  overId: string | null,
  at: Date,
) {
  const id = crypto.randomUUID()
  const letter = message('waiting_joined', id, at)
  const written = await unlessRefused(
    database.batch([
      database
        .update(waitingList)
        .set({ status: 'passed', changedAt: at })
        .where(and(eq(waitingList.id, overId ?? ''), isOffered)),
      database.insert(waitingList).values({
        ...{ id, ...place, askedFor: place.quantity, status: 'waiting', changedAt: at },
        joinedAt: behindAll(place.menuItemId, at),
      }),
      database.insert(outbox).values(letter),
      positionOf(database, id),
    ]),
  )
  return written && { outboxIds: [letter.id], position: written[3][0]?.position ?? 1 }
}

/** Sets how many somebody waits for; their place in the line stays. One round trip. @returns their position; null when they are offered some already */
export async function updateWish(database: Database, id: string, quantity: number) {
  const written = await database.batch([
    database
      .update(waitingList)
      .set({ quantity, askedFor: quantity })
      .where(and(eq(waitingList.id, id), isWaiting))
      .returning({ id: waitingList.id }),
    positionOf(database, id),
  ])
  return written[0].length === 0 ? null : { outboxIds: [], position: written[1][0]?.position ?? 1 }
}

/** Places in lines, and what they are places for. */
const places = (database: Database) =>
  database
    .select({
      ...saleParts,
      id: waitingList.id,
      menuItemId: waitingList.menuItemId,
      email: waitingList.email,
      quantity: waitingList.quantity,
      askedFor: waitingList.askedFor,
      status: waitingList.status,
      offeredUntil: waitingList.offeredUntil,
      changedAt: waitingList.changedAt,
      leadTimeHours: menuItems.leadTimeHours,
      position: position.as('position'),
      ...aliased('waited', { productName: products.name, variantName: variants.name }),
    })
    .from(waitingList)
    .innerJoin(menuItems, eq(menuItems.id, waitingList.menuItemId))
    .innerJoin(variants, eq(variants.id, menuItems.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .innerJoin(bakeSales, eq(bakeSales.id, menuItems.bakeSaleId))
    .innerJoin(locations, eq(locations.id, bakeSales.locationId))

function readPlace(row: Awaited<ReturnType<typeof places>>[number]) {
  const { location: _location, planned: _planned, ...place } = row
  return { ...place, sale: waitedSale(row) }
}
export type FoundPlace = ReturnType<typeof readPlace>

/** A place in a line, and what it is a place for. One round trip. */
export async function findPlace(database: Database, id: string): Promise<FoundPlace | null> {
  const [row] = await places(database).where(eq(waitingList.id, id))
  return row ? readPlace(row) : null
}

/** The places of an address, the last that was asked for first. One round trip. @param after the place to go on from, of the same address */
export async function findPlacesOf(database: Database, email: string, after: string | undefined, limit: number) {
  const rows = await places(database)
    .where(
      and(
        eq(waitingList.email, email),
        after === undefined
          ? undefined
          : sql`("waiting_list"."joined_at", "waiting_list"."id") < (
              SELECT "one"."joined_at", "one"."id" FROM "waiting_list" AS "one" WHERE "one"."id" = ${after} AND "one"."email" = ${email}
            )`,
      ),
    )
    .orderBy(desc(waitingList.joinedAt), desc(waitingList.id))
    .limit(limit)
  return rows.map(readPlace)
}

/** Takes somebody out of a line; what was offered to them is free. One round trip. @returns whether there was anything to leave */
export async function writeLeft(database: Database, id: string, at: Date): Promise<boolean> {
  const rows = await database
    .update(waitingList)
    .set({ status: 'left', changedAt: at })
    .where(and(eq(waitingList.id, id), isLiving))
    .returning({ id: waitingList.id })
  return rows.length > 0
}

/** Offers that are named. Part of a batch. @param ids a subquery */
export const offersQuery = (database: Database, ids: SQL) =>
  database
    .select({
      id: waitingList.id,
      menuItemId: waitingList.menuItemId,
      quantity: waitingList.quantity,
      status: waitingList.status,
      offeredUntil: waitingList.offeredUntil,
    })
    .from(waitingList)
    .where(inArray(waitingList.id, ids))

/** Marks offers as taken, in the batch of the order that takes them: their units are free for its lines. The schema refuses one that is over. */
export const takeOffers = (database: Database, ids: string[], at: Date) =>
  database.update(waitingList).set({ status: 'taken', changedAt: at }).where(inArray(waitingList.id, ids))

/** Those whose turn it is, or will be when others are served: in line for what has come free, longest first. One round trip. */
export async function findInLine(database: Database, now: Date, limit: number): Promise<InLine[]> {
  const rows = await database
    .select({
      id: waitingList.id,
      menuItemId: waitingList.menuItemId,
      quantity: waitingList.quantity,
      left: sql<number>`"menu_items"."capacity" - "menu_items"."reserved"`.as('own_left'),
      poolId: menuItems.poolId,
      poolUnits: menuItems.poolUnits,
      poolLeft: sql<number | null>`(
        SELECT "pools"."capacity" - "pools"."reserved" FROM "pools" WHERE "pools"."id" = "menu_items"."pool_id"
      )`.as('pool_left'),
      cutoffAt: bakeSales.cutoffAt,
      collectionStartsAt: bakeSales.collectionStartsAt,
      leadTimeHours: menuItems.leadTimeHours,
    })
    .from(bakeSales)
    .innerJoin(menuItems, and(eq(menuItems.bakeSaleId, bakeSales.id), gt(unitsLeft, 0)))
    .innerJoin(
      waitingList,
      and(
        eq(waitingList.menuItemId, menuItems.id),
        isWaiting,
        sql`"waiting_list"."id" IN (
          SELECT "first"."id" FROM "waiting_list" AS "first"
          WHERE "first"."menu_item_id" = "menu_items"."id" AND "first"."status" = 'waiting'
          ORDER BY "first"."joined_at", "first"."id" LIMIT ${LINE_A_RUN}
        )`,
      ),
    )
    .where(
      and(
        eq(bakeSales.status, 'published'),
        gt(bakeSales.collectionEndsAt, now),
        gt(bakeSales.cutoffAt, now),
        lte(bakeSales.opensAt, now),
        sql`NOT ${isPlanned.sql}`,
      ),
    )
    .orderBy(asc(waitingList.joinedAt), asc(waitingList.id))
    .limit(limit)
  return rows.map(({ poolId, poolUnits, poolLeft, cutoffAt, collectionStartsAt, leadTimeHours, ...place }) => ({
    ...place,
    pool: poolId === null || poolLeft === null ? null : { id: poolId, left: poolLeft, units: poolUnits },
    lastMoment: lastMomentOf(
      { cutoffAt: cutoffAt.toISOString(), collectionStartsAt: collectionStartsAt.toISOString() },
      leadTimeHours,
    ),
  }))
}

/**
 * Offers somebody what has come free, and tells them: triggers keep the units for them, and refuse whoever is not first in line, what is not there, and an
 * offer that has been made already. One round trip.
 * @returns its message; null when the schema refused
 */
export async function writeOffer(database: Database, { id, quantity, offeredUntil }: Offer, at: Date) {
  const letter = message('waiting_offered', id, at)
  const written = await unlessRefused(
    database.batch([
      database
        .update(waitingList)
        .set({ status: 'offered', quantity, offeredUntil, changedAt: at })
        .where(eq(waitingList.id, id)),
      database.insert(outbox).values(letter),
    ]),
  )
  return written && letter.id
}

/** Offers that keep something for nobody: they have run out, or their bake sale takes no orders any more. The longest ago first. One round trip. */
export const findOver = (database: Database, now: Date, limit: number) =>
  database
    .select({ id: waitingList.id, isCancelled: sql<number>`"bake_sales"."status" = 'cancelled'`.as('is_cancelled') })
    .from(waitingList)
    .innerJoin(menuItems, eq(menuItems.id, waitingList.menuItemId))
    .innerJoin(bakeSales, eq(bakeSales.id, menuItems.bakeSaleId))
    .where(
      and(
        isOffered,
        gt(waitingList.offeredUntil, new Date(0)),
        sql`("waiting_list"."offered_until" <= ${now.getTime()} OR "bake_sales"."status" <> 'published' OR "bake_sales"."cutoff_at" <= ${now.getTime()})`,
      ),
    )
    .orderBy(asc(waitingList.offeredUntil))
    .limit(limit)

/**
 * Ends an offer that has run out; triggers give back what it kept. One round trip.
 * @param isTold whether its end is told
 * @returns its message, if any; null when the schema refused: it was taken or left
 */
export async function writePassed(database: Database, id: string, isTold: boolean, at: Date) {
  const letter = message('waiting_passed', id, at)
  const written = await unlessRefused(
    database.batch([
      database.update(waitingList).set({ status: 'passed', changedAt: at }).where(eq(waitingList.id, id)),
      ...(isTold ? [database.insert(outbox).values(letter)] : []),
    ]),
  )
  return written && (isTold ? [letter.id] : [])
}

/** Ends what is offered of an item that will not be there, and tells who has it. Part of a batch. */
export const withdrawOffers = (database: Database, menuItemId: string, at: Date) => [
  database.insert(outbox).select(sql`
    SELECT 'withdrawn:' || "id", 'waiting_passed', "id", ${at.getTime()}, ${at.getTime()}, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL
    FROM "waiting_list" WHERE "menu_item_id" = ${menuItemId} AND ${isLiving} AND ${isOffered}`),
  database
    .update(waitingList)
    .set({ status: 'passed', changedAt: at })
    .where(and(eq(waitingList.menuItemId, menuItemId), isLiving, isOffered)),
]
