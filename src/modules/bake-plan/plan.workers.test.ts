import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { placeOrder } from '#modules/checkout/procedures.ts'
import { cancelOrder } from '#modules/orders/procedures.ts'
import { expireHolds } from '#modules/orders/jobs.ts'
import { updateBakeSale } from '#modules/staff-bake-sales/editing.ts'
import { moveBakeSale } from '#modules/staff-bake-sales/procedures.ts'
import { bakery, env, now, openContext, resetWorld } from '#test/world.ts'
import { freezePlans } from './jobs.ts'
import { getPlan } from './procedures.ts'

const [sale, another] = bakery.bakeSales
const [first, second] = sale?.menu.filter((item) => item.capacity - item.reserved >= 8) ?? []
const [slot, otherSlot] = sale?.slots.filter(({ capacity, reserved }) => capacity - reserved >= 4) ?? []
if (!sale || !another || !first || !second || !slot || !otherSlot)
  throw new Error('The bakery of the tests is too small.')

const OVEN = crypto.randomUUID()
const ADMIN = { role: 'admin', id: crypto.randomUUID() } as const
const cutoff = new Date(sale.cutoffAt)
const contextAt = (at: Date) => openContext({ at, actor: ADMIN }).context
const late = (ms: number) => contextAt(new Date(cutoff.getTime() + ms))

type Over = { at?: Date; slotId?: string; paymentMethod?: 'pay_on_collection' | 'card'; lines?: [string, number][] }
const place = ({
  at = now,
  slotId = slot.id,
  paymentMethod = 'pay_on_collection',
  lines = [[first.id, 2]],
}: Over = {}) =>
  call(
    placeOrder,
    {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId,
      lines: lines.map(([menuItemId, quantity]) => ({ menuItemId, quantity })),
      customer: { name: 'Rosie', email: `${crypto.randomUUID()}@example.com` },
      paymentMethod,
    },
    { context: openContext({ at }).context },
  )
const plan = (context = late(60_000)) => call(getPlan, { id: sale.id }, { context })
const all = async <T>(sql: string) => (await env.DB.prepare(sql).all<T>()).results
const statusOf = async (number: string) =>
  (await env.DB.prepare('SELECT status FROM orders WHERE number = ?').bind(number).first<{ status: string }>())?.status

/** What living orders hold, against the plan with its addenda; there are no other orders. */
async function balances() {
  const { lines, addenda } = await plan()
  const planned = new Map(lines.map(({ menuItemId, quantity }) => [menuItemId, quantity]))
  for (const { menuItemId, units } of addenda) planned.set(menuItemId, (planned.get(menuItemId) ?? 0) + units)
  const held = await all<{ id: string; units: number }>(
    `SELECT menu_item_id AS id, sum(quantity) AS units FROM order_lines JOIN orders ON orders.id = order_id
     WHERE status NOT IN ('cancelled', 'expired') GROUP BY menu_item_id`,
  )
  expect([...planned].filter(([, units]) => units > 0).sort()).toEqual(held.map(({ id, units }) => [id, units]).sort())
}

beforeEach(async () => {
  await resetWorld()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

describe('a bake plan', () => {
  it('grows until the cutoff, and is then frozen: by product, by pool and by slot', async () => {
    await env.DB.batch([
      env.DB.prepare("INSERT INTO pools (id, bake_sale_id, name, capacity) VALUES (?, ?, 'Deck oven', 99)").bind(
        OVEN,
        sale.id,
      ),
      env.DB.prepare('UPDATE menu_items SET reserved = 0 WHERE bake_sale_id = ?').bind(sale.id),
      env.DB.prepare('UPDATE menu_items SET pool_id = ?, pool_units = 3 WHERE id = ?').bind(OVEN, first.id),
    ])
    await place({
      lines: [
        [first.id, 2],
        [second.id, 1],
      ],
    })
    expect(await plan(contextAt(now))).toMatchObject({ frozenAt: null, orders: 1 })
    await place({ slotId: otherSlot.id })
    await freezePlans(late(-1))
    expect(await plan()).toMatchObject({ frozenAt: null, orders: 2 })

    await freezePlans(late(0))
    const frozen = await plan()
    expect(frozen).toMatchObject({ frozenAt: cutoff.toISOString(), orders: 2, addenda: [] })
    expect(new Map(frozen.lines.map((line) => [line.menuItemId, line.quantity]))).toEqual(
      new Map([
        [first.id, 4],
        [second.id, 1],
      ]),
    )
    expect(frozen.byPool).toEqual([{ poolId: OVEN, name: 'Deck oven', units: 12 }])
    expect(
      frozen.bySlot.map(({ slotId, lines }) => [
        slotId,
        new Map(lines.map((line) => [line.menuItemId, line.quantity])),
      ]),
    ).toEqual([
      [
        slot.id,
        new Map([
          [first.id, 2],
          [second.id, 1],
        ]),
      ],
      [otherSlot.id, new Map([[first.id, 2]])],
    ])
  })

  it('is one, however many freeze it at once, and is never written again', async () => {
    await place()
    await Promise.all([1, 2, 3, 4].map((ms) => freezePlans(late(ms))))
    const before = await all('SELECT * FROM bake_plans')
    expect(before.filter((row) => (row as { bake_sale_id: string }).bake_sale_id === sale.id)).toHaveLength(1)
    await freezePlans(late(3_600_000))
    expect(await all("SELECT * FROM bake_plans WHERE bake_sale_id = '" + sale.id + "'")).toEqual(
      before.filter((row) => (row as { bake_sale_id: string }).bake_sale_id === sale.id),
    )
    await expect(env.DB.prepare('UPDATE bake_plans SET orders = 0').run()).rejects.toThrow('bake_plan_is_frozen')
    await expect(env.DB.prepare('DELETE FROM bake_plans').run()).rejects.toThrow('bake_plan_is_frozen')
  })

  it('holds every order of the last moment, or refuses it', async () => {
    await env.DB.prepare('UPDATE slots SET capacity = 99 WHERE id = ?').bind(slot.id).run()
    const clocks = [-3, -2, -1, 0, 1]
    const results = await Promise.allSettled([
      ...clocks.flatMap((ms) => [1, 2].map(() => place({ at: new Date(cutoff.getTime() + ms) }))),
      freezePlans(late(0)),
      freezePlans(late(1)),
    ])
    const refused = results.filter((result) => result.status === 'rejected')
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'AFTER_CUTOFF' })
    const { orders, lines, addenda } = await plan()
    expect(orders).toBe(10 - refused.length)
    expect(addenda).toEqual([])
    expect(lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(2 * orders)
    await balances()
  })

  it('lets nobody in behind it, whatever their clock says', async () => {
    await freezePlans(late(0))
    await expect(place({ at: new Date(cutoff.getTime() - 1) })).rejects.toMatchObject({ code: 'AFTER_CUTOFF' })
  })

  it('has a change of staff beside it, with the reason', async () => {
    const kept = await place({ lines: [[first.id, 3]] })
    const gone = await place({
      lines: [
        [first.id, 1],
        [second.id, 2],
      ],
    })
    await freezePlans(late(0))
    const change = (number: string, version: number, reason: string) =>
      env.DB.prepare(
        `INSERT INTO order_changes (order_id, version, idempotency_key, kind, actor, actor_id, reason, at)
         SELECT id, ?, ?, 'lines', 'staff', 'megan', ?, ? FROM orders WHERE number = ?`,
      ).bind(version, crypto.randomUUID(), reason, cutoff.getTime() + 5, number)
    await env.DB.batch([
      change(kept.number, 1, 'The customer rang.'),
      env.DB.prepare(
        'UPDATE order_lines SET quantity = 2, line_pence = 2 * unit_price_pence WHERE order_id = (SELECT id FROM orders WHERE number = ?)',
      ).bind(kept.number),
    ])
    await env.DB.batch([
      change(gone.number, 1, 'No flour.'),
      env.DB.prepare("UPDATE orders SET status = 'cancelled' WHERE number = ?").bind(gone.number),
    ])
    const { addenda, lines } = await plan()
    expect(addenda.map(({ menuItemId, units, reason, sequence }) => [sequence, menuItemId, units, reason])).toEqual([
      [1, first.id, -1, 'The customer rang.'],
      [2, first.id, -1, 'No flour.'],
      [3, second.id, -2, 'No flour.'],
    ])
    expect(lines.find(({ menuItemId }) => menuItemId === first.id)?.quantity).toBe(4)
    await balances()
  })

  it('bakes for no hold that has run out, and writes down the hold that runs out later', async () => {
    const early = await place({ paymentMethod: 'card' })
    const last = await place({ paymentMethod: 'card', at: new Date(cutoff.getTime() - 60_000) })
    await expireHolds(late(0))
    await freezePlans(late(0))
    expect([await statusOf(early.number), await statusOf(last.number)]).toEqual(['expired', 'awaiting_payment'])
    expect(await plan()).toMatchObject({ orders: 1, addenda: [] })
    await expireHolds(late(3_600_000))
    expect(await plan()).toMatchObject({
      orders: 1,
      addenda: [{ menuItemId: first.id, units: -2, reason: 'The hold has run out.' }],
    })
    await balances()
  })

  it('keeps its cutoff: ordering does not open again behind it, and a move does not open it either', async () => {
    await freezePlans(late(0))
    const context = late(60_000)
    await expect(
      call(
        updateBakeSale,
        { id: sale.id, cutoffAt: new Date(cutoff.getTime() + 3_600_000).toISOString() },
        { context },
      ),
    ).rejects.toMatchObject({ code: 'BAKE_SALE_STATE' })
    const { bakeSale } = await call(moveBakeSale, { id: sale.id, onDate: '2026-03-29', reason: 'Flood.' }, { context })
    expect(bakeSale).toMatchObject({
      state: 'closed',
      cutoffAt: sale.cutoffAt,
      collectionStartsAt: '2026-03-29T08:00:00.000Z',
    })
    await expect(
      env.DB.prepare('UPDATE bake_sales SET cutoff_at = cutoff_at + 1 WHERE id = ?').bind(sale.id).run(),
    ).rejects.toThrow('bake_plan_is_frozen')
  })

  it('is not made of a bake sale that takes orders for longer', async () => {
    const longer = new Date(cutoff.getTime() + 3_600_000)
    await Promise.all([
      call(updateBakeSale, { id: sale.id, cutoffAt: longer.toISOString() }, { context: contextAt(now) }),
      freezePlans(late(-1)),
    ])
    await freezePlans(late(0))
    expect(await plan()).toMatchObject({ frozenAt: null })
    const { token } = await place({ at: new Date(longer.getTime() - 1) })
    await call(
      cancelOrder,
      { token, idempotencyKey: crypto.randomUUID() },
      { context: contextAt(new Date(longer.getTime() - 1)) },
    )
    await freezePlans(contextAt(longer))
    expect(await plan()).toMatchObject({ frozenAt: longer.toISOString(), orders: 0, lines: [] })
  })
})
