import type { MenuItem } from '#contracts/model/bake-sale.ts'
import type { Order, OrderLine } from '#contracts/model/order.ts'
import { lineOf } from '../bakery/line.ts'
import { detailOf, summaryOf } from '../bakery/present.ts'
import type { World } from '../world.ts'
import { ledgerOf } from './books.ts'
import { givenBack } from './gift-card.ts'
import { operations } from './operations.ts'
import { reserve } from './orders.ts'

const IN_HAND: readonly Order['status'][] = ['awaiting_payment', 'confirmed', 'ready']

/** Orders that have a menu item and are not over, with what they have of it. */
const affected = ({ orders }: World, id: string) =>
  [...orders].flatMap(([token, order]) => {
    const line = order.lines.find(({ menuItemId }) => menuItemId === id)
    return line && IN_HAND.includes(order.status) ? [{ token, order, line }] : []
  })

const saleWith = ({ bakery }: World, id: string) =>
  bakery.bakeSales.find(({ menu }) => menu.some((item) => item.id === id))

const sum = (lines: OrderLine[], of: 'linePence' | 'discountPence' | 'vatPence') =>
  lines.reduce((total, line) => total + line[of], 0)

/** An order without a line, and perhaps with another in its place; nothing is priced anew. */
function without(order: Order, failed: OrderLine, substitute: MenuItem | undefined): Order {
  const rest = order.lines.filter((line) => line !== failed)
  const pricePence = Math.min(substitute?.pricePence ?? 0, failed.unitPricePence)
  const lines = substitute ? [...rest, lineOf({ ...substitute, pricePence }, failed.quantity)] : rest
  if (lines.length === 0) return { ...order, status: 'cancelled', balancePence: order.balancePence - order.totalPence }
  const discountPence = sum(lines, 'discountPence')
  const totalPence = sum(lines, 'linePence') - discountPence + order.deliveryPence
  return {
    ...order,
    lines,
    discountPence,
    totalPence,
    vatPence: sum(lines, 'vatPence'),
    balancePence: order.balancePence + totalPence - order.totalPence,
  }
}

export const previewCannotBake = operations.staff.orders.previewCannotBake.handler(
  ({ context: { world }, input: { id }, errors }) => {
    const sale = saleWith(world, id)
    if (!sale) throw errors.MENU_ITEM_NOT_FOUND({ data: { id } })
    const orders = affected(world, id).map(({ order, line }) => {
      const left = without(order, line, undefined)
      const isOver = left.status === 'cancelled'
      return {
        orderId: order.id,
        number: order.number,
        customerName: order.customer.name,
        quantity: line.quantity,
        refundPence: isOver ? order.totalPence : order.totalPence - left.totalPence,
      }
    })
    const item = detailOf(world.bakery, sale, world.now).menu.find((one) => one.id === id)
    return {
      item: { productName: item?.product.name ?? '', variantName: item?.variantName ?? '' },
      bakeSale: summaryOf(world.bakery, sale, world.now),
      orders: orders.sort((one, other) => (one.number < other.number ? -1 : 1)),
    }
  },
)

export const confirmCannotBake = operations.staff.orders.confirmCannotBake.handler(
  ({ context: { world }, input, errors }) => {
    const { id, idempotencyKey, choices } = input
    const sale = saleWith(world, id)
    if (!sale) throw errors.MENU_ITEM_NOT_FOUND({ data: { id } })
    const key = `cannot-bake:${id}:${idempotencyKey}`
    const before = world.done.get(key)
    if (before) return before as { ordersTold: number }
    const found = affected(world, id)
    const named = new Set(choices.map(({ orderId }) => orderId))
    const orderIds = found.map(({ order }) => order.id).filter((orderId) => !named.has(orderId))
    if (orderIds.length > 0) throw errors.ORDERS_CHANGED({ data: { orderIds } })
    const { menu } = detailOf(world.bakery, sale, world.now)
    const wanted = choices.flatMap(({ orderId, choice, substituteMenuItemId: menuItemId }, index) => {
      const one = found.find(({ order }) => order.id === orderId)
      if (!one || choice !== 'substitute' || menuItemId === undefined) return []
      const field = `choices.${String(index)}.substituteMenuItemId`
      const item = menu.find((other) => other.id === menuItemId && other.id !== id)
      return [{ orderId, quantity: one.line.quantity, item, menuItemId, field }]
    })
    const unknown = wanted.flatMap(({ item, field, menuItemId }) => (item ? [] : [{ field, menuItemId }]))
    if (unknown.length > 0) throw errors.NOT_ON_MENU({ data: { items: unknown } })
    const short = wanted.flatMap(({ item, quantity, field, menuItemId }) =>
      item && quantity > item.left ? [{ field, menuItemId, left: item.left }] : [],
    )
    if (short.length > 0) throw errors.SOLD_OUT({ data: { items: short } })
    for (const { token, order, line } of found) {
      ledgerOf(world, order)
      const changed = givenBack(world, without(order, line, wanted.find(({ orderId }) => orderId === order.id)?.item))
      reserve(world, order, -1)
      if (changed.status !== 'cancelled') reserve(world, changed, 1)
      world.orders.set(token, changed)
      ledgerOf(world, changed)
    }
    const item = sale.menu.find((one) => one.id === id)
    if (item) item.capacity = item.reserved
    const answer = { ordersTold: found.length }
    world.done.set(key, answer)
    return answer
  },
)
