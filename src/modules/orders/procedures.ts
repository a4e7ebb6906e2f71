import { operations } from '#platform/operations.ts'
import { orderIdOf } from './link.ts'
import { findOrder } from './repository.ts'

export const getOrder = operations.orders.get.handler(async ({ context, input, errors }) => {
  const id = await orderIdOf(context.config.LINK_SECRET, input.token)
  const order = id === null ? null : await findOrder(context.database, id, context.clock.now())
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  return order
})
