import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HOLD_MINUTES } from '#lib/constants/backend.ts'
import { placeOrder } from '#modules/checkout/procedures.ts'
import { deliver } from '#modules/outbox/jobs.ts'
import { cancelBakeSale, moveBakeSale } from '#modules/staff-bake-sales/procedures.ts'
import { bakery, env, now, openContext, resetWorld } from '#test/world.ts'
import { endOrdersOfCancelledSales, expireHolds } from './jobs.ts'
import { getOrder } from './procedures.ts'
import { resolveMove } from './resolve-move.ts'

const [sale] = bakery.bakeSales
const item = sale?.menu.find(({ capacity, reserved }) => capacity - reserved >= 8)
const slot = sale?.slots.find(({ capacity, reserved }) => capacity - reserved >= 4)
if (!sale || !item || !slot) throw new Error('The bakery of the tests is too small.')

const ADMIN = { role: 'admin', id: crypto.randomUUID() } as const
const HOLD_MS = HOLD_MINUTES.card * 60_000
const at = (ms: number) => openContext({ at: new Date(now.getTime() + ms), actor: ADMIN })

const place = (paymentMethod: 'pay_on_collection' | 'card' = 'pay_on_collection') =>
  call(
    placeOrder,
    {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: slot.id,
      lines: [{ menuItemId: item.id, quantity: 2 }],
      customer: { name: 'Rosie', email: `${crypto.randomUUID()}@example.com` },
      paymentMethod,
    },
    { context: openContext().context },
  )
const read = (token: string, context = openContext().context) => call(getOrder, { token }, { context })
const one = async (sql: string, ...params: (string | number)[]) =>
  (await env.DB.prepare(sql)
    .bind(...params)
    .first<Record<string, string | number | null>>()) ?? {}
const idOf = async ({ number }: { number: string }) =>
  String((await one('SELECT id FROM orders WHERE number = ?', number)).id)

/** What is taken is what living orders hold, and what the seed had taken before. */
async function nothingLeaks() {
  const { reserved } = await one('SELECT reserved FROM menu_items WHERE id = ?', item?.id ?? '')
  const { units } = await one(
    `SELECT coalesce(sum(quantity), 0) AS units FROM order_lines JOIN orders ON orders.id = order_id
     WHERE menu_item_id = ? AND status NOT IN ('cancelled', 'expired')`,
    item?.id ?? '',
  )
  expect(Number(reserved) - (item?.reserved ?? 0)).toBe(units)
  const { places } = await one('SELECT reserved AS places FROM slots WHERE id = ?', slot?.id ?? '')
  const { orders } = await one(
    "SELECT count(*) AS orders FROM orders WHERE slot_id = ? AND status NOT IN ('cancelled', 'expired')",
    slot?.id ?? '',
  )
  expect(Number(places) - (slot?.reserved ?? 0)).toBe(orders)
}

/** The batch with which money that has come confirms an order. */
const confirm = (id: string, version: number) =>
  env.DB.batch([
    env.DB.prepare(
      `INSERT INTO order_changes (order_id, version, idempotency_key, kind, actor, at) VALUES (?, ?, ?, 'payment', 'system', ?)`,
    ).bind(id, version, crypto.randomUUID(), now.getTime() + HOLD_MS),
    env.DB.prepare("UPDATE orders SET status = 'confirmed', hold_expires_at = NULL WHERE id = ?").bind(id),
    env.DB.prepare(
      `INSERT INTO ledger_entries (id, order_id, kind, amount_pence, at) SELECT ?, id, 'payment', -total_pence, ? FROM orders WHERE id = ?`,
    ).bind(crypto.randomUUID(), now.getTime(), id),
  ])

beforeEach(async () => {
  await resetWorld()
  await env.DB.prepare('UPDATE slots SET capacity = 999 WHERE id = ?').bind(slot.id).run()
  await env.DB.prepare('UPDATE menu_items SET capacity = 999 WHERE id = ?').bind(item.id).run()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('a hold that has run out', () => {
  it('ends its order once, gives back what it held, and nothing is owed', async () => {
    const { token } = await place('card')
    await expireHolds(at(HOLD_MS - 1).context)
    expect(await read(token)).toMatchObject({ status: 'awaiting_payment' })
    await Promise.all([expireHolds(at(HOLD_MS).context), expireHolds(at(HOLD_MS + 1).context)])
    expect(await read(token)).toMatchObject({ status: 'expired', balancePence: 0, holdExpiresAt: null })
    expect(await one('SELECT count(*) AS n FROM order_changes')).toEqual({ n: 1 })
    expect(await one("SELECT count(*) AS n FROM ledger_entries WHERE kind = 'correction'")).toEqual({ n: 1 })
    await nothingLeaks()
  })

  it('leaks nothing when the money comes at the same moment, whoever is first', async () => {
    for (let round = 0; round < 12; round++) {
      const id = await idOf(await place('card'))
      const pay = () => confirm(id, 1).catch(() => 'refused')
      const expire = () => expireHolds(at(HOLD_MS).context)
      await Promise.all(round % 2 === 0 ? [pay(), expire()] : [expire(), pay()])
      const { status } = await one('SELECT status FROM orders WHERE id = ?', id)
      expect(['confirmed', 'expired']).toContain(status)
      expect(await one('SELECT count(*) AS n FROM order_changes WHERE order_id = ?', id)).toEqual({ n: 1 })
      const { owed } = await one('SELECT sum(amount_pence) AS owed FROM ledger_entries WHERE order_id = ?', id)
      expect(owed).toBe(0)
      await nothingLeaks()
    }
  })

  it('takes its place again when the money comes too late, and leaks nothing', async () => {
    const id = await idOf(await place('card'))
    await expireHolds(at(HOLD_MS).context)
    await confirm(id, 2)
    await expireHolds(at(2 * HOLD_MS).context)
    expect(await one('SELECT status FROM orders WHERE id = ?', id)).toEqual({ status: 'confirmed' })
    await nothingLeaks()
  })

  it('that cannot be ended keeps none of the others from ending', async () => {
    const stuck = await idOf(await place('card'))
    const { token } = await place('card')
    await env.DB.prepare(
      `INSERT INTO order_changes (order_id, version, idempotency_key, kind, actor, at)
       SELECT id, 1, 'expire:' || id || ':' || hold_expires_at, 'lines', 'staff', 0 FROM orders WHERE id = ?`,
    )
      .bind(stuck)
      .run()
    await expireHolds(at(HOLD_MS).context)
    expect(await read(token)).toMatchObject({ status: 'expired' })
    expect(await one('SELECT status FROM orders WHERE id = ?', stuck)).toEqual({ status: 'awaiting_payment' })
  })
})

describe('a cancelled bake sale', () => {
  const cancel = (context: ReturnType<typeof at>['context']) =>
    call(cancelBakeSale, { id: sale.id, reason: 'The <b>oven</b> is broken.' }, { context })

  it('ends its orders behind the answer, tells each customer once and why, and owes what was paid', async () => {
    const unpaid = await place()
    const paid = await place('card')
    await confirm(await idOf(paid), 1)
    const { context, handedOver, settled } = at(1000)
    expect(await cancel(context)).toMatchObject({ ordersAffected: 2, bakeSale: { state: 'cancelled' } })
    await settled()
    await endOrdersOfCancelledSales(at(2000).context)
    await cancel(at(3000).context)
    const order = await read(paid.token)
    expect(order).toMatchObject({ status: 'cancelled', balancePence: -order.totalPence })
    expect(await read(unpaid.token)).toMatchObject({ status: 'cancelled', balancePence: 0 })
    expect(await one("SELECT count(*) AS n FROM outbox WHERE kind = 'sale_cancelled'")).toEqual({ n: 2 })
    expect(handedOver.flatMap(({ outboxIds }) => outboxIds)).toHaveLength(2)
    expect(await one('SELECT action, reason, actor_id FROM audit_entries')).toEqual({
      action: 'bake_sale.cancelled',
      reason: 'The <b>oven</b> is broken.',
      actor_id: ADMIN.id,
    })
    await nothingLeaks()

    const sent: { subject: string; html: string }[] = []
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      sent.push(await new Request(input, init).json())
      return Response.json({ id: crypto.randomUUID() })
    })
    await deliver(
      at(4000).context,
      handedOver.flatMap(({ outboxIds }) => outboxIds),
    )
    expect(sent).toHaveLength(2)
    expect(sent[0]?.html).toContain('The &lt;b&gt;oven&lt;/b&gt; is broken.')
  })

  it('ends more orders than one run may, run by run, two runs at once', async () => {
    await Promise.all(Array.from({ length: 110 }, () => place()))
    await env.DB.prepare("UPDATE bake_sales SET status = 'cancelled' WHERE id = ?").bind(sale.id).run()
    await Promise.all([endOrdersOfCancelledSales(at(0).context), endOrdersOfCancelledSales(at(0).context)])
    expect(await one("SELECT count(*) AS n FROM orders WHERE status = 'confirmed'")).toEqual({ n: 10 })
    await endOrdersOfCancelledSales(at(0).context)
    await endOrdersOfCancelledSales(at(0).context)
    expect(await one("SELECT count(*) AS n FROM orders WHERE status = 'cancelled'")).toEqual({ n: 110 })
    expect(await one("SELECT count(*) AS n FROM outbox WHERE kind = 'sale_cancelled'")).toEqual({ n: 110 })
    await nothingLeaks()
  }, 30_000)
})

describe('a moved bake sale', () => {
  const move = (onDate = '2026-03-29') =>
    call(moveBakeSale, { id: sale.id, onDate, reason: 'Flood.' }, { context: at(1000).context })
  const answer = (token: string, choice: 'move' | 'refund', ms = 2000) =>
    call(resolveMove, { token, choice }, { context: at(ms).context })

  it('asks each living order once, and writes to its customer where to choose', async () => {
    const { token } = await place()
    await place('card')
    await expireHolds(at(HOLD_MS).context)
    const { ordersAffected } = await move()
    await move()
    expect(ordersAffected).toBe(1)
    expect(await read(token)).toMatchObject({
      isMoveAsked: true,
      bakeSale: { onDate: '2026-03-29' },
      slot: { id: slot.id },
    })
    const { id } = await one("SELECT id FROM outbox WHERE kind = 'sale_moved'")
    expect(await one("SELECT count(*) AS n FROM outbox WHERE kind = 'sale_moved'")).toEqual({ n: 1 })

    const sent: { subject: string; html: string }[] = []
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      sent.push(await new Request(input, init).json())
      return Response.json({ id: crypto.randomUUID() })
    })
    await deliver(at(2000).context, [String(id)])
    expect(sent[0]?.subject).toContain('Sunday 29 March')
    expect(sent[0]?.html).toContain('Saturday 14 March')
    expect(sent[0]?.html).toContain('Flood.')
    expect(sent[0]?.html).toContain(`/orders/${token}`)
  })

  it('is answered once, however often the button is pressed at the same moment', async () => {
    const along = await place()
    const back = await place()
    await move()
    const answers = await Promise.all([
      ...[1, 2, 3].map(() => answer(along.token, 'move')),
      ...[1, 2, 3].map(() => answer(back.token, 'refund')),
    ])
    expect(answers.map(({ status, isMoveAsked }) => [status, isMoveAsked])).toEqual([
      ...[1, 2, 3].map(() => ['confirmed', false]),
      ...[1, 2, 3].map(() => ['cancelled', false]),
    ])
    expect(await one("SELECT count(*) AS n FROM order_changes WHERE kind = 'moved'")).toEqual({ n: 2 })
    expect(await one("SELECT count(*) AS n FROM ledger_entries WHERE kind = 'correction'")).toEqual({ n: 1 })
    expect(await one("SELECT count(*) AS n FROM outbox WHERE kind IN ('order_changed', 'order_cancelled')")).toEqual({
      n: 2,
    })
    await nothingLeaks()
  })

  it('is asked about again when it moves again, and ends when it is cancelled instead', async () => {
    const { token } = await place()
    await move()
    await answer(token, 'move')
    await move('2026-04-04')
    expect(await read(token)).toMatchObject({ isMoveAsked: true })
    await answer(token, 'move', 3000)
    await move('2026-04-11')
    const { context, settled } = at(4000)
    await call(cancelBakeSale, { id: sale.id, reason: 'No flour.' }, { context })
    await settled()
    expect(await read(token)).toMatchObject({ status: 'cancelled', isMoveAsked: false, balancePence: 0 })
    await expect(answer(token, 'refund', 5000)).rejects.toMatchObject({ code: 'ORDER_STATE' })
    await nothingLeaks()
  })
})
