import type { OrderEvidence, SentMail } from '#contracts/model/evidence.ts'
import type { Order } from '#contracts/model/order.ts'
import { auditRow, staffOf } from '#modules/audit/repository.ts'
import { findOrders } from '#modules/orders/repository.ts'
import { shownDispute } from '#modules/payments/disputes.ts'
import { findLedger, findRefunds } from '#modules/staff-orders/repository.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { operations } from '#platform/operations.ts'
import { findDeeds, findDispute, findSent } from './repository.ts'
import { withoutKeys } from './rules.ts'

/** The mails that the customer was sent about an order, its refunds and its receipts. One that cannot be written again is left out, and said in the log. */
async function mailsOf(context: Context, { id, customer }: Order): Promise<SentMail[]> {
  const { emailOf } = await import('#modules/outbox/messages.tsx')
  const mails: SentMail[] = []
  for (const message of await findSent(context.database, id)) {
    const { deliveredAt, outcome, outcomeAt } = message
    if (deliveredAt === null) continue
    try {
      const email = await emailOf(context, message)
      // What went to our own inbox is no word to the customer.
      if (email?.to !== customer.email) continue
      mails.push({
        ...{ id: message.id, to: customer.email, subject: email.subject },
        ...{ html: withoutKeys(email.html), text: withoutKeys(email.text) },
        ...{ sentAt: deliveredAt.toISOString(), outcome, outcomeAt: outcomeAt?.toISOString() ?? null },
      })
    } catch (error) {
      log.error('a mail could not be written again', error, { id: message.id, kind: message.kind })
    }
  }
  return mails
}

async function evidenceOf(context: Context, order: Order): Promise<OrderEvidence> {
  const { database } = context
  const [ledger, refunds, { deeds, handOver }] = await Promise.all([
    findLedger(database, order.id),
    findRefunds(database, order.id),
    findDeeds(database, order.id),
  ])
  const { status } = order
  return {
    ...{ order, ledger, refunds },
    handOver:
      handOver && (status === 'collected' || status === 'delivered')
        ? { how: status, at: handOver.at.toISOString(), name: handOver.name }
        : null,
    deeds: deeds.map(({ at, ...deed }) => ({ ...deed, at: at.toISOString() })),
    mails: await mailsOf(context, order),
  }
}

/** Who has looked is written down: it tells much of a customer. */
export const getEvidence = operations.staff.payments.getEvidence.handler(async ({ context, input: { id }, errors }) => {
  const { database, clock, config } = context
  const found = await findDispute(database, id)
  if (!found) throw errors.DISPUTE_NOT_FOUND({ data: { id } })
  const { dispute, payment } = found
  const orderIds = found.orders.map(({ orderId }) => orderId)
  const orders = await findOrders(database, orderIds, clock.now())
  const deed = { action: 'dispute.evidence_read', entity: 'dispute', entityId: id }
  await auditRow(database, staffOf(context), clock.now(), deed)
  return {
    dispute: shownDispute(config, dispute, { orders: found.orders, giftCard: null }),
    payment: {
      ...{ id: payment.id, orderIds, method: 'card' as const, status: payment.status },
      ...{ amountPence: payment.amountPence, createdAt: payment.createdAt.toISOString(), vendorId: payment.intentId },
    },
    gatheredAt: clock.now().toISOString(),
    orders: await Promise.all(orders.map((order) => evidenceOf(context, order))),
  }
})
