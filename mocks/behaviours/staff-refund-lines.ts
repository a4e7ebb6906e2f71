import type { Order, OrderLine } from '#contracts/model/order.ts'
import type { LineRefundCreate, RefundedLine } from '#contracts/model/payment.ts'
import { leftOfLine, worthOf } from '#lib/pricing/part-of-line.ts'
import { vatInside } from '#lib/pricing/price.ts'
import { idOf } from '../bakery/ids.ts'
import type { World } from '../world.ts'
import { ledgerOf, orderWithId } from './books.ts'
import { givenBack } from './gift-card.ts'
import { serveLine } from './offers.ts'
import { operations } from './operations.ts'
import { reserve, saleOf } from './orders.ts'
import { doneBefore, refundOf, refundRefusal, writeRefund } from './staff-refund.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function shrunk(line: OrderLine, returned: RefundedLine | undefined): OrderLine[] {
  const quantity = line.quantity - (returned?.isRestocked ? returned.quantity : 0)
  if (!returned?.isRestocked || quantity === 0) return quantity === 0 ? [] : [line]
  const linePence = quantity * line.unitPricePence
  const paidPence = line.linePence - line.discountPence - returned.amountPence
  const discountPence = Math.max(0, linePence - paidPence)
  const vatPence = vatInside(linePence - discountPence, line.vatClass, true)
  return [{ ...line, quantity, linePence, discountPence, vatPence }]
}

/** An order without what has gone back into stock; one of which nothing is left is over. */
function without(order: Order, lines: RefundedLine[]): Order {
  const left = order.lines.flatMap((line) =>
    shrunk(
      line,
      lines.find(({ menuItemId }) => menuItemId === line.menuItemId),
    ),
  )
  if (left.length === 0) return { ...order, status: 'cancelled', balancePence: order.balancePence - order.totalPence }
  const discountPence = sum(left.map((line) => line.discountPence))
  const totalPence = sum(left.map((line) => line.linePence)) - discountPence + order.deliveryPence
  const vatPence =
    order.vatPence + sum(left.map((line) => line.vatPence)) - sum(order.lines.map((line) => line.vatPence))
  const balancePence = order.balancePence + totalPence - order.totalPence
  return { ...order, lines: left, discountPence, totalPence, vatPence, balancePence }
}

const asked = ({ office }: World, order: Order, wanted: LineRefundCreate['lines']) => {
  const given = office.refunds.flatMap(({ orderId, lines = [] }) => (orderId === order.id ? lines : []))
  return wanted.map((one, index) => {
    const line = order.lines.find(({ menuItemId }) => menuItemId === one.menuItemId)
    const part = line ? leftOfLine(line, given) : { quantity: 0, pence: 0 }
    return { ...one, index, line, ordered: line?.quantity ?? 0, part }
  })
}

export const refundOrderLines = operations.staff.orders.refundLines.handler(({ context: { world }, input, errors }) => {
  const { id, idempotencyKey, to, reason } = input
  const found = orderWithId(world, id)
  if (!found) throw errors.ORDER_NOT_FOUND({ data: { id } })
  const { token, order } = found
  const refundId = idOf('refund-lines', id, idempotencyKey)
  const before = doneBefore(world, refundId)
  if (before) return before
  const { status } = order
  if (['awaiting_payment', 'expired', 'cancelled'].includes(status)) throw errors.ORDER_STATE({ data: { status } })
  const parts = asked(world, order, input.lines)
  const short = parts.flatMap(({ index, menuItemId, quantity, ordered, part }) =>
    quantity > part.quantity
      ? [{ field: `lines.${String(index)}.quantity`, menuItemId, ordered, left: part.quantity }]
      : [],
  )
  if (short.length > 0) throw errors.MORE_THAN_ORDERED({ data: { items: short } })
  const { cutoffAt } = order.bakeSale
  const isInTime =
    (status === 'confirmed' || status === 'ready') &&
    saleOf(world, order)?.status !== 'cancelled' &&
    world.now.getTime() < Date.parse(cutoffAt)
  const late = parts.flatMap(({ index, menuItemId, isRestocked }) =>
    isRestocked && !isInTime ? [{ field: `lines.${String(index)}.isRestocked`, menuItemId }] : [],
  )
  if (late.length > 0) throw errors.RESTOCK_TOO_LATE({ data: { items: late, cutoffAt } })
  const lines = parts.flatMap(({ line, quantity, isRestocked, part }) => {
    if (!line) return []
    const { menuItemId, productName, variantName, vatClass } = line
    const amountPence = worthOf(part, quantity)
    const vatPence = vatInside(amountPence, vatClass, true)
    return [{ menuItemId, productName, variantName, quantity, isRestocked, amountPence, vatPence }]
  })
  const amountPence = sum(lines.map((line) => line.amountPence))
  const refusal = refundRefusal(world, order, { amountPence, to })
  if (refusal?.code === 'MORE_THAN_PAID')
    throw errors.MORE_THAN_PAID({ data: amountPence === 0 ? { paidPence: 0 } : refusal.data })
  if (refusal) throw errors.OVER_STAFF_LIMIT({ data: refusal.data })

  const kept = sum(lines.map((line) => (line.isRestocked ? 0 : line.amountPence)))
  const left = without(order, lines)
  reserve(world, order, -1)
  if (left.status !== 'cancelled') reserve(world, left, 1)
  ledgerOf(world, left)
  const refund = { ...refundOf(world, { id: refundId, orderId: id, amountPence, to, reason }), lines }
  const written = writeRefund(world, left, refund, left.status === 'cancelled' ? 0 : kept)
  // What is on its way to a card is not owed to a gift card as well.
  world.orders.set(token, to === 'card' ? written : givenBack(world, written))
  serveLine(world)
  return { ...refund, also: [] }
})
