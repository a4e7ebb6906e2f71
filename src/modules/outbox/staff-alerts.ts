import { asc, eq, sql } from 'drizzle-orm'
import type { StaffAlert } from '#components/email/staff-alert.tsx'
import { formatPence } from '#lib/money.ts'
import type { Context } from '#platform/context.ts'
import { heard, type AlertKind, type WriteAlert } from './alert.ts'
import { giftCardBounced, giftCardDisputed, giftCardTakenBack } from './gift-card-alerts.ts'
import { ROOM_ALERTS } from './room-alerts.ts'
import { disputes, documents, orders, outbox, paymentOrders, refunds } from '#platform/schema.ts'

/** A refund that did not arrive: the customer is still owed it. */
async function refundFailed({ database, config }: Context, refundId: string): Promise<StaffAlert | null> {
  const [found] = await database
    .select({
      orderId: orders.id,
      number: orders.number,
      name: orders.customerName,
      amountPence: refunds.amountPence,
      failure: refunds.failure,
    })
    .from(refunds)
    .innerJoin(orders, eq(orders.id, refunds.orderId))
    .where(eq(refunds.id, refundId))
  if (!found) return null
  const { orderId, number, name, amountPence, failure } = found
  return {
    heading: 'A refund has come back',
    lines: [
      `${formatPence(amountPence)} for order ${number} of ${name} has not arrived: ${failure ?? 'no reason given'}.`,
    ],
    todo: 'The customer is still owed it: give it back in cash, or as store credit.',
    url: `${config.APP_ORIGIN}/staff/orders/${orderId}`,
  }
}

/** A dispute that was opened, with the orders that it is about and its deadline. */
async function disputeOpened({ database, config }: Context, disputeId: string): Promise<StaffAlert | null> {
  const named = await database
    .select({ dispute: disputes, number: orders.number, orderId: orders.id })
    .from(disputes)
    .innerJoin(paymentOrders, eq(paymentOrders.paymentId, disputes.paymentId))
    .innerJoin(orders, eq(orders.id, paymentOrders.orderId))
    .where(eq(disputes.id, disputeId))
    .orderBy(asc(orders.number))
  const [first] = named
  if (!first) return giftCardDisputed(database, config.APP_ORIGIN, disputeId)
  const { amountPence, reason, dueBy } = first.dispute
  return {
    heading: 'A customer disputes a payment',
    lines: [
      `${formatPence(amountPence)} for ${named.map(({ number }) => number).join(', ')}: ${reason}.`,
      ...heard(dueBy),
    ],
    todo: 'Send the bank what shows that the order was handed over, in the dashboard of Stripe.',
    url: `${config.APP_ORIGIN}/staff/money/disputes/${disputeId}`,
  }
}

/** A mail that reached nobody, about an order, or about a refund or a receipt of one. */
async function mailBounced({ database, config }: Context, messageId: string): Promise<StaffAlert | 'unwanted'> {
  const [found] = await database
    .select({
      orderId: orders.id,
      number: orders.number,
      name: orders.customerName,
      email: orders.customerEmail,
      phone: orders.customerPhone,
    })
    .from(outbox)
    .leftJoin(refunds, eq(refunds.id, outbox.subjectId))
    .leftJoin(documents, eq(documents.id, outbox.subjectId))
    .innerJoin(orders, eq(orders.id, sql`coalesce(${refunds.orderId}, ${documents.orderId}, ${outbox.subjectId})`))
    .where(eq(outbox.id, messageId))
  if (!found) return giftCardBounced(database, config.APP_ORIGIN, messageId)
  const { orderId, number, name, email, phone } = found
  return {
    heading: 'A customer does not get our mails',
    lines: [`${name} has ordered ${number}, and ${email} takes no mail from us. Nothing more is sent there.`],
    todo:
      phone === null ? 'There is no telephone number with the order: tell them at the table.' : `Please ring ${phone}.`,
    url: `${config.APP_ORIGIN}/staff/orders/${orderId}`,
  }
}

/** What a person must see to, by the kind of the message. */
export const STAFF_ALERTS: Record<AlertKind, WriteAlert> = {
  refund_failed: refundFailed,
  dispute_opened: disputeOpened,
  mail_bounced: mailBounced,
  gift_card_taken_back: giftCardTakenBack,
  ...ROOM_ALERTS,
}
