import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { OrderFlags } from '#contracts/model/desk-order.ts'
import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { OrderStatus } from '#contracts/model/order.ts'
import type { Refund } from '#contracts/model/payment.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import { ledgerEntries, orders, refundLines, refunds } from '#platform/schema.ts'

export type Sort = 'slot' | 'name' | 'newest'
export type Cursor = { key: string | number; id: string }
export type Search = {
  bakeSaleId?: string | undefined
  status?: OrderStatus | undefined
  search?: string | undefined
  sort: Sort
}

/** What a list is sorted by; the order's id decides between equals. `from` is where such a list begins. */
const SORTS: Record<Sort, { key: SQL; direction: SQL; isAfter: SQL; from: SQL }> = {
  slot: { key: sql`slots.starts_at`, direction: sql`ASC`, isAfter: sql`>`, from: sql`slots.starts_at >= 0` },
  name: {
    key: sql`lower(orders.customer_name)`,
    direction: sql`ASC`,
    isAfter: sql`>`,
    from: sql`lower(orders.customer_name) >= ''`,
  },
  newest: {
    key: sql`orders.placed_at`,
    direction: sql`DESC`,
    isAfter: sql`<`,
    from: sql`orders.placed_at <= ${Number.MAX_SAFE_INTEGER}`,
  },
}

const begins = (column: SQL, text: SQL) => sql`${column} >= ${text} AND ${column} < ${text} || char(0x10FFFF)`

/** Words of a search that count; nobody remembers more of an order. */
const WORDS = 5

/** Orders that have, for each word of a text, a word that begins with it: of the number, the name or the address, each found by its index. */
const idsBeginning = (text: string) =>
  sql.join(
    text
      .split(/\s+/)
      .slice(0, WORDS)
      .map((word) => sql`SELECT order_id FROM order_words WHERE ${begins(sql`word`, sql`lower(${word})`)}`),
    sql` INTERSECT `,
  )

const contains = (text: string) =>
  sql`(instr(lower(orders.number), lower(${text})) > 0 OR instr(lower(orders.customer_name), lower(${text})) > 0
    OR instr(orders.customer_email, lower(${text})) > 0)`

/** Where a list is read from, so that an index leads to all of it: those of a bake sale, those found by their words, or all in their order. */
function source({ bakeSaleId, search, sort }: Search): { from: SQL; where: SQL[] } {
  const withSlots = sort === 'slot' ? sql`orders CROSS JOIN slots ON slots.id = orders.slot_id` : sql`orders`
  if (bakeSaleId !== undefined)
    return {
      from: withSlots,
      where: [sql`orders.bake_sale_id = ${bakeSaleId}`, ...(search === undefined ? [] : [contains(search)])],
    }
  if (search !== undefined) return { from: withSlots, where: [sql`orders.id IN (${idsBeginning(search)})`] }
  const from =
    sort === 'slot'
      ? sql`slots CROSS JOIN orders ON orders.bake_sale_id = slots.bake_sale_id AND orders.slot_id = slots.id`
      : sql`orders`
  return { from, where: [SORTS[sort].from] }
}

/** What staff must know of an order, read with it: whether its customer is reached by mail, and the latest dispute that is open. */
const SILENCE = sql<
  OrderFlags['silence']
>`(SELECT reason FROM suppressions WHERE suppressions.email = orders.customer_email)`
const DISPUTE = sql<string | null>`(
  SELECT json_object('id', disputes.id, 'status', disputes.status, 'dueBy', disputes.due_by)
  FROM payment_orders CROSS JOIN disputes ON disputes.payment_id = payment_orders.payment_id
  WHERE payment_orders.order_id = orders.id AND disputes.closed_at IS NULL
  ORDER BY disputes.opened_at DESC LIMIT 1)`
type StoredFlags = { silence: OrderFlags['silence']; dispute: string | null }

export function flagsOf({ silence, dispute }: StoredFlags): OrderFlags {
  if (dispute === null) return { silence, dispute: null }
  const { dueBy, ...open } = JSON.parse(dispute) as Omit<NonNullable<OrderFlags['dispute']>, 'dueBy'> & {
    dueBy: number | null
  }
  return { silence, dispute: { ...open, dueBy: dueBy === null ? null : new Date(dueBy).toISOString() } }
}

/** Ids of the orders that staff look for, with what they are sorted by and what must be known of them. One round trip. */
export function findOrderIds(database: Database, search: Search, after: Cursor | null, limit: number) {
  const { key, direction, isAfter } = SORTS[search.sort]
  const { from, where } = source(search)
  const all = [
    ...where,
    ...(search.status === undefined ? [] : [sql`orders.status = ${search.status}`]),
    ...(after ? [sql`(${key}, orders.id) ${isAfter} (${after.key}, ${after.id})`] : []),
  ]
  return database.all<Cursor & StoredFlags>(
    sql`SELECT orders.id AS id, ${key} AS key, ${SILENCE} AS silence, ${DISPUTE} AS dispute FROM ${from} WHERE ${sql.join(all, sql` AND `)}
      ORDER BY ${key} ${direction}, orders.id ${direction} LIMIT ${limit}`,
  )
}

const shown = ({ at, giftCardId: _giftCardId, ...entry }: typeof ledgerEntries.$inferSelect): LedgerEntry => ({
  ...entry,
  at: at.toISOString(),
})

const ledgerOf = (database: Database, orderId: string) =>
  database
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.orderId, orderId))
    .orderBy(asc(ledgerEntries.at), asc(sql`rowid`))
    .limit(200)

/** The books of one order, oldest first. One round trip. */
export const findLedger = async (database: Database, orderId: string): Promise<LedgerEntry[]> =>
  (await ledgerOf(database, orderId)).map(shown)

/** The books of one order, and what must be known of it. One round trip. */
export async function findBooks(database: Database, orderId: string) {
  const [ledger, [flags]] = await database.batch([
    ledgerOf(database, orderId),
    database
      .select({ silence: SILENCE.as('silence'), dispute: DISPUTE.as('dispute') })
      .from(orders)
      .where(eq(orders.id, orderId)),
  ])
  return { ledger: ledger.map(shown), flags: flagsOf(flags ?? { silence: null, dispute: null }) }
}

const linesOfOrder = (database: Database, orderId: string) =>
  database
    .select()
    .from(refundLines)
    .where(eq(refundLines.orderId, orderId))
    .orderBy(asc(sql`rowid`))
    .limit(500)

/** What was given back of an order, oldest first, with the single things that it was for. One round trip. @param ids of those that are meant; by default all */
export async function findRefunds(database: Database, orderId: string, ids?: string[]): Promise<Refund[]> {
  const { id, amountPence, reason, to, status, failure, createdAt } = refunds
  const [rows, lines] = await database.batch([
    database
      .select({ id, orderId: refunds.orderId, amountPence, reason, to, status, failure, createdAt })
      .from(refunds)
      .where(and(eq(refunds.orderId, orderId), ids && inArray(refunds.id, among(ids))))
      .orderBy(asc(refunds.createdAt), asc(refunds.id))
      .limit(50),
    linesOfOrder(database, orderId),
  ])
  const linesOf = Map.groupBy(lines, ({ refundId }) => refundId)
  return rows.map((refund) => {
    const of = linesOf.get(refund.id)?.map(({ refundId: _refundId, orderId: _orderId, ...line }) => line)
    return { ...refund, createdAt: refund.createdAt.toISOString(), ...(of && { lines: of }) }
  })
}

/** What single things of an order were given back for. One round trip. */
export const findRefundLines = async (database: Database, orderId: string) => linesOfOrder(database, orderId)

/** One entry of the books, or null. One round trip. */
export async function findEntry(database: Database, id: string): Promise<LedgerEntry | null> {
  const [row] = await database.select().from(ledgerEntries).where(eq(ledgerEntries.id, id))
  return row ? shown(row) : null
}
