import { and, asc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { bakeSales, ledgerEntries, orders } from '#platform/schema.ts'

/** Whose books: of an order, of a bake sale, of both, or of everything. */
export type Scope = { orderId?: string | undefined; bakeSaleId?: string | undefined }

const within = (database: Database, { orderId, bakeSaleId }: Scope): SQL | undefined =>
  and(
    orderId === undefined ? undefined : eq(ledgerEntries.orderId, orderId),
    bakeSaleId === undefined
      ? undefined
      : inArray(
          ledgerEntries.orderId,
          database.select({ id: orders.id }).from(orders).where(eq(orders.bakeSaleId, bakeSaleId)),
        ),
  )

/**
 * What the books held before a period, what came to them in it by kind, and whether that which they are of exists. A day is found by the time
 * of its entries, an order or a bake sale by its orders. One round trip.
 */
export async function findSums(database: Database, scope: Scope, period: { from: string; until: string } | null) {
  const { orderId = '', bakeSaleId = '' } = scope
  const from = new Date(period?.from ?? 0)
  const [[order], [sale], [before], entries] = await database.batch([
    database.select({ id: orders.id }).from(orders).where(eq(orders.id, orderId)),
    database.select({ id: bakeSales.id }).from(bakeSales).where(eq(bakeSales.id, bakeSaleId)),
    database
      .select({ amountPence: sql<number>`coalesce(sum(${ledgerEntries.amountPence}), 0)` })
      .from(ledgerEntries)
      .where(and(within(database, scope), lt(ledgerEntries.at, from))),
    database
      .select({
        kind: ledgerEntries.kind,
        count: sql<number>`count(*)`,
        amountPence: sql<number>`sum(${ledgerEntries.amountPence})`,
      })
      .from(ledgerEntries)
      .where(
        and(
          within(database, scope),
          gte(ledgerEntries.at, from),
          period ? lt(ledgerEntries.at, new Date(period.until)) : undefined,
        ),
      )
      .groupBy(ledgerEntries.kind)
      .orderBy(asc(ledgerEntries.kind)),
  ])
  return {
    hasOrder: order !== undefined,
    hasBakeSale: sale !== undefined,
    openingPence: before?.amountPence ?? 0,
    entries,
  }
}
