import { and, asc, desc, eq, inArray, or } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import {
  auditEntries,
  customers,
  disputes,
  documents,
  orderChanges,
  orders,
  outbox,
  paymentOrders,
  payments,
  refunds,
} from '#platform/schema.ts'

/** A dispute with the payment that it is about and the orders of it, by number; null where there is none. One round trip. */
export async function findDispute(database: Database, id: string) {
  const rows = await database
    .select({ dispute: disputes, payment: payments, orderId: orders.id, number: orders.number })
    .from(disputes)
    .innerJoin(payments, eq(payments.id, disputes.paymentId))
    .innerJoin(paymentOrders, eq(paymentOrders.paymentId, disputes.paymentId))
    .innerJoin(orders, eq(orders.id, paymentOrders.orderId))
    .where(eq(disputes.id, id))
    .orderBy(asc(orders.number))
  const [first] = rows
  return first ? { ...first, orders: rows.map(({ orderId, number }) => ({ orderId, number })) } : null
}

const HANDED_OVER = ['order.collected', 'order.delivered']

/** What was done to an order, the oldest first; and who handed it over, the last time. Two statements, one round trip. */
export async function findDeeds(database: Database, orderId: string) {
  const [deeds, handOvers] = await database.batch([
    database
      .select({
        at: orderChanges.at,
        by: orderChanges.actor,
        name: customers.name,
        kind: orderChanges.kind,
        reason: orderChanges.reason,
      })
      .from(orderChanges)
      .leftJoin(customers, and(eq(customers.id, orderChanges.actorId), inArray(customers.role, ['staff', 'admin'])))
      .where(eq(orderChanges.orderId, orderId))
      .orderBy(asc(orderChanges.version))
      .limit(200),
    database
      .select({ at: auditEntries.at, action: auditEntries.action, name: customers.name })
      .from(auditEntries)
      .leftJoin(customers, eq(customers.id, auditEntries.actorId))
      .where(and(eq(auditEntries.entityId, orderId), inArray(auditEntries.action, HANDED_OVER)))
      .orderBy(desc(auditEntries.at))
      .limit(1),
  ])
  return { deeds, handOver: handOvers[0] ?? null }
}

/** Mails that have left about an order, its refunds and its receipts, the oldest first. One round trip. */
export const findSent = (database: Database, orderId: string) =>
  database
    .select()
    .from(outbox)
    .where(
      or(
        eq(outbox.subjectId, orderId),
        inArray(
          outbox.subjectId,
          database.select({ id: refunds.id }).from(refunds).where(eq(refunds.orderId, orderId)),
        ),
        inArray(
          outbox.subjectId,
          database.select({ id: documents.id }).from(documents).where(eq(documents.orderId, orderId)),
        ),
      ),
    )
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .limit(100)
