import type { OrderEvidence, SentMail } from '#contracts/model/evidence.ts'
import type { Order } from '#contracts/model/order.ts'
import { idOf } from '../bakery/ids.ts'
import type { World } from '../world.ts'
import { ledgerOf, orderWithId } from './books.ts'
import { operations } from './operations.ts'

const OUTCOMES = { delivered: 'delivered', bounced: 'bounced', complained: 'complained' } as const
type Told = keyof typeof OUTCOMES
const isTold = (status: string): status is Told => status in OUTCOMES

/** The mail about an order, and what became of it. */
function mailsOf({ office }: World, { id, number, customer }: Order): SentMail[] {
  const mail = office.emails.find((one) => one.id === idOf('email', id))
  if (!mail || mail.status === 'waiting' || mail.status === 'parked') return []
  return [
    {
      ...{ id: mail.id, to: customer.email, subject: `Your order ${number}` },
      ...{
        html: '<p>Thank you. It’s in the book.</p>',
        text: 'Thank you. It’s in the book.',
        sentAt: mail.sentAt ?? mail.createdAt,
      },
      ...{ outcome: isTold(mail.status) ? OUTCOMES[mail.status] : null, outcomeAt: mail.toldAt },
    },
  ]
}

function evidenceOf(world: World, order: Order): OrderEvidence {
  const { office } = world
  const act = office.audit.find(({ entityId, action }) => entityId === order.id && action === 'order.collected')
  const who = office.customers.find(({ id }) => id === act?.actorId)
  return {
    ...{ order, ledger: ledgerOf(world, order) },
    refunds: office.refunds.filter(({ orderId }) => orderId === order.id),
    handOver: act ? { how: 'collected', at: act.at, name: who?.name ?? null } : null,
    deeds: act ? [{ at: act.at, by: 'staff', name: who?.name ?? null, kind: 'status', reason: null }] : [],
    mails: mailsOf(world, order),
  }
}

export const getEvidence = operations.staff.payments.getEvidence.handler(
  ({ context: { world }, input: { id }, errors }) => {
    const { office, now } = world
    const dispute = office.disputes.find((one) => one.id === id)
    const payment = office.payments.find(({ orderIds }) => orderIds[0] === dispute?.orders[0]?.orderId)
    if (!dispute || !payment) throw errors.DISPUTE_NOT_FOUND({ data: { id } })
    const orders = dispute.orders.flatMap(({ orderId }) => orderWithId(world, orderId)?.order ?? [])
    return {
      ...{ dispute, payment, gatheredAt: now.toISOString() },
      orders: orders.map((order) => evidenceOf(world, order)),
    }
  },
)
