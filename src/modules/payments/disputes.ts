import { desc, eq, inArray, isNull, sql, and, isNotNull } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Dispute as VendorDispute } from '#contracts/vendors/stripe.ts'
import type { Dispute } from '#contracts/model/payment.ts'
import { derivedId } from '#lib/derived-id.ts'
import { entryRows, writeRows, type Change } from '#modules/orders/change.ts'
import { moneyRows } from '#modules/gift-cards/money.ts'
import { findChangeable } from '#modules/orders/changeable.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { among } from '#platform/among.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import { disputes, giftCards, ledgerEntries, orders, outbox, paymentOrders, payments } from '#platform/schema.ts'
import { dashboardUrl } from '#vendors/stripe/dashboard.ts'
import { findByIntent, type StoredPayment } from './repository.ts'
import { shareOut } from './shares.ts'

const SECOND_MS = 1_000

/** The vendor's states in ours. An inquiry is answered like a dispute; one that was closed or prevented is won. */
function statusOf({ status }: VendorDispute): Dispute['status'] {
  if (status === 'won' || status === 'warning_closed' || status === 'prevented') return 'won'
  if (status === 'lost') return 'lost'
  return status.endsWith('needs_response') ? 'needs_response' : 'under_review'
}

/** What the books of orders say of a dispute so far. One round trip. */
async function bookedOf(database: Database, orderIds: string[], reference: string) {
  const [booked] = await database
    .select({ pence: sql<number>`coalesce(sum(${ledgerEntries.amountPence}), 0)`, count: sql<number>`count(*)` })
    .from(ledgerEntries)
    .where(and(inArray(ledgerEntries.orderId, among(orderIds)), eq(ledgerEntries.reference, reference)))
  return booked ?? { pence: 0, count: 0 }
}

/** The statements of the money that the bank has taken so far, or given back: in the books of the orders that were paid with it, in proportion. */
async function orderRows({ database }: Context, { id, orders: parts }: StoredPayment, reference: string, taken: Taken) {
  const booked = await bookedOf(
    database,
    parts.map(({ orderId }) => orderId),
    reference,
  )
  const entries = await Promise.all(
    shareOut(taken.pence - booked.pence, parts).map(async ({ orderId, amountPence }) => {
      const key = `dispute:${reference}:${String(booked.count)}:${orderId}`
      const found = await findChangeable(database, orderId, key)
      if (!found) throw new Error(`Payment ${id} is for an order that does not exist.`)
      const change: Change = {
        ...{ actor: 'system', reason: 'A dispute.', kind: 'refund', idempotencyKey: key, at: taken.at },
      }
      return entryRows(database, found, change, { entries: [{ kind: 'refund', amountPence, reference }] })
    }),
  )
  return entries.flat()
}
type Taken = { pence: number; at: Date }

/**
 * Writes how a dispute stands, as it was just fetched: the money that the bank has taken, or given back, into the books of the orders that were paid
 * with it, or off the gift card that was bought with it and onto it again. Staff are told of a new one. @param also what is written with it
 */
export async function writeDispute(context: Context, dispute: VendorDispute, also: BatchItem<'sqlite'>[]) {
  const { database, clock } = context
  const payment = dispute.payment_intent === null ? null : await findByIntent(database, dispute.payment_intent)
  if (!payment) throw new Error(`Dispute ${dispute.id} is of a payment that nobody here knows.`)
  const at = clock.now()
  const status = statusOf(dispute)
  const isClosed = status === 'won' || status === 'lost'
  const takenPence = -dispute.balance_transactions.reduce((sum, { amount }) => sum + amount, 0)
  const id = await derivedId('dispute', dispute.id)
  const moved = { purchaseId: payment.id, kind: 'dispute' as const, reference: dispute.id }
  const entries = await (payment.orders.length > 0
    ? orderRows(context, payment, dispute.id, { pence: takenPence, at })
    : moneyRows(database, moved, -takenPence, at))
  const now = {
    ...{ status, amountPence: dispute.amount, closedAt: isClosed ? at : null },
    dueBy: dispute.evidence_details.due_by === null ? null : new Date(dispute.evidence_details.due_by * SECOND_MS),
  }
  const letter = { id: await derivedId('dispute-opened', dispute.id), kind: 'dispute_opened' as const, subjectId: id }
  const isWritten = await writeRows(database, [
    database
      .insert(disputes)
      .values({
        ...{ id, vendorId: dispute.id, paymentId: payment.id, reason: dispute.reason },
        ...{ openedAt: new Date(dispute.created * SECOND_MS), ...now },
      })
      .onConflictDoUpdate({ target: disputes.id, set: now }),
    database
      .update(payments)
      .set({ status: status === 'won' ? 'succeeded' : 'disputed' })
      .where(eq(payments.id, payment.id)),
    ...entries,
    database
      .insert(outbox)
      .values({ ...letter, createdAt: at, availableAt: at })
      .onConflictDoNothing(),
    ...also,
  ])
  if (!isWritten) throw new Error(`Dispute ${dispute.id} was told while its orders changed.`)
  handOver(context, [letter.id])
}

type Shown = Pick<
  typeof disputes.$inferSelect,
  'id' | 'vendorId' | 'amountPence' | 'reason' | 'status' | 'dueBy' | 'openedAt' | 'closedAt'
>

/** A dispute as staff see it. */
export const shownDispute = (
  config: { STRIPE_SECRET_KEY: string },
  { id, vendorId, amountPence, reason, status, dueBy, openedAt, closedAt }: Shown,
  about: Pick<Dispute, 'orders' | 'giftCard'>,
): Dispute => ({
  ...{ id, ...about, amountPence, reason, status },
  dueBy: dueBy?.toISOString() ?? null,
  openedAt: openedAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
  dashboardUrl: dashboardUrl(config, `disputes/${vendorId}`),
})

export const listDisputes = operations.staff.payments.listDisputes.handler(
  async ({ context: { database, config }, input: { isOpen, cursor, limit } }) => {
    const found = await database
      .select({ dispute: disputes, codeEnding: giftCards.codeEnding })
      .from(disputes)
      .leftJoin(giftCards, eq(giftCards.id, disputes.paymentId))
      .where(
        and(
          isOpen === undefined ? undefined : isOpen ? isNull(disputes.closedAt) : isNotNull(disputes.closedAt),
          cursor === undefined
            ? undefined
            : sql`(${disputes.openedAt}, ${disputes.id}) < (SELECT opened_at, id FROM ${disputes} AS before WHERE before.id = ${cursor})`,
        ),
      )
      .orderBy(desc(disputes.openedAt), desc(disputes.id))
      .limit(limit + 1)
    const named = await database
      .select({ paymentId: paymentOrders.paymentId, orderId: orders.id, number: orders.number })
      .from(paymentOrders)
      .innerJoin(orders, eq(orders.id, paymentOrders.orderId))
      .where(inArray(paymentOrders.paymentId, among(found.map(({ dispute }) => dispute.paymentId))))
    const ordersOf = (of: string) =>
      named.filter(({ paymentId }) => paymentId === of).map(({ orderId, number }) => ({ orderId, number }))
    return pageOf(
      found.map(({ dispute, codeEnding }) =>
        shownDispute(config, dispute, {
          orders: ordersOf(dispute.paymentId),
          giftCard: codeEnding === null ? null : { id: dispute.paymentId, codeEnding },
        }),
      ),
      limit,
    )
  },
)
