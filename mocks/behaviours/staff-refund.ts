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
  const paidPence = Math.max(0, to === 'store_credit' ? inAll : Math.min(inAll, money))
  if (amountPence > paidPence) throw errors.MORE_THAN_PAID({ data: { paidPence } })
  const given = sum(office.refunds.flatMap((one) => (one.orderId === id ? [one.amountPence] : [])))
  if (world.caller === 'staff' && given + amountPence > STAFF_REFUND_LIMIT_PENCE)
    throw errors.OVER_STAFF_LIMIT({ data: { limitPence: STAFF_REFUND_LIMIT_PENCE } })
  if (to === 'card') throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
  const owed = Math.max(0, -order.balancePence)
  const off = order.status === 'awaiting_payment' ? 0 : Math.max(0, amountPence - owed)
  if (off > 0) enter(world, order, 'correction', -off, { reference: 'refund' })
  enter(world, order, to === 'store_credit' ? 'store_credit' : 'refund', amountPence, { reference: to })
  world.orders.set(token, { ...order, balancePence: order.balancePence - off + amountPence })
  const createdAt = world.now.toISOString()
  const refund: Refund = { id: refundId, orderId: id, amountPence, reason, to, status: 'succeeded', createdAt }
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
