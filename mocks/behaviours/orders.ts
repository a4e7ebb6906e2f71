import { operations } from './operations.ts'

export const getOrder = operations.orders.get.handler(({ context: { world }, input, errors }) => {
  const order = world.orders.get(input.token)
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  return order
})
