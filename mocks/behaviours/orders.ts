import type { Order } from '#contracts/model/order.ts'
import { price } from '#lib/pricing/price.ts'
import { lineOf } from '../bakery/line.ts'
import { detailOf } from '../bakery/present.ts'
import type { World } from '../world.ts'
import { wantedOf } from './checkout.ts'
import { givenBack } from './gift-card.ts'
import { serveLine } from './offers.ts'
import { operations } from './operations.ts'
import { termsOf } from './voucher.ts'

/** What its customer may still change. */
const isOpenOrder = (status: Order['status']) => status === 'confirmed' || status === 'awaiting_payment'

/** What an order is at a moment: a hold that has run out is over. */
const statusAt = ({ status, holdExpiresAt }: Order, { now }: World) =>
  status === 'awaiting_payment' && holdExpiresAt !== null && Date.parse(holdExpiresAt) <= now.getTime()
    ? 'expired'
    : status

const isPastCutoff = ({ now }: World, { bakeSale }: Order) => now.getTime() >= Date.parse(bakeSale.cutoffAt)

export const saleOf = ({ bakery }: World, { bakeSale }: Order) => bakery.bakeSales.find(({ id }) => id === bakeSale.id)

/** Gives back, or takes, what an order has of its bake sale. */
export function reserve(world: World, order: Order, sign: 1 | -1) {
  const sale = saleOf(world, order)
  for (const { menuItemId, quantity } of order.lines) {
    const item = sale?.menu.find(({ id }) => id === menuItemId)
    if (item) item.reserved += sign * quantity
  }
  const slot = sale?.slots.find(({ id }) => id === order.slot.id)
  if (slot) slot.reserved += sign
}

const afterCutoff = ({ bakeSale: { cutoffAt } }: Order) => ({ data: { field: 'token', cutoffAt } })

export const getOrder = operations.orders.get.handler(({ context: { world }, input, errors }) => {
  const order = world.orders.get(input.token)
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  return order
})

export const cancelOrder = operations.orders.cancel.handler(({ context: { world }, input, errors }) => {
  const order = world.orders.get(input.token)
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  if (order.status === 'cancelled') return order
  if (!isOpenOrder(statusAt(order, world))) throw errors.ORDER_STATE({ data: { status: statusAt(order, world) } })
  if (isPastCutoff(world, order)) throw errors.AFTER_CUTOFF(afterCutoff(order))
  reserve(world, order, -1)
  const cancelled = givenBack(world, {
    ...order,
    status: 'cancelled',
    balancePence: order.balancePence - order.totalPence,
  })
  world.orders.set(input.token, cancelled)
  serveLine(world)
  return cancelled
})

export const changeSlot = operations.orders.changeSlot.handler(({ context: { world }, input, errors }) => {
  const order = world.orders.get(input.token)
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  if (!isOpenOrder(statusAt(order, world)) || isPastCutoff(world, order))
    throw errors.ORDER_STATE({ data: { status: statusAt(order, world) } })
  const { slotId } = input
  const slots = saleOf(world, order)?.slots ?? []
  const wanted = slots.find(({ id }) => id === slotId)
  if (!wanted) throw errors.SLOT_NOT_FOUND({ data: { field: 'slotId', slotId } })
  if (slotId === order.slot.id) return order
  if (wanted.reserved >= wanted.capacity) throw errors.SLOT_FULL({ data: { field: 'slotId', slotId } })
  const present = slots.find(({ id }) => id === order.slot.id)
  if (present) present.reserved -= 1
  wanted.reserved += 1
  const { capacity: _capacity, reserved: _reserved, ...slot } = wanted
  const changed = { ...order, slot }
  world.orders.set(input.token, changed)
  return changed
})

export const editOrder = operations.orders.edit.handler(({ context: { world }, input, errors }) => {
  const order = world.orders.get(input.token)
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  if (!isOpenOrder(statusAt(order, world))) throw errors.ORDER_STATE({ data: { status: statusAt(order, world) } })
  if (isPastCutoff(world, order)) throw errors.AFTER_CUTOFF(afterCutoff(order))
  const sale = saleOf(world, order)
  const menu = sale ? detailOf(world.bakery, sale, world.now).menu : []
  const wanted = input.lines.map((line, index) => ({
    ...line,
    item: menu.find(({ id }) => id === line.menuItemId),
    had: order.lines.find(({ menuItemId }) => menuItemId === line.menuItemId)?.quantity ?? 0,
    field: `lines.${String(index)}`,
  }))
  const unknown = wanted.flatMap(({ item, menuItemId, field }) =>
    item ? [] : [{ field: `${field}.menuItemId`, menuItemId }],
  )
  if (unknown.length > 0) throw errors.NOT_ON_MENU({ data: { items: unknown } })
  const over = wanted.flatMap(({ item, quantity, menuItemId, field }) =>
    item && quantity > item.perCustomerLimit
      ? [{ field: `${field}.quantity`, menuItemId, limit: item.perCustomerLimit, alreadyOrdered: 0 }]
      : [],
  )
  if (over.length > 0) throw errors.LIMIT_EXCEEDED({ data: { items: over } })
  const short = wanted.flatMap(({ item, quantity, had, menuItemId, field }) =>
    item && quantity - had > item.left ? [{ field: `${field}.quantity`, menuItemId, left: item.left + had }] : [],
  )
  if (short.length > 0) throw errors.SOLD_OUT({ data: { items: short } })
  const bought = wanted.flatMap(({ item, quantity }) => (item ? [{ item, quantity }] : []))
  return holding(world, input.token, order, bought)
})

type Bought = { item: ReturnType<typeof detailOf>['menu'][number]; quantity: number }[]

/** An order that holds other things, with what it costs then; remembered, and what it holds reserved. */
export function holding(world: World, token: string, order: Order, bought: Bought): Order {
  const { orders } = price([{ lines: bought.map(({ item, quantity }) => wantedOf(item, quantity)), delivery: null }], {
    voucher: termsOf(world, order.voucherCode),
    isVatRegistered: true,
  })
  const priced = orders[0]
  const totalPence = (priced?.totalPence ?? 0) + order.deliveryPence
  const changed = givenBack(world, {
    ...order,
    lines: bought.map(({ item, quantity }, index) => ({ ...lineOf(item, quantity), ...priced?.lines[index] })),
    discountPence: priced?.discountPence ?? 0,
    vatPence: priced?.vatPence ?? 0,
    totalPence,
    balancePence: order.balancePence + totalPence - order.totalPence,
  })
  reserve(world, order, -1)
  reserve(world, changed, 1)
  serveLine(world)
  world.orders.set(token, changed)
  return changed
}

/** What was answered before answers again, as long as it says the same. */
const isAnswered = ({ moves }: World, token: string, choice: string) => moves.get(token) === choice

export const resolveMove = operations.orders.resolveMove.handler(({ context: { world }, input, errors }) => {
  const { token, choice, slotId } = input
  const order = world.orders.get(token)
  if (!order) throw errors.ORDER_NOT_FOUND({ data: {} })
  if (!order.isMoveAsked && isAnswered(world, token, choice)) return order
  if (!order.isMoveAsked) throw errors.ORDER_STATE({ data: { status: order.status } })
  const answered = choice === 'refund' ? refunded(world, order) : movedAlong(world, order, slotId, errors)
  world.orders.set(token, answered)
  world.moves.set(token, choice)
  return answered
})

function refunded(world: World, order: Order): Order {
  reserve(world, order, -1)
  const balancePence = order.balancePence - order.totalPence
  return givenBack(world, { ...order, status: 'cancelled', isMoveAsked: false, holdExpiresAt: null, balancePence })
}

type SlotErrors = Record<
  'SLOT_NOT_FOUND' | 'SLOT_FULL',
  (options: { data: { field: string; slotId: string } }) => Error
>

function movedAlong(world: World, order: Order, slotId: string | undefined, errors: SlotErrors): Order {
  if (slotId === undefined || slotId === order.slot.id) return { ...order, isMoveAsked: false }
  const wanted = saleOf(world, order)?.slots.find(({ id }) => id === slotId)
  if (wanted?.fulfilment !== order.slot.fulfilment) throw errors.SLOT_NOT_FOUND({ data: { field: 'slotId', slotId } })
  if (wanted.reserved >= wanted.capacity) throw errors.SLOT_FULL({ data: { field: 'slotId', slotId } })
  reserve(world, order, -1)
  const { capacity: _capacity, reserved: _reserved, ...slot } = wanted
  const moved = { ...order, slot, isMoveAsked: false }
  reserve(world, moved, 1)
  return moved
}
