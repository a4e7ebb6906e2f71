import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Payment } from '#contracts/model/payment.ts'
import { among } from '#platform/among.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import { ledgerEntries, orderLines, orders, paymentOrders, payments } from '#platform/schema.ts'

export type StoredPayment = typeof payments.$inferSelect & { orders: { orderId: string; amountPence: number }[] }

/** What is asked of a customer for one order, by its own words. */
export type Payable = {
  id: string
  number: string
  status: (typeof orders.$inferSelect)['status']
  paymentMethod: (typeof orders.$inferSelect)['paymentMethod']
  fulfilment: 'collection' | 'delivery'
  customerEmail: string
  holdExpiresAt: Date | null
  discountPence: number
  deliveryPence: number
  totalPence: number
  balancePence: number
  lines: { productName: string; variantName: string; quantity: number; unitPricePence: number }[]
}

/** The orders of one checkout, that of an order first, with what is owed of each. One round trip. */
export async function findPayables(database: Database, orderId: string): Promise<Payable[]> {
  const ofCheckout = sql`${orders.checkoutId} = (SELECT checkout_id FROM orders AS named WHERE named.id = ${orderId})`
  const [heads, lines] = await database.batch([
    database
      .select({
        id: orders.id,
        number: orders.number,
        status: orders.status,
        paymentMethod: orders.paymentMethod,
        fulfilment: orders.fulfilment,
        customerEmail: orders.customerEmail,
        holdExpiresAt: orders.holdExpiresAt,
        discountPence: orders.discountPence,
        deliveryPence: orders.deliveryPence,
        totalPence: orders.totalPence,
        balancePence: sql<number>`(
          SELECT coalesce(sum(amount_pence), 0) FROM ${ledgerEntries} WHERE order_id = "orders"."id"
        )`.as('payable_balance'),
      })
      .from(orders)
      .where(ofCheckout)
      .orderBy(asc(orders.id)),
    database
      .select({
        orderId: orderLines.orderId,
        productName: orderLines.productName,
        variantName: orderLines.variantName,
        quantity: orderLines.quantity,
        unitPricePence: orderLines.unitPricePence,
      })
      .from(orderLines)
      .innerJoin(orders, eq(orders.id, orderLines.orderId))
      .where(ofCheckout)
      .orderBy(asc(orderLines.orderId), asc(orderLines.position)),
  ])
  const linesOf = Map.groupBy(lines, (line) => line.orderId)
  return heads
    .map((head) => ({ ...head, lines: linesOf.get(head.id) ?? [] }))
    .sort((one, other) => Number(other.id === orderId) - Number(one.id === orderId))
}

const withOrders = async (database: Database, where: ReturnType<typeof eq>): Promise<StoredPayment | null> => {
  const [[payment], parts] = await database.batch([
    database.select().from(payments).where(where),
    database
      .select({ orderId: paymentOrders.orderId, amountPence: paymentOrders.amountPence })
      .from(paymentOrders)
      .innerJoin(payments, eq(payments.id, paymentOrders.paymentId))
      .where(where)
      .orderBy(asc(paymentOrders.orderId)),
  ])
  return payment ? { ...payment, orders: parts } : null
}

/** A payment by the vendor's checkout session, or null. One round trip. */
export const findBySession = (database: Database, sessionId: string) =>
  withOrders(database, eq(payments.sessionId, sessionId))

/** A payment by its id, or null. One round trip. */
export const findPayment = (database: Database, id: string) => withOrders(database, eq(payments.id, id))

/** A payment by the vendor's payment intent, or null. One round trip. */
export const findByIntent = (database: Database, intentId: string) =>
  withOrders(database, eq(payments.intentId, intentId))

/** The payments of an order, the latest first. One round trip. */
export const findOfOrder = async (database: Database, orderId: string) =>
  database
    .select()
    .from(payments)
    .where(
      inArray(
        payments.id,
        database.select({ id: paymentOrders.paymentId }).from(paymentOrders).where(eq(paymentOrders.orderId, orderId)),
      ),
    )
    .orderBy(desc(payments.createdAt))
    .limit(20)

/** What of orders is for which payment, by the payment's id. One round trip. */
export async function findOrderIds(database: Database, paymentIds: string[]): Promise<Map<string, string[]>> {
  const rows = await database
    .select({ paymentId: paymentOrders.paymentId, orderId: paymentOrders.orderId })
    .from(paymentOrders)
    .where(inArray(paymentOrders.paymentId, among(paymentIds)))
    .orderBy(asc(paymentOrders.orderId))
  const grouped = Map.groupBy(rows, ({ paymentId }) => paymentId)
  return new Map([...grouped].map(([id, of]) => [id, of.map(({ orderId }) => orderId)]))
}

/**
 * Begins a payment, before the vendor is asked: what comes for it is known by then, whatever happens to us. The places of its orders are kept
 * until its page closes. One round trip. @returns false when its key has been used
 */
export async function insertPayment(
  database: Database,
  payment: Pick<StoredPayment, 'id' | 'purpose' | 'amountPence' | 'createdAt' | 'expiresAt' | 'orders'>,
): Promise<boolean> {
  const { orders: parts, ...row } = payment
  try {
    await database.batch([
      database.insert(payments).values({ ...row, status: 'pending' }),
      database.insert(paymentOrders).values(parts.map((part) => ({ paymentId: row.id, ...part }))),
      database
        .update(orders)
        .set({ holdExpiresAt: row.expiresAt })
        .where(
          and(
            inArray(orders.id, among(parts.map(({ orderId }) => orderId))),
            eq(orders.status, 'awaiting_payment'),
            sql`${orders.holdExpiresAt} < ${row.expiresAt.getTime()}`,
          ),
        ),
    ])
    return true
  } catch (error) {
    if (isRefusedBySchema(error)) return false
    throw error
  }
}

/** Writes down which page the vendor has opened for a payment. One round trip. */
export async function setSession(database: Database, id: string, sessionId: string, url: string) {
  await database.update(payments).set({ sessionId, url }).where(eq(payments.id, id))
}

/** Writes down that a payment will not come; one that has come has come. One round trip. */
export async function closePayment(database: Database, id: string, status: 'failed' | 'cancelled') {
  await database
    .update(payments)
    .set({ status })
    .where(and(eq(payments.id, id), eq(payments.status, 'pending')))
}

/** Takes the turn to ask the vendor how a payment stands: one caller at a time has it. One round trip. */
export async function takeTurn(database: Database, id: string, now: Date, everyMs: number): Promise<boolean> {
  const taken = await database
    .update(payments)
    .set({ checkedAt: now })
    .where(
      and(
        eq(payments.id, id),
        eq(payments.status, 'pending'),
        sql`(${payments.checkedAt} IS NULL OR ${payments.checkedAt} <= ${now.getTime() - everyMs})`,
      ),
    )
    .returning({ id: payments.id })
  return taken.length > 0
}

/** Pending payments whose page has closed, the longest ago first. One round trip. */
export const findClosed = (database: Database, now: Date, limit: number) =>
  database
    .select({ id: payments.id, sessionId: payments.sessionId })
    .from(payments)
    .where(and(eq(payments.status, 'pending'), sql`${payments.expiresAt} <= ${now.getTime()}`))
    .orderBy(asc(payments.expiresAt))
    .limit(limit)

/** Whether all that an order whose hold has run out held could be had again. One round trip. */
export async function hasPlace(database: Database, orderId: string): Promise<boolean> {
  const [found] = await database.all<{ isThere: number }>(sql`
    SELECT (
      EXISTS (SELECT 1 FROM slots WHERE id = (SELECT slot_id FROM orders WHERE id = ${orderId}) AND reserved < capacity)
      AND NOT EXISTS (
        SELECT 1 FROM order_lines JOIN menu_items ON menu_items.id = menu_item_id
        WHERE order_id = ${orderId} AND menu_items.reserved + quantity > menu_items.capacity
      )
      AND NOT EXISTS (
        SELECT 1 FROM order_lines JOIN menu_items ON menu_items.id = menu_item_id JOIN pools ON pools.id = pool_id
        WHERE order_id = ${orderId} GROUP BY pools.id HAVING pools.reserved + sum(quantity * pool_units) > pools.capacity
      )
    ) AS isThere`)
  return found?.isThere === 1
}

/** A payment as its customer sees it. */
export const shownPayment = (payment: Omit<StoredPayment, 'orders'>, orderIds: string[]): Payment => ({
  id: payment.id,
  orderIds,
  method: 'card',
  status: payment.status,
  amountPence: payment.amountPence,
  createdAt: payment.createdAt.toISOString(),
  vendorId: payment.intentId,
})
