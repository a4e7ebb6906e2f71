import type { OrderDocument } from '#contracts/model/document.ts'
import type { Order } from '#contracts/model/order.ts'
import { documentOf } from '../bakery/office/documents.ts'
import type { World } from '../world.ts'
import { ledgerOf, orderWithId } from './books.ts'
import { operations } from './operations.ts'

/** The documents of an order; what it lacks is written now. */
function documentsOf(world: World, order: Order): OrderDocument[] {
  const { office, now } = world
  const isOver = order.status === 'cancelled'
  const missing = documentOf(
    order,
    ledgerOf(world, order),
    office.documents,
    now.toISOString(),
    isOver ? 'The order was cancelled.' : office.refunds.findLast(({ orderId }) => orderId === order.id)?.reason,
  )
  if (missing) office.documents.push(missing)
  return office.documents.filter(({ orderId }) => orderId === order.id)
}

export const listDocuments = operations.orders.listDocuments.handler(({ context: { world }, input, errors }) => {
  const order = world.orders.get(input.token)
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  return documentsOf(world, order)
})

export const listAnyDocuments = operations.staff.orders.listDocuments.handler(
  ({ context: { world }, input: { id }, errors }) => {
    const found = orderWithId(world, id)
    if (!found) throw errors.ORDER_NOT_FOUND({ data: { id } })
    return documentsOf(world, found.order)
  },
)
