import type { GiftCard } from '#contracts/model/gift-card.ts'
import type { Refund } from '#contracts/model/payment.ts'
import { STAFF_REFUND_LIMIT_PENCE } from '#lib/constants/backend.ts'
import { idOf } from '../bakery/ids.ts'
import { enter, ledgerOf, orderWithId } from './books.ts'
import { asRead } from './gift-card.ts'
import { operations } from './operations.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

export const refundOrder = operations.staff.orders.refund.handler(({ context: { world }, input, errors }) => {
  const { id, idempotencyKey, amountPence, to, reason } = input
  const found = orderWithId(world, id)
  if (!found) throw errors.ORDER_NOT_FOUND({ data: { id } })
  const { token, order } = found
  const refundId = idOf('refund', id, idempotencyKey)
  const { office } = world
  const before = office.refunds.find((one) => one.id === refundId)
  if (before) return before
  const entries = ledgerOf(world, order)
  const of = (...kinds: string[]) => -sum(entries.flatMap((one) => (kinds.includes(one.kind) ? [one.amountPence] : [])))
  const money = of('payment', 'refund')
  const inAll = money + of('gift_card', 'store_credit')
  // What is on its way to a card has gone already; and no more goes there than has come from one.
  const toCards = office.refunds.filter((one) => one.orderId === id && one.to === 'card' && one.status !== 'failed')
  const returning = sum(toCards.flatMap((one) => (one.status === 'pending' ? [one.amountPence] : [])))
  const ofCards = office.payments.filter((one) => one.orderIds.includes(id) && one.vendorId !== null)
  const cardPence = sum(ofCards.map((one) => one.amountPence)) - sum(toCards.map((one) => one.amountPence))
  const asMoney = Math.min(inAll, money) - returning
  const most = { store_credit: inAll - returning, cash: asMoney, card: Math.min(asMoney, cardPence) }
  const paidPence = Math.max(0, most[to])
  if (amountPence > paidPence) throw errors.MORE_THAN_PAID({ data: { paidPence } })
  const given = sum(office.refunds.flatMap((one) => (one.orderId === id ? [one.amountPence] : [])))
  if (world.caller === 'staff' && given + amountPence > STAFF_REFUND_LIMIT_PENCE)
    throw errors.OVER_STAFF_LIMIT({ data: { limitPence: STAFF_REFUND_LIMIT_PENCE } })
  const owed = Math.max(0, -order.balancePence - returning)
  const off = order.status === 'awaiting_payment' ? 0 : Math.max(0, amountPence - owed)
  if (off > 0) enter(world, order, 'correction', -off, { reference: 'refund' })
  // What goes to a card is in the books when the vendor says that it has gone.
  const gone = to === 'card' ? 0 : amountPence
  if (gone > 0) enter(world, order, to === 'store_credit' ? 'store_credit' : 'refund', gone, { reference: to })
  world.orders.set(token, { ...order, balancePence: order.balancePence - off + gone })
  const createdAt = world.now.toISOString()
  const status = to === 'card' ? 'pending' : 'succeeded'
  const refund: Refund = { id: refundId, orderId: id, amountPence, reason, to, status, createdAt, failure: null }
  office.refunds.push(refund)
  if (to === 'store_credit') {
    const code = refundId.replaceAll('-', '').slice(0, 16).toUpperCase()
    const card: GiftCard = {
      id: refundId,
      kind: 'store_credit',
      codeEnding: code.slice(-4),
      initialPence: amountPence,
      balancePence: amountPence,
      boughtAt: createdAt,
      expiresAt: null,
    }
    world.cards.set(asRead(code), card)
  }
  return refund
})
