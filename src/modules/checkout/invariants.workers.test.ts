import { call } from '@orpc/server'
import fc from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import { runs } from '#test/runs.ts'
import { bakery, env, now, openContext, resetWorld } from '#test/world.ts'
import { placeOrder } from './procedures.ts'

const sale = bakery.bakeSales[0]
const items = sale?.menu.slice(0, 2)
const slots = sale?.slots.slice(2, 4)
if (!sale || items?.length !== 2 || slots?.length !== 2) throw new Error('The bakery of the tests is too small.')

const CAPACITY = 6
const SLOT_CAPACITY = 3

/** What several customers try, all at the same moment. */
const attempts = fc.array(
  fc.record({
    key: fc.nat(5),
    customer: fc.nat(3),
    slot: fc.nat(1),
    quantities: fc.tuple(fc.nat(4), fc.nat(4)).filter(([one, other]) => one + other > 0),
    isLate: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
)

const all = async <T>(sql: string) => (await env.DB.prepare(sql).all<T>()).results

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

it('whatever customers try at once, nothing is oversold, nothing is late, nothing is twice, and the books add up', async () => {
  await fc.assert(
    fc.asyncProperty(attempts, async (tries) => {
      await resetWorld()
      await env.DB.batch([
        env.DB.prepare('UPDATE menu_items SET capacity = ?, reserved = 0, per_customer_limit = 5').bind(CAPACITY),
        env.DB.prepare('UPDATE slots SET capacity = ?, reserved = 0').bind(SLOT_CAPACITY),
      ])
      const results = await Promise.allSettled(
        tries.map(({ key, customer, slot, quantities, isLate }) =>
          call(
            placeOrder,
            {
              idempotencyKey: `00000000-0000-4000-8000-00000000000${String(key)}`,
              bakeSaleId: sale.id,
              slotId: slots[slot]?.id ?? '',
              lines: items.flatMap(({ id }, index) =>
                quantities[index] ? [{ menuItemId: id, quantity: quantities[index] }] : [],
              ),
              customer: { name: 'A customer', email: `customer-${String(customer)}@example.com` },
              paymentMethod: 'pay_on_collection',
            },
            { context: openContext({ at: isLate ? new Date(sale.cutoffAt) : now }).context },
          ),
        ),
      )
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ defined: true, status: 409 })
      }

      const orders = await all<{ id: string; placed_at: number; total_pence: number }>('SELECT * FROM orders')
      expect(orders.every(({ placed_at }) => placed_at < Date.parse(sale.cutoffAt))).toBe(true)

      const stock = await all<{ reserved: number; sold: number }>(
        `SELECT reserved, (SELECT coalesce(sum(quantity), 0) FROM order_lines WHERE menu_item_id = menu_items.id) AS sold FROM menu_items`,
      )
      for (const { reserved, sold } of stock) expect([reserved, sold <= CAPACITY]).toEqual([sold, true])

      const places = await all<{ reserved: number; taken: number }>(
        'SELECT reserved, (SELECT count(*) FROM orders WHERE slot_id = slots.id) AS taken FROM slots',
      )
      for (const { reserved, taken } of places) expect([reserved, taken <= SLOT_CAPACITY]).toEqual([taken, true])

      const books = await all<{ total: number; owed: number; lines: number; mails: number }>(
        `SELECT total_pence AS total,
           (SELECT sum(amount_pence) FROM ledger_entries WHERE order_id = orders.id) AS owed,
           (SELECT sum(line_pence) FROM order_lines WHERE order_id = orders.id) AS lines,
           (SELECT count(*) FROM outbox WHERE subject_id = orders.id) AS mails
         FROM orders`,
      )
      for (const { total, owed, lines, mails } of books) expect([owed, lines, mails]).toEqual([total, total, 1])

      const greedy = await all(
        `SELECT 1 FROM order_lines JOIN orders ON orders.id = order_id
         GROUP BY customer_email, menu_item_id HAVING sum(quantity) > 5`,
      )
      expect(greedy).toEqual([])
    }),
    { numRuns: runs(40) },
  )
}, 3_600_000)
