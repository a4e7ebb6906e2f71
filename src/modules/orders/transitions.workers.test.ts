import { beforeAll, describe, expect, it } from 'vitest'
import { OrderStatus } from '#contracts/model/order.ts'
import { mayBecome } from '#lib/order-transitions.ts'
import { bakery, env, now, resetWorld } from '#test/world.ts'

const [sale] = bakery.bakeSales
const slot = sale?.slots.find(({ capacity, reserved }) => capacity - reserved > 1)
if (!sale || !slot) throw new Error('The bakery of the tests is too small.')

const pairs = OrderStatus.options.flatMap((from) =>
  OrderStatus.options.filter((to) => to !== from).map((to) => ({ from, to, isAllowed: mayBecome(from, to) })),
)

const insert = (id: string, status: string) =>
  env.DB.prepare(
    `INSERT INTO orders (id, number, idempotency_key, checkout_id, request_hash, bake_sale_id, slot_id, status, placed_at,
       customer_name, customer_email, payment_method, total_pence, vat_pence)
     VALUES (?1, ?1, ?1, ?1, '', ?2, ?3, ?4, ?5, 'Rosie', 'rosie@example.com', 'card', 0, 0)`,
  ).bind(id, sale.id, slot.id, status, now.getTime())

beforeAll(resetWorld)

describe('the life of an order', () => {
  it.each(pairs)('from $from to $to: $isAllowed, in the code and in the schema', async ({ from, to, isAllowed }) => {
    const id = crypto.randomUUID()
    await env.DB.prepare('UPDATE slots SET capacity = 1000, reserved = 500 WHERE id = ?').bind(slot.id).run()
    await insert(id, from).run()
    const change = env.DB.prepare('UPDATE orders SET status = ? WHERE id = ?').bind(to, id).run()
    if (isAllowed) await change
    else await expect(change).rejects.toThrow('order_state')
  })
})
