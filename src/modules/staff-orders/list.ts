import { findOrders } from '#modules/orders/repository.ts'
import { operations } from '#platform/operations.ts'
import { findBooks, findOrderIds, findRefunds, flagsOf, type Cursor, type Sort } from './repository.ts'

const encodeCursor = ({ key, id }: Cursor) => encodeURIComponent(JSON.stringify([key, id]))

/** A cursor that we did not make, or made for another order of the list, starts from the beginning. */
function decodeCursor(text: string, sort: Sort): Cursor | null {
  try {
    const [key, id] = JSON.parse(decodeURIComponent(text)) as unknown[]
    const isKey = typeof key === (sort === 'name' ? 'string' : 'number')
    return isKey && typeof id === 'string' ? { key: key as string | number, id } : null
  } catch {
    return null
  }
}

export const listAllOrders = operations.staff.orders.list.handler(async ({ context, input }) => {
  const { cursor, limit, ...search } = input
  const after = cursor === undefined ? null : decodeCursor(cursor, search.sort)
  const found = await findOrderIds(context.database, search, after, limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const flags = new Map(page.map((one) => [one.id, flagsOf(one)]))
  const orders = await findOrders(context.database, [...flags.keys()], context.clock.now())
  return {
    items: orders.map((order) => ({ ...order, flags: flags.get(order.id) ?? { silence: null, dispute: null } })),
    nextCursor: found.length > limit && last ? encodeCursor(last) : null,
  }
})

export const getAnyOrder = operations.staff.orders.get.handler(async ({ context, input: { id }, errors }) => {
  const [[order], { ledger, flags }, refunds] = await Promise.all([
    findOrders(context.database, [id], context.clock.now()),
    findBooks(context.database, id),
    findRefunds(context.database, id),
  ])
  if (!order) throw errors.ORDER_NOT_FOUND({ data: { id } })
  return { order: { ...order, flags }, ledger, refunds }
})
