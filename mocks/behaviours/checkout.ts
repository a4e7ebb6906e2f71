import { idOf } from '../bakery/ids.ts'
import { lineOf, totalsOf } from '../bakery/line.ts'
import { detailOf } from '../bakery/present.ts'
import { tokenOf, type World } from '../world.ts'
import { operations } from './operations.ts'
import { discountOf, refusalOf } from './voucher.ts'

/** Units of a menu item that one customer has ordered. */
function orderedBefore(world: World, email: string, menuItemId: string) {
  const lines = [...world.orders.values()]
    .filter(({ customer }) => customer.email === email)
    .flatMap(({ lines }) => lines)
  return lines.reduce((sum, line) => (line.menuItemId === menuItemId ? sum + line.quantity : sum), 0)
}

export const placeOrder = operations.checkout.placeOrder.handler(({ context: { world }, input, errors }) => {
  const { idempotencyKey, ...rest } = input
  const request = JSON.stringify(rest)
  const before = world.answered.get(idempotencyKey)
  if (before && before.request !== request) throw errors.IDEMPOTENCY_CONFLICT({ data: { field: 'idempotencyKey' } })
  if (before) return { number: before.number, token: before.token }

  const stored = world.bakery.bakeSales.find(({ id, status }) => id === input.bakeSaleId && status !== 'draft')
  if (!stored) throw errors.BAKE_SALE_NOT_FOUND({ data: { field: 'bakeSaleId', bakeSaleId: input.bakeSaleId } })
  const { menu, slots, ...sale } = detailOf(world.bakery, stored, world.now)
  const { state, cutoffAt, opensAt } = sale
  if (state === 'closed') throw errors.AFTER_CUTOFF({ data: { field: 'bakeSaleId', cutoffAt } })
  if (state !== 'open') throw errors.BAKE_SALE_NOT_OPEN({ data: { field: 'bakeSaleId', state, opensAt } })

  const wanted = input.lines.map((line, index) => ({
    ...line,
    item: menu.find(({ id }) => id === line.menuItemId),
    alreadyOrdered: orderedBefore(world, input.customer.email, line.menuItemId),
    field: `lines.${String(index)}.quantity`,
  }))
  const unknown = wanted.flatMap(({ item, menuItemId }, index) =>
    item ? [] : [{ field: `lines.${String(index)}.menuItemId`, menuItemId }],
  )
  if (unknown.length > 0) throw errors.NOT_ON_MENU({ data: { items: unknown } })
  const over = wanted.flatMap(({ item, menuItemId, quantity, alreadyOrdered, field }) =>
    item && quantity + alreadyOrdered > item.perCustomerLimit
      ? [{ field, menuItemId, limit: item.perCustomerLimit, alreadyOrdered }]
      : [],
  )
  if (over.length > 0) throw errors.LIMIT_EXCEEDED({ data: { items: over } })
  const short = wanted.flatMap(({ item, menuItemId, quantity, field }) =>
    item && quantity > item.left ? [{ field, menuItemId, left: item.left }] : [],
  )
  if (short.length > 0) throw errors.SOLD_OUT({ data: { items: short } })

  const { slotId } = input
  const slot = slots.find(({ id }) => id === slotId)
  if (!slot) throw errors.SLOT_NOT_FOUND({ data: { field: 'slotId', slotId } })
  if (slot.left < 1) throw errors.SLOT_FULL({ data: { field: 'slotId', slotId } })

  for (const { menuItemId, quantity } of wanted) {
    const item = stored.menu.find(({ id }) => id === menuItemId)
    if (item) item.reserved += quantity
  }
  const storedSlot = stored.slots.find(({ id }) => id === slotId)
  if (storedSlot) storedSlot.reserved += 1

  const lines = wanted.flatMap(({ item, quantity }) => (item ? [lineOf(item, quantity)] : []))
  const id = idOf('order', idempotencyKey)
  const number = `BOB-${id.slice(0, 6).toUpperCase()}`
  const token = tokenOf(id)
  world.answered.set(idempotencyKey, { request, number, token })
  world.orders.set(token, {
    id,
    number,
    status: 'confirmed',
    placedAt: world.now.toISOString(),
    bakeSale: sale,
    slot: { id: slot.id, startsAt: slot.startsAt, endsAt: slot.endsAt },
    customer: input.customer,
    note: input.note ?? null,
    paymentMethod: input.paymentMethod,
    lines,
    ...totalsOf(lines),
  })
  return { number, token }
})

export const quote = operations.checkout.quote.handler(({ context: { world }, input, errors }) => {
  const { bakeSaleId, lines: wanted, voucherCode = null } = input
  const stored = world.bakery.bakeSales.find(({ id, status }) => id === bakeSaleId && status !== 'draft')
  if (!stored) throw errors.BAKE_SALE_NOT_FOUND({ data: { field: 'bakeSaleId', bakeSaleId } })
  const { menu } = detailOf(world.bakery, stored, world.now)
  const found = wanted.map((line, index) => ({ ...line, index, item: menu.find(({ id }) => id === line.menuItemId) }))
  const unknown = found.flatMap(({ item, menuItemId, index }) =>
    item ? [] : [{ field: `lines.${String(index)}.menuItemId`, menuItemId }],
  )
  if (unknown.length > 0) throw errors.NOT_ON_MENU({ data: { items: unknown } })
  const lines = found.flatMap(({ item, quantity }) => (item ? [lineOf(item, quantity)] : []))
  const { totalPence: subtotalPence, vatPence } = totalsOf(lines)
  const why = voucherCode === null ? null : refusalOf(world, voucherCode, subtotalPence)
  if (why === 'unknown') throw errors.VOUCHER_UNKNOWN({ data: { code: voucherCode ?? '' } })
  if (why) throw errors.VOUCHER_NOT_VALID({ data: { code: voucherCode ?? '', why } })
  const discountPence = discountOf(world, voucherCode, subtotalPence)
  return { subtotalPence, discountPence, vatPence, totalPence: subtotalPence - discountPence }
})
