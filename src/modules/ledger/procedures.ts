import { operations } from '#platform/operations.ts'
import { findSums } from './repository.ts'
import { dayOf, statementOf } from './statement.ts'

export const getStatement = operations.staff.orders.getStatement.handler(async ({ context, input, errors }) => {
  const { orderId, bakeSaleId, day } = input
  const period = day === undefined ? null : dayOf(day)
  const { hasOrder, hasBakeSale, openingPence, entries } = await findSums(
    context.database,
    { orderId, bakeSaleId },
    period,
  )
  if (orderId !== undefined && !hasOrder) throw errors.ORDER_NOT_FOUND({ data: { id: orderId } })
  if (bakeSaleId !== undefined && !hasBakeSale) throw errors.BAKE_SALE_NOT_FOUND({ data: { id: bakeSaleId } })
  return statementOf(period, openingPence, entries)
})
