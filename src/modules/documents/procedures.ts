import { handOver } from '#modules/outbox/hand-over.ts'
import { orderIdOf } from '#modules/orders/link.ts'
import { findOrder } from '#modules/orders/repository.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { issueDocumentOf } from './issue.ts'
import { findDocuments } from './repository.ts'

/** The documents of an order. Who asks before the job has come gets what is due all the same. One round trip, or four. */
async function documentsOf(context: Context, orderId: string) {
  const found = await findDocuments(context.database, orderId)
  if (!found.isDue) return found.documents
  handOver(context, await issueDocumentOf(context, orderId))
  return (await findDocuments(context.database, orderId)).documents
}

export const listDocuments = operations.orders.listDocuments.handler(async ({ context, input, errors }) => {
  const { config, database, clock } = context
  const id = await orderIdOf(config.LINK_SECRET, input.token)
  const order = id === null ? null : await findOrder(database, id, clock.now())
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  return documentsOf(context, order.id)
})

export const listAnyDocuments = operations.staff.orders.listDocuments.handler(
  async ({ context, input: { id }, errors }) => {
    const order = await findOrder(context.database, id, context.clock.now())
    if (!order) throw errors.ORDER_NOT_FOUND({ data: { id } })
    return documentsOf(context, id)
  },
)
