import { call } from '@orpc/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { confirmCannotBake, previewCannotBake } from '#modules/cannot-bake/procedures.ts'
import { placeOrder, placeOrders } from '#modules/checkout/procedures.ts'
import { quote } from '#modules/checkout/quote.ts'
import { getStatement } from '#modules/ledger/procedures.ts'
import { cancelOrder, changeSlot, editOrder, getOrder } from '#modules/orders/procedures.ts'
import { getAnyOrder, listAllOrders } from '#modules/staff-orders/list.ts'
import { recordPayment } from '#modules/staff-orders/payment.ts'
import { cancelAnyOrder, editAnyOrder, setOrderStatus } from '#modules/staff-orders/procedures.ts'
import { offerPlaces, passOffers } from '#modules/waiting-list/jobs.ts'
import { placeToken } from '#modules/waiting-list/link.ts'
import { acceptOffer, getWaitingPlace, joinWaitingList, leaveWaitingList } from '#modules/waiting-list/procedures.ts'
import { item, OWAIN, ordered, other, sale, slot } from '#test/desk.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import { openDatabase } from './database.ts'
import { newMeter } from './meter.ts'

type Sent = { sql: string; values: unknown[] }

/** A context whose database writes down what it is asked. */
function listening() {
  const sent: Sent[] = []
  const natives = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const heard = (native: D1PreparedStatement, one: Sent): D1PreparedStatement => {
    const statement = new Proxy(native, {
      get(target, key) {
        if (key === 'bind')
          return (...values: unknown[]) => {
            one.values = values
            return heard(target.bind(...values), one)
          }
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      },
    })
    natives.set(statement, native)
    return statement
  }
  const session = env.DB.withSession('first-primary')
  const prepare = (sql: string) => {
    const one: Sent = { sql, values: [] }
    sent.push(one)
    return heard(session.prepare(sql), one)
  }
  const batch: D1Database['batch'] = (statements) =>
    session.batch(statements.map((statement) => natives.get(statement) ?? statement))
  const { context } = openContext({ actor: OWAIN })
  return { sent, context: { ...context, database: openDatabase({ prepare, batch }, newMeter()) } }
}

/** What may be read from end to end: what a statement makes itself, and a table that stays short. */
const MAY_BE_SCANNED = /^SCAN (CONSTANT ROW|delivery_areas|json_each|\(subquery-\d+\)|\d+-ROW VALUES CLAUSE)/

async function scansOf({ sql, values }: Sent): Promise<string[]> {
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...values)
    .all<{ detail: string }>()
  return results
    .map(({ detail }) => detail)
    .filter((detail) => detail.startsWith('SCAN ') && !MAY_BE_SCANNED.test(detail))
    .map((detail) => `${detail} in ${sql}`)
}

type Context = ReturnType<typeof listening>['context']
type Order = Awaited<ReturnType<typeof ordered>>

const key = () => crypto.randomUUID()
const reason = 'The customer rang.'
const lines = [
  { menuItemId: item.id, quantity: 1 },
  { menuItemId: other.id, quantity: 1 },
]
const wish = { bakeSaleId: sale.id, slotId: slot.id, lines }
const terms = {
  customer: { name: 'Rosie Pritchard', email: 'rosie@example.com' },
  paymentMethod: 'pay_on_collection' as const,
  voucherCode: 'HARVEST10',
}
const lists = (['slot', 'name', 'newest'] as const).flatMap((sort) => [
  { sort },
  { sort, status: 'confirmed' as const },
  { sort, search: 'rosie' },
  { sort, search: 'rosie', status: 'confirmed' as const },
  { sort, bakeSaleId: sale.id },
  { sort, bakeSaleId: sale.id, status: 'confirmed' as const, search: 'ros' },
  { sort, cursor: encodeURIComponent(JSON.stringify([sort === 'name' ? 'a' : 1, 'a'])) },
])

/** Sells the item out and lets Rosie wait for it. @returns the token of her place */
async function waiting(isOffered = false) {
  const set = (sql: string) =>
    env.DB.prepare(`UPDATE menu_items SET capacity = ${sql} WHERE id = ?`).bind(item.id).run()
  const { context } = openContext()
  await set('reserved')
  await call(joinWaitingList, { menuItemId: item.id, email: 'rosie@example.com', quantity: 1 }, { context })
  await set('reserved + 1')
  if (isOffered) await offerPlaces(context)
  const place = await env.DB.prepare('SELECT id FROM waiting_list').first<{ id: string }>()
  return placeToken(context.config.LINK_SECRET, place?.id ?? '')
}

const HOT: Record<string, (context: Context, order: Order) => Promise<unknown>> = {
  'checkout.placeOrder': (context) => call(placeOrder, { ...terms, ...wish, idempotencyKey: key() }, { context }),
  'checkout.placeOrders': (context) =>
    call(placeOrders, { ...terms, orders: [wish], idempotencyKey: key() }, { context }),
  'checkout.quote': (context) =>
    call(quote, { orders: [{ bakeSaleId: sale.id, lines }], voucherCode: 'HARVEST10' }, { context }),
  'checkout.placeOrder, with an offer': async (context) =>
    call(placeOrder, { ...terms, ...wish, offerTokens: [await waiting(true)], idempotencyKey: key() }, { context }),
  'waitingList.join': async (context) => {
    await env.DB.prepare('UPDATE menu_items SET capacity = reserved').run()
    await call(joinWaitingList, { menuItemId: item.id, email: 'rosie@example.com', quantity: 1 }, { context })
    await call(joinWaitingList, { menuItemId: item.id, email: 'rosie@example.com', quantity: 2 }, { context })
  },
  'waitingList.get': async (context) => call(getWaitingPlace, { token: await waiting() }, { context }),
  'waitingList.accept': async (context) => call(acceptOffer, { token: await waiting(true) }, { context }),
  'waitingList.leave': async (context) => call(leaveWaitingList, { token: await waiting() }, { context }),
  'the job that offers': async (context) => {
    await waiting()
    await offerPlaces(context)
  },
  'the job that ends offers': async (context) => {
    await waiting(true)
    await passOffers({ ...context, clock: { now: () => new Date(now.getTime() + 24 * 3_600_000) } })
  },
  'orders.get': (context, { token }) => call(getOrder, { token }, { context }),
  'orders.edit': (context, { token }) => call(editOrder, { token, lines, idempotencyKey: key() }, { context }),
  'orders.changeSlot': (context, { token }) =>
    call(
      changeSlot,
      {
        token,
        slotId: sale.slots.find(({ id, reserved, capacity }) => id !== slot.id && reserved < capacity)?.id ?? '',
      },
      { context },
    ),
  'orders.cancel': (context, { token }) => call(cancelOrder, { token, idempotencyKey: key() }, { context }),
  'staff.orders.get': (context, { id }) => call(getAnyOrder, { id }, { context }),
  'staff.orders.setStatus': (context, { id }) => call(setOrderStatus, { id, status: 'confirmed' }, { context }),
  'staff.orders.edit': (context, { id }) =>
    call(editAnyOrder, { id, lines, reason, idempotencyKey: key() }, { context }),
  'staff.orders.recordPayment': (context, { id }) =>
    call(recordPayment, { id, amountPence: 1, method: 'cash', idempotencyKey: key() }, { context }),
  'staff.orders.cancel': (context, { id }) => call(cancelAnyOrder, { id, reason }, { context }),
  'staff.orders.previewCannotBake': (context) => call(previewCannotBake, { id: item.id }, { context }),
  'staff.orders.confirmCannotBake': (context, { id: orderId }) =>
    call(
      confirmCannotBake,
      {
        id: item.id,
        idempotencyKey: key(),
        choices: [{ orderId, choice: 'substitute', substituteMenuItemId: other.id }],
      },
      { context },
    ),
  'staff.orders.getStatement, of an order': (context, { id: orderId }) => call(getStatement, { orderId }, { context }),
  'staff.orders.getStatement, of a bake sale': (context) =>
    call(getStatement, { bakeSaleId: sale.id, day: '2030-03-31' }, { context }),
  'staff.orders.getStatement, of a day': (context) => call(getStatement, { day: '2030-03-31' }, { context }),
  ...Object.fromEntries(
    lists.map((input) => [
      `staff.orders.list, ${JSON.stringify(input)}`,
      (context: Context) => call(listAllOrders, input, { context }),
    ]),
  ),
}

describe('the queries of', () => {
  beforeAll(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined)
  })

  it.each(Object.keys(HOT))('%s scan no table that grows', async (name) => {
    await resetWorld()
    const order = await ordered({ paymentMethod: 'bank_transfer' })
    const { context, sent } = listening()
    await HOT[name]?.(context, order)
    expect(sent.length).toBeGreaterThan(0)
    const scans: string[] = []
    for (const one of sent) scans.push(...(await scansOf(one)))
    expect(scans).toEqual([])
  })

  it('a query that scans is caught', async () => {
    expect(await scansOf({ sql: 'SELECT 1 FROM orders WHERE note = ?', values: ['x'] })).toHaveLength(1)
    expect(await scansOf({ sql: 'SELECT sum(amount_pence) FROM ledger_entries', values: [] })).toHaveLength(1)
  })
})
