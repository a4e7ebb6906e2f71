import type { LedgerEntry } from '#contracts/model/ledger.ts'
import { addDays, londonInstant } from '#lib/dates.ts'
import { enter, ledgerOf, orderWithId } from './books.ts'
import { operations } from './operations.ts'

export const recordPayment = operations.staff.orders.recordPayment.handler(({ context: { world }, input, errors }) => {
  const { id, idempotencyKey, amountPence, method } = input
  const found = orderWithId(world, id)
  if (!found) throw errors.ORDER_NOT_FOUND({ data: { id } })
  const { token, order } = found
  const key = `payment:${id}:${idempotencyKey}`
  const before = world.done.get(key)
  if (before) return before as LedgerEntry
  const { status } = order
  if (status === 'cancelled') throw errors.ORDER_STATE({ data: { status } })
  const owed = Math.max(0, status === 'expired' ? order.totalPence : order.balancePence)
  if (amountPence > owed) throw errors.MORE_THAN_OWED({ data: { balancePence: owed } })
  const isAll = amountPence === owed
  if (status === 'expired' && !isAll) throw errors.ORDER_STATE({ data: { status } })
  const isConfirmed = isAll && (status === 'expired' || status === 'awaiting_payment')
  ledgerOf(world, order)
  const entry = enter(world, order, 'payment', -amountPence, { reference: method })
  world.orders.set(token, {
    ...order,
    ...(isConfirmed && { status: 'confirmed', holdExpiresAt: null }),
    balancePence: owed - amountPence,
  })
  world.done.set(key, entry)
  return entry
})

type Kinds = Map<LedgerEntry['kind'], { count: number; amountPence: number }>

export const getStatement = operations.staff.orders.getStatement.handler(({ context: { world }, input, errors }) => {
  const { orderId, bakeSaleId, day } = input
  const all = [...world.orders.values()]
  if (orderId !== undefined && !all.some(({ id }) => id === orderId))
    throw errors.ORDER_NOT_FOUND({ data: { id: orderId } })
  const isKnown = [...world.bakery.bakeSales, ...all.map(({ bakeSale }) => bakeSale)].some(
    ({ id }) => id === bakeSaleId,
  )
  if (bakeSaleId !== undefined && !isKnown) throw errors.BAKE_SALE_NOT_FOUND({ data: { id: bakeSaleId } })
  const entries = all
    .filter(({ id, bakeSale }) => (orderId ?? id) === id && (bakeSaleId ?? bakeSale.id) === bakeSale.id)
    .flatMap((order) => ledgerOf(world, order))
  const from = day === undefined ? null : londonInstant(day, '00:00')
  const until = day === undefined ? null : londonInstant(addDays(day, 1), '00:00')
  const openingPence = entries
    .filter(({ at }) => from !== null && at < from)
    .reduce((sum, { amountPence }) => sum + amountPence, 0)
  const kinds: Kinds = new Map()
  let closingPence = openingPence
  for (const { kind, amountPence, at } of entries) {
    if ((from !== null && at < from) || (until !== null && at >= until)) continue
    const so = kinds.get(kind) ?? { count: 0, amountPence: 0 }
    kinds.set(kind, { count: so.count + 1, amountPence: so.amountPence + amountPence })
    closingPence += amountPence
  }
  const sorted = [...kinds].sort(([one], [other]) => one.localeCompare(other))
  return { from, until, openingPence, entries: sorted.map(([kind, sum]) => ({ kind, ...sum })), closingPence }
})
