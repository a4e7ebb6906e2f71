import { and, eq, inArray, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { WantedParts } from '#lib/bake-sale-parts.ts'
import type { SaleTimes } from '#lib/bake-sale-times.ts'
import { auditRow, type staffOf } from '#modules/audit/repository.ts'
import { LIVING } from '#modules/orders/transitions.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import { bakeSales, orders, outbox } from '#platform/schema.ts'
import { partStatements } from './parts.ts'
import type { FoundSale } from './repository.ts'

type Words = Partial<Pick<typeof bakeSales.$inferInsert, 'slug' | 'title' | 'intro' | 'locationId' | 'status'>>
type Fields = Words & Partial<SaleTimes>

/** What staff do, for the audit. */
export type Act = {
  by: ReturnType<typeof staffOf>
  action: string
  at: Date
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  reason?: string
}

const NOTHING: WantedParts = { menu: null, slots: null, pools: null }

const asRow = ({ opensAt, cutoffAt, collectionStartsAt, collectionEndsAt, ...words }: Fields) => ({
  ...words,
  ...(opensAt === undefined ? {} : { opensAt: new Date(opensAt) }),
  ...(cutoffAt === undefined ? {} : { cutoffAt: new Date(cutoffAt) }),
  ...(collectionStartsAt === undefined ? {} : { collectionStartsAt: new Date(collectionStartsAt) }),
  ...(collectionEndsAt === undefined ? {} : { collectionEndsAt: new Date(collectionEndsAt) }),
})

const audit = (database: Database, entityId: string, { by, at, ...act }: Act) =>
  auditRow(database, by, at, { ...act, entity: 'bake_sale', entityId })

/** @returns null when the schema refused: read again and judge anew */
async function written(database: Database, first: BatchItem<'sqlite'>, rest: BatchItem<'sqlite'>[]) {
  try {
    return (await database.batch([first, ...rest])) as unknown[]
  } catch (error) {
    if (isRefusedBySchema(error)) return null
    throw error
  }
}

export type NewSale = Required<Omit<Words, 'status'>> & SaleTimes & { id: string }

/** Writes a new draft. One round trip. @returns false when the schema refused */
export async function insertSale(database: Database, { id, ...sale }: NewSale, parts: WantedParts, act: Act) {
  const { onDate, opensAt, cutoffAt, collectionStartsAt, collectionEndsAt, ...words } = sale
  const row = {
    ...words,
    id,
    onDate,
    status: 'draft' as const,
    opensAt: new Date(opensAt),
    cutoffAt: new Date(cutoffAt),
    collectionStartsAt: new Date(collectionStartsAt),
    collectionEndsAt: new Date(collectionEndsAt),
  }
  const rest = [...partStatements(database, id, parts), audit(database, id, act)]
  return (await written(database, database.insert(bakeSales).values(row), rest)) !== null
}

/** The first statement of every change: raises the version by one from the one that was read; a trigger refuses a stale one. */
const inTurn = (database: Database, { sale: { id }, version }: FoundSale, fields: Fields) =>
  database
    .update(bakeSales)
    .set({ ...asRow(fields), version: version + 1 })
    .where(eq(bakeSales.id, id))

/**
 * Writes a change of staff. Two that have read the same version cannot both be written: the update sets the version that follows the one that was
 * read, and the trigger `bake_sales_change_in_turn` aborts the batch of whoever comes second, audit and all. One round trip.
 * @returns false when the schema refused: somebody was faster, or has ordered what was to be taken away. Read again
 */
export const writeSale = async (database: Database, found: FoundSale, fields: Fields, act: Act, parts = NOTHING) =>
  (await written(database, inTurn(database, found, fields), [
    ...partStatements(database, found.sale.id, parts),
    audit(database, found.sale.id, act),
  ])) !== null

/**
 * Moves a bake sale with its slots, asks every living order whether it comes along, and writes to each customer. One round trip, however many they are.
 * @returns ids of the messages, or null when the schema refused
 */
export async function writeMove(
  database: Database,
  found: FoundSale,
  times: SaleTimes,
  slots: { id: string; fulfilment: 'collection' | 'delivery'; startsAt: string; endsAt: string; capacity: number }[],
  act: Act,
): Promise<string[] | null> {
  const { id } = found.sale
  const isAsked = and(eq(orders.bakeSaleId, id), inArray(orders.status, [...LIVING]))
  const at = act.at.getTime()
  const results = await written(database, inTurn(database, found, times), [
    ...partStatements(database, id, { ...NOTHING, slots: { stand: slots, go: [] } }),
    database.update(orders).set({ moveAskedAt: act.at }).where(isAsked),
    audit(database, id, act),
    database
      .insert(outbox)
      .select(
        sql`SELECT 'sale_moved:' || ${found.version + 1} || ':' || "orders"."id", 'sale_moved', "orders"."id", ${at}, ${at}, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL
          FROM "orders" WHERE ${isAsked}`,
      )
      .returning({ id: outbox.id }),
  ])
  const told = results?.at(-1) as { id: string }[] | undefined
  return told?.map((message) => message.id) ?? null
}
