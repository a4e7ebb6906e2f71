import { asc, eq } from 'drizzle-orm'
import { StaffAlertEmail, staffAlertSubject, type StaffAlert } from '#components/email/staff-alert.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatMoment } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import type { Context } from '#platform/context.ts'
import { disputes, orders, outbox, paymentOrders, refunds } from '#platform/schema.ts'

const letterOf = (alert: StaffAlert) => ({
  to: BAKERY.email,
  subject: staffAlertSubject(alert),
  mail: <StaffAlertEmail alert={alert} />,
})

/** A refund that did not arrive: the customer is still owed it. */
async function refundFailed({ database, config }: Context, refundId: string) {
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
  return letterOf({
    heading: 'A refund has come back',
    lines: [
      `${formatPence(amountPence)} for order ${number} of ${name} has not arrived: ${failure ?? 'no reason given'}.`,
    ],
    todo: 'The customer is still owed it: give it back in cash, or as store credit.',
    url: `${config.APP_ORIGIN}/staff/orders/${orderId}`,
  })
}

/** A dispute that was opened, with the orders that it is about and its deadline. */
async function disputeOpened({ database, config }: Context, disputeId: string) {
  const named = await database
    .select({ dispute: disputes, number: orders.number, orderId: orders.id })
    .from(disputes)
    .innerJoin(paymentOrders, eq(paymentOrders.paymentId, disputes.paymentId))
    .innerJoin(orders, eq(orders.id, paymentOrders.orderId))
    .where(eq(disputes.id, disputeId))
    .orderBy(asc(orders.number))
  const [first] = named
  if (!first) return null
  const { amountPence, reason, dueBy } = first.dispute
  return letterOf({
    heading: 'A customer disputes a payment',
    lines: [
      `${formatPence(amountPence)} for ${named.map(({ number }) => number).join(', ')}: ${reason}.`,
      ...(dueBy ? [`The bank hears us until ${formatMoment(dueBy.toISOString())}.`] : []),
    ],
    todo: 'Send the bank what shows that the order was handed over, in the dashboard of Stripe.',
    url: `${config.APP_ORIGIN}/staff/orders/${first.orderId}`,
  })
}

/** A mail about an order that reached nobody; null where it was about something else. */
async function mailBounced({ database, config }: Context, messageId: string) {
  const [found] = await database
    .select({
      orderId: orders.id,
      number: orders.number,
      name: orders.customerName,
      email: orders.customerEmail,
      phone: orders.customerPhone,
    })
    .from(outbox)
    .innerJoin(orders, eq(orders.id, outbox.subjectId))
    .where(eq(outbox.id, messageId))
  if (!found) return null
  const { orderId, number, name, email, phone } = found
  return letterOf({
    heading: 'A customer does not get our mails',
    lines: [`${name} has ordered ${number}, and ${email} takes no mail from us. Nothing more is sent there.`],
    todo:
      phone === null ? 'There is no telephone number with the order: tell them at the table.' : `Please ring ${phone}.`,
    url: `${config.APP_ORIGIN}/staff/orders/${orderId}`,
  })
}

/** What goes to our own inbox, because a person must see to it. */
export const STAFF_LETTERS = { refund_failed: refundFailed, dispute_opened: disputeOpened, mail_bounced: mailBounced }
