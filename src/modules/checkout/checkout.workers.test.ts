import { call } from '@orpc/server'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PlaceOrderInput } from '#contracts/api/checkout.ts'
import { getOrder } from '#modules/orders/procedures.ts'
import { bakery, env, now, openContext, resetWorld } from '#test/world.ts'
import { placeOrder } from './procedures.ts'

const sale = bakery.bakeSales.find(
  ({ status, opensAt, cutoffAt }) =>
    status === 'published' && Date.parse(opensAt) <= now.getTime() && now.getTime() < Date.parse(cutoffAt),
)
if (!sale) throw new Error('The bakery of the tests has no open bake sale.')
const roomy = sale.menu.filter((item) => item.capacity - item.reserved >= 8)
const slot = sale.slots.find((candidate) => candidate.capacity - candidate.reserved >= 2)
const [first, second] = roomy
if (!first || !second || !slot) throw new Error('The bakery of the tests has nothing to sell.')

const order = (over: Partial<PlaceOrderInput> = {}): PlaceOrderInput => ({
  idempotencyKey: crypto.randomUUID(),
  bakeSaleId: sale.id,
  slotId: slot.id,
  lines: [
    { menuItemId: first.id, quantity: 2 },
    { menuItemId: second.id, quantity: 1 },
  ],
  customer: { name: 'Rosie Pritchard', email: 'rosie@example.com' },
  paymentMethod: 'pay_on_collection',
  ...over,
})

const place = (input: PlaceOrderInput, context = openContext().context) => call(placeOrder, input, { context })
const count = async (table: string) =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n
const reservedOf = async (id: string) =>
  (await env.DB.prepare('SELECT reserved FROM menu_items WHERE id = ?').bind(id).first<{ reserved: number }>())
    ?.reserved

beforeEach(resetWorld)

describe('an order', () => {
  it('costs two D1 round trips and leaves stock, slot, ledger and outbox as one fact', async () => {
    const { context, handedOver, settled } = openContext()
    const placed = await place(order(), context)
    await settled()

    expect(context.meter.d1RoundTrips).toBe(2)
    expect(placed.number).toMatch(/^BOB-/)
    expect(await reservedOf(first.id)).toBe(first.reserved + 2)
    const ledger = await env.DB.prepare('SELECT kind, amount_pence FROM ledger_entries').all()
    expect(ledger.results).toEqual([{ kind: 'charge', amount_pence: 2 * first.pricePence + second.pricePence }])
    const waiting = await env.DB.prepare('SELECT id FROM outbox').all<{ id: string }>()
    expect(handedOver).toEqual([{ outboxIds: waiting.results.map(({ id }) => id) }])
  })

  it('can be read by its link, in one round trip', async () => {
    const { token, number } = await place(order({ note: 'Sliced, please.' }))
    const { context } = openContext()
    const read = await call(getOrder, { token }, { context })
    expect(context.meter.d1RoundTrips).toBe(1)
    expect(read).toMatchObject({
      number,
      status: 'confirmed',
      note: 'Sliced, please.',
      customer: { name: 'Rosie Pritchard' },
    })
    expect(read.lines.reduce((sum, line) => sum + line.linePence, 0)).toBe(read.totalPence)
    expect(read.balancePence).toBe(read.totalPence)
  })

  it('sent twice is one order, also when both arrive at once', async () => {
    const input = order()
    const answers = await Promise.all([place(input), place(input), place(input)])
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1)
    expect(await count('orders')).toBe(1)
    expect(await count('outbox')).toBe(1)
    expect(await reservedOf(first.id)).toBe(first.reserved + 2)
  })

  it('is not another order under the same key', async () => {
    const input = order()
    await place(input)
    await expect(place({ ...input, note: 'Something else' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' })
    expect(await count('orders')).toBe(1)
  })

  it('keeps a customer to the limit over all their orders, also when they come at once', async () => {
    const quantity = first.perCustomerLimit
    const lines = [{ menuItemId: first.id, quantity }]
    const answers = await Promise.allSettled([place(order({ lines })), place(order({ lines }))])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'LIMIT_EXCEEDED', data: { items: [{ alreadyOrdered: quantity, limit: quantity }] } },
    })
  })
})

describe('stock', () => {
  it('is never sold twice, however many customers want the last ones', async () => {
    await env.DB.prepare('UPDATE menu_items SET capacity = reserved + 3 WHERE id = ?').bind(first.id).run()
    await env.DB.prepare('UPDATE slots SET capacity = 100 WHERE id = ?').bind(slot.id).run()
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        place(
          order({
            lines: [{ menuItemId: first.id, quantity: 1 }],
            customer: { name: 'A customer', email: `customer-${String(index)}@example.com` },
          }),
        ),
      ),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    for (const answer of answers) {
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ code: 'SOLD_OUT', data: { items: [{ left: 0 }] } })
    }
    expect(await count('orders')).toBe(3)
    expect(await reservedOf(first.id)).toBe(first.reserved + 3)
  })

  it('is untouched by an order that was refused', async () => {
    await env.DB.prepare('UPDATE slots SET capacity = reserved WHERE id = ?').bind(slot.id).run()
    await expect(place(order())).rejects.toMatchObject({ code: 'SLOT_FULL' })
    expect(await reservedOf(first.id)).toBe(first.reserved)
    expect(await count('outbox')).toBe(0)
  })
})

describe('the cutoff', () => {
  it('holds in the schema too, not only in the rules', async () => {
    const late = env.DB.prepare(
      `INSERT INTO orders (id, number, idempotency_key, request_hash, bake_sale_id, slot_id, status, placed_at,
         customer_name, customer_email, payment_method, total_pence, vat_pence)
       VALUES ('x', 'BOB-X', 'x', 'x', ?, ?, 'confirmed', ?, 'Late', 'late@example.com', 'pay_on_collection', 0, 0)`,
    ).bind(sale.id, slot.id, Date.parse(sale.cutoffAt))
    await expect(late.run()).rejects.toThrow('bake_sale_not_open')
  })
})

describe('the ledger', () => {
  it('is never changed and never shortened', async () => {
    await place(order())
    await expect(env.DB.prepare('UPDATE ledger_entries SET amount_pence = 0').run()).rejects.toThrow('append_only')
    await expect(env.DB.prepare('DELETE FROM ledger_entries').run()).rejects.toThrow('append_only')
  })
})
