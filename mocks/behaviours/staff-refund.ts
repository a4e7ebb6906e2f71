import type { GiftCard } from '#contracts/model/gift-card.ts'
import type { Order } from '#contracts/model/order.ts'
import type { Refund, RefundCreate, RefundDone } from '#contracts/model/payment.ts'
import { STAFF_REFUND_LIMIT_PENCE } from '#lib/constants/backend.ts'
import type { World } from '../world.ts'
import { idOf } from '../bakery/ids.ts'
import { enter, ledgerOf, orderWithId } from './books.ts'
import { asRead } from './gift-card.ts'
import { operations } from './operations.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** What was given back of an order, and is on its way to a card. */
const returningOf = ({ office }: World, id: string) =>
  sum(office.refunds.flatMap((one) => (one.orderId === id && one.status === 'pending' ? [one.amountPence] : [])))

/** Why an amount does not go back; null when it does. */
export function refundRefusal(
  world: World,
  order: Order,
  { amountPence, to }: Pick<RefundCreate, 'amountPence' | 'to'>,
) {
  const { office } = world
  const entries = ledgerOf(world, order)
  const of = (...kinds: string[]) => -sum(entries.flatMap((one) => (kinds.includes(one.kind) ? [one.amountPence] : [])))
  const money = of('payment', 'refund')
  const inAll = money + of('gift_card', 'store_credit')
  // What is on its way to a card has gone already; and no more goes there than has come from one.
  const ofOrder = office.refunds.filter((one) => one.orderId === order.id)
  const toCards = ofOrder.filter((one) => one.to === 'card' && one.status !== 'failed')
  const returning = returningOf(world, order.id)
  const ofCards = office.payments.filter((one) => one.orderIds.includes(order.id) && one.vendorId !== null)
  const cardPence = sum(ofCards.map((one) => one.amountPence)) - sum(toCards.map((one) => one.amountPence))
  const asMoney = Math.min(inAll, money) - returning
  const most = { store_credit: inAll - returning, cash: asMoney, card: Math.min(asMoney, cardPence) }
  const paidPence = Math.max(0, most[to])
  if (amountPence > paidPence || amountPence === 0) return { code: 'MORE_THAN_PAID' as const, data: { paidPence } }
  const given = sum(ofOrder.map((one) => one.amountPence))
  if (world.caller === 'staff' && given + amountPence > STAFF_REFUND_LIMIT_PENCE)
    return { code: 'OVER_STAFF_LIMIT' as const, data: { limitPence: STAFF_REFUND_LIMIT_PENCE } }
  return null
}

/** Writes down what goes back, and what the order costs less by it. @returns the order as it is then */
export function writeRefund(world: World, order: Order, refund: Refund, offPence: number): Order {
  const { amountPence, to } = refund
  if (offPence > 0) enter(world, order, 'correction', -offPence, { reference: 'refund' })
  // What goes to a card is in the books when the vendor says that it has gone.
  const gone = to === 'card' ? 0 : amountPence
  if (gone > 0) enter(world, order, to === 'store_credit' ? 'store_credit' : 'refund', gone, { reference: to })
  world.office.refunds.push(refund)
  if (to === 'store_credit') {
    const code = refund.id.replaceAll('-', '').slice(0, 16).toUpperCase()
    const card: GiftCard = {
      id: refund.id,
      kind: 'store_credit',
      codeEnding: code.slice(-4),
      initialPence: amountPence,
      balancePence: amountPence,
      boughtAt: refund.createdAt,
      expiresAt: null,
    }
    world.cards.set(asRead(code), card)
  }
  return { ...order, balancePence: order.balancePence - offPence + gone }
}

/** A refund as it is made: what goes to a card is on its way. */
export const refundOf = (world: World, wanted: Pick<Refund, 'id' | 'orderId' | 'amountPence' | 'to' | 'reason'>) =>
  ({
    ...wanted,
    status: wanted.to === 'card' ? ('pending' as const) : ('succeeded' as const),
    createdAt: world.now.toISOString(),
    failure: null,
  }) satisfies Refund

/** What was given back under an id before. */
export function doneBefore({ office }: World, id: string): RefundDone | null {
  const found = office.refunds.find((one) => one.id === id)
  return found ? { ...found, also: [] } : null
}

export const refundOrder = operations.staff.orders.refund.handler(({ context: { world }, input, errors }) => {
  const { id, idempotencyKey, amountPence, to, reason } = input
  const found = orderWithId(world, id)
  if (!found) throw errors.ORDER_NOT_FOUND({ data: { id } })
  const { token, order } = found
  const refundId = idOf('refund', id, idempotencyKey)
  const before = doneBefore(world, refundId)
  if (before) return before
  const refusal = refundRefusal(world, order, input)
  if (refusal?.code === 'MORE_THAN_PAID') throw errors.MORE_THAN_PAID({ data: refusal.data })
  if (refusal) throw errors.OVER_STAFF_LIMIT({ data: refusal.data })
  const owed = Math.max(0, -order.balancePence - returningOf(world, id))
  const off = order.status === 'awaiting_payment' ? 0 : Math.max(0, amountPence - owed)
  const refund = refundOf(world, { id: refundId, orderId: id, amountPence, to, reason })
  world.orders.set(token, writeRefund(world, order, refund, off))
  return { ...refund, also: [] }
})
