import type { DeskOrder } from '#contracts/model/desk-order.ts'
import type { Order, OrderStatus } from '#contracts/model/order.ts'
import { mayBecome } from '#lib/order-transitions.ts'
import { detailOf } from '../bakery/present.ts'
import type { World } from '../world.ts'
import { ledgerOf, orderWithId } from './books.ts'
import { givenBack } from './gift-card.ts'
import { operations } from './operations.ts'
import { holding, reserve, saleOf } from './orders.ts'
import { pageOf } from './page.ts'

type Search = { bakeSaleId?: string | undefined; status?: OrderStatus | undefined; search?: string | undefined }

function isMeant({ bakeSaleId, status, search }: Search, order: Order) {
  const { number, customer } = order
  if (bakeSaleId !== undefined && order.bakeSale.id !== bakeSaleId) return false
  if (status !== undefined && order.status !== status) return false
  if (search === undefined) return true
  const text = search.toLowerCase()
  const words = [number, customer.name, customer.email].map((word) => word.toLowerCase())
  if (bakeSaleId !== undefined) return words.some((word) => word.includes(text))
  const known = [...words, ...customer.name.toLowerCase().split(/[ -]/), number.slice('BOB-'.length).toLowerCase()]
  return text.split(/\s+/).every((word) => known.some((one) => one.startsWith(word)))
}

const KEYS: Record<'slot' | 'name' | 'newest', (order: Order) => string> = {
  slot: ({ slot, id }) => `${slot.startsAt} ${id}`,
  name: ({ customer, id }) => `${customer.name.toLowerCase()} ${id}`,
  newest: ({ placedAt, id }) => `${placedAt} ${id}`,
}

/** An order with what must be known of it. */
const atDesk = ({ office }: World, order: Order): DeskOrder => {
  const open = office.disputes.find(
    ({ closedAt, orders }) => closedAt === null && orders.some(({ orderId }) => orderId === order.id),
  )
  const silence = office.suppressions.find(({ email }) => email === order.customer.email)?.reason ?? null
  return {
    ...order,
    flags: { dispute: open ? { id: open.id, status: open.status, dueBy: open.dueBy } : null, silence },
  }
}

export const listAllOrders = operations.staff.orders.list.handler(({ context: { world }, input }) => {
  const keyOf = KEYS[input.sort]
  const sorted = [...world.orders.values()]
    .filter((order) => isMeant(input, order))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  const found = (input.sort === 'newest' ? sorted.reverse() : sorted).map((order) => atDesk(world, order))
  return pageOf(found, input, ({ id }) => id)
})

export const getAnyOrder = operations.staff.orders.get.handler(({ context: { world }, input: { id }, errors }) => {
  const found = orderWithId(world, id)
  if (!found) throw errors.ORDER_NOT_FOUND({ data: { id } })
  const { order } = found
  return {
    order: atDesk(world, order),
    ledger: ledgerOf(world, order),
    refunds: world.office.refunds.filter(({ orderId }) => orderId === id),
  }
})

export const setOrderStatus = operations.staff.orders.setStatus.handler(({ context: { world }, input, errors }) => {
  const { id, status } = input
  const found = orderWithId(world, id)
  if (!found) throw errors.ORDER_NOT_FOUND({ data: { id } })
  const { token, order } = found
  if (order.status === status) return order
  const isElsewhere = status === 'delivered' && order.slot.fulfilment !== 'delivery'
  if (!mayBecome(order.status, status) || isElsewhere) throw errors.ORDER_STATE({ data: { status: order.status } })
  const back = order.status === 'expired' ? order.totalPence : 0
  const marked: Order = { ...order, status, holdExpiresAt: null, balancePence: order.balancePence + back }
  world.orders.set(token, marked)
  return marked
})

export const cancelAnyOrder = operations.staff.orders.cancel.handler(
  ({ context: { world }, input: { id }, errors }) => {
    const found = orderWithId(world, id)
    if (!found) throw errors.ORDER_NOT_FOUND({ data: { id } })
    const { token, order } = found
    const { status } = order
    if (status === 'cancelled') return order
    if (!mayBecome(status, 'cancelled')) throw errors.ORDER_STATE({ data: { status } })
    ledgerOf(world, order)
    reserve(world, order, -1)
    const cancelled = givenBack(world, {
      ...order,
      status: 'cancelled',
      holdExpiresAt: null,
      balancePence: order.balancePence - order.totalPence,
    })
    world.orders.set(token, cancelled)
    ledgerOf(world, cancelled)
    return cancelled
  },
)

export const editAnyOrder = operations.staff.orders.edit.handler(({ context: { world }, input, errors }) => {
  const { id, idempotencyKey } = input
  const found = orderWithId(world, id)
  if (!found) throw errors.ORDER_NOT_FOUND({ data: { id } })
  const { token, order } = found
  const key = `edit:${id}:${idempotencyKey}`
  if (world.done.has(key)) return order
  const { status } = order
  if (!mayBecome(status, 'cancelled')) throw errors.ORDER_STATE({ data: { status } })
  const sale = saleOf(world, order)
  const menu = sale ? detailOf(world.bakery, sale, world.now).menu : []
  const wanted = input.lines.map((line, index) => ({
    ...line,
    item: menu.find((item) => item.id === line.menuItemId),
    had: order.lines.find(({ menuItemId }) => menuItemId === line.menuItemId)?.quantity ?? 0,
    field: `lines.${String(index)}`,
  }))
  const unknown = wanted.flatMap(({ item, menuItemId, field }) =>
    item ? [] : [{ field: `${field}.menuItemId`, menuItemId }],
  )
  if (unknown.length > 0) throw errors.NOT_ON_MENU({ data: { items: unknown } })
  const short = wanted.flatMap(({ item, quantity, had, menuItemId, field }) =>
    item && quantity - had > item.left ? [{ field: `${field}.quantity`, menuItemId, left: item.left + had }] : [],
  )
  if (short.length > 0) throw errors.SOLD_OUT({ data: { items: short } })
  ledgerOf(world, order)
  const bought = wanted.flatMap(({ item, quantity }) => (item ? [{ item, quantity }] : []))
  const changed = holding(world, token, order, bought)
  ledgerOf(world, changed)
  world.done.set(key, true)
  return changed
})
