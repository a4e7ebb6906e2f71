import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deliver } from '#modules/outbox/jobs.ts'
import { desk, item, MEGAN, ordered, other, OWAIN, one, rows } from '#test/desk.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import { confirmCannotBake, previewCannotBake } from './procedures.ts'

/** The desk's context, in which something happens before the n-th batch. */
function meddled(nth: number, deed: () => Promise<unknown>) {
  const { context } = desk()
  let batches = 0
  const batch = async (...args: Parameters<typeof context.database.batch>) => {
    batches += 1
    if (batches === nth) await deed()
    return context.database.batch(...args)
  }
  const database = new Proxy(context.database, {
    get: (target, key) => (key === 'batch' ? batch : (Reflect.get(target, key, target) as unknown)),
  })
  return { context: { ...context, database } }
}

/** A decision is read (1) and written (2); then each order is read (3) and written (4). */
const FIRST_ORDER = 3
const SECOND_ORDER = 5

type Given = Parameters<typeof ordered>[0]
const by = (name: string, over: Given = {}) =>
  ordered({ customer: { name, email: `${name.toLowerCase()}@example.com` }, ...over })
const both = {
  lines: [
    { menuItemId: item.id, quantity: 2 },
    { menuItemId: other.id, quantity: 1 },
  ],
}
const statusOf = async (id: string) =>
  (await one<{ status: string }>('SELECT status FROM orders WHERE id = ?', id)).status
const owed = async (id: string) =>
  (await one<{ sum: number }>('SELECT sum(amount_pence) AS sum FROM ledger_entries WHERE order_id = ?', id)).sum
const totalOf = async (id: string) =>
  (await one<{ total: number }>('SELECT total_pence AS total FROM orders WHERE id = ?', id)).total
const stock = (id: string) => one('SELECT capacity, reserved FROM menu_items WHERE id = ?', id)
const letters = () =>
  rows<{ id: string; subject_id: string }>("SELECT id, subject_id FROM outbox WHERE kind = 'order_cannot_bake'")

beforeEach(async () => {
  vi.restoreAllMocks()
  await resetWorld()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

describe('what cannot be baked', () => {
  it('goes as it was previewed: the books follow, an order of nothing is cancelled, and no more of it is sold', async () => {
    const rosie = await by('Rosie', both)
    const tom = await by('Tom')
    const { orders } = await call(previewCannotBake, { id: item.id }, desk())
    expect(orders.map(({ orderId }) => orderId).sort()).toEqual([rosie.id, tom.id].sort())
    const choices = orders.map(({ orderId }) => ({ orderId, choice: 'refund' as const }))
    const confirmed = await call(
      confirmCannotBake,
      { id: item.id, idempotencyKey: crypto.randomUUID(), choices },
      desk(),
    )

    expect(confirmed).toEqual({ ordersTold: 2 })
    expect(await statusOf(rosie.id)).toBe('confirmed')
    expect([await owed(rosie.id), await totalOf(rosie.id)]).toEqual([other.pricePence, other.pricePence])
    expect([await statusOf(tom.id), await owed(tom.id)]).toEqual(['cancelled', 0])
    expect(orders.map(({ refundPence }) => refundPence)).toEqual([2 * item.pricePence, 2 * item.pricePence])
    expect(await stock(item.id)).toEqual({ capacity: item.reserved, reserved: item.reserved })
    await expect(by('Nesta')).rejects.toMatchObject({ code: 'SOLD_OUT' })
  })

  it('has a substitute at the lower price, and everybody gets the mail that says so', async () => {
    const rosie = await by('Rosie')
    const choices = [{ orderId: rosie.id, choice: 'substitute' as const, substituteMenuItemId: other.id }]
    await call(confirmCannotBake, { id: item.id, idempotencyKey: crypto.randomUUID(), choices }, desk())
    const price = Math.min(item.pricePence, other.pricePence)
    expect(
      await rows('SELECT menu_item_id, quantity, unit_price_pence FROM order_lines WHERE order_id = ?', rosie.id),
    ).toEqual([{ menu_item_id: other.id, quantity: 2, unit_price_pence: price }])
    expect(await owed(rosie.id)).toBe(2 * price)
    expect(await stock(other.id)).toMatchObject({ reserved: other.reserved + 2 })

    const sent: { subject: string; text: string }[] = []
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      sent.push(await new Request(input, init).json())
      return Response.json({ id: crypto.randomUUID() })
    })
    await deliver(
      openContext({ at: new Date(now.getTime() + 1000) }).context,
      (await letters()).map(({ id }) => id),
    )
    expect(sent).toHaveLength(1)
    expect(sent[0]?.subject).toMatch(/^We are sorry/)
    expect(sent[0]?.text.replaceAll(/\s+/g, ' ')).toContain('in its place, at the lower of the two prices.')
  })

  it('is a refund for whom the substitute has sold out since', async () => {
    const rosie = await by('Rosie', both)
    const sellOut = () => env.DB.prepare('UPDATE menu_items SET capacity = reserved WHERE id = ?').bind(other.id).run()
    const choices = [{ orderId: rosie.id, choice: 'substitute' as const, substituteMenuItemId: other.id }]
    await call(
      confirmCannotBake,
      { id: item.id, idempotencyKey: crypto.randomUUID(), choices },
      meddled(FIRST_ORDER, sellOut),
    )
    expect(await owed(rosie.id)).toBe(other.pricePence)
    expect(await rows('SELECT reason FROM order_changes WHERE order_id = ?', rosie.id)).toEqual([
      { reason: expect.stringContaining('taken it off your order') },
    ])
  })

  it('is finished by the same key after a crash in the middle, and nothing is done twice', async () => {
    const people = [await by('Rosie', both), await by('Tom', both)]
    const choices = people.map(({ id: orderId }) => ({ orderId, choice: 'refund' as const }))
    const decision = { id: item.id, idempotencyKey: crypto.randomUUID(), choices }
    const crash = () => Promise.reject(new Error('The worker was stopped.'))
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await expect(call(confirmCannotBake, decision, meddled(SECOND_ORDER, crash))).rejects.toMatchObject({
      code: 'UNEXPECTED',
    })
    expect(await letters()).toHaveLength(1)

    const changed = { ...decision, choices: decision.choices.slice(1) }
    expect(await call(confirmCannotBake, changed, desk(OWAIN))).toEqual({ ordersTold: 2 })
    expect(await call(confirmCannotBake, decision, desk(MEGAN))).toEqual({ ordersTold: 2 })
    for (const { id } of people)
      expect([await owed(id), await totalOf(id)]).toEqual([other.pricePence, other.pricePence])
    expect((await letters()).map(({ subject_id }) => subject_id).sort()).toEqual(people.map(({ id }) => id).sort())
    expect(await rows('SELECT 1 FROM audit_entries WHERE entity_id = ?', item.id)).toHaveLength(1)
  })

  it('confirmed by two at once is done once', async () => {
    const rosie = await by('Rosie', both)
    const choices = [{ orderId: rosie.id, choice: 'refund' as const }]
    const decision = { id: item.id, idempotencyKey: crypto.randomUUID(), choices }
    await Promise.all([MEGAN, OWAIN].map((who) => call(confirmCannotBake, decision, desk(who))))
    expect(await letters()).toHaveLength(1)
    expect(await owed(rosie.id)).toBe(other.pricePence)
  })

  it('never misses an order that comes in while it is confirmed', async () => {
    const rosie = await by('Rosie', both)
    const choices = [{ orderId: rosie.id, choice: 'refund' as const }]
    const decision = { id: item.id, idempotencyKey: crypto.randomUUID(), choices }
    const [confirmed, late] = await Promise.allSettled([call(confirmCannotBake, decision, desk()), by('Tom')])
    const taken = late.status === 'fulfilled'
    if (confirmed.status === 'rejected') {
      expect(confirmed.reason).toMatchObject({ code: 'ORDERS_CHANGED' })
      expect(taken).toBe(true)
      return
    }
    expect(late).toMatchObject({ reason: { code: 'SOLD_OUT' } })
  })

  it('tells whom to look for it where it is on a menu next', async () => {
    const rosie = await by('Rosie', both)
    const { variantId } = item
    const next = await rows<{ title: string }>(
      `SELECT title FROM menu_items JOIN bake_sales ON bake_sales.id = bake_sale_id
       WHERE variant_id = ? AND status = 'published' AND collection_starts_at > (
         SELECT collection_starts_at FROM menu_items AS this JOIN bake_sales ON bake_sales.id = this.bake_sale_id WHERE this.id = ?
       ) ORDER BY collection_starts_at`,
      variantId,
      item.id,
    )
    const choices = [{ orderId: rosie.id, choice: 'move' as const }]
    await call(confirmCannotBake, { id: item.id, idempotencyKey: crypto.randomUUID(), choices }, desk())
    const { reason } = await one<{ reason: string }>('SELECT reason FROM order_changes WHERE order_id = ?', rosie.id)
    expect(next.length).toBeGreaterThan(0)
    expect(reason).toContain(`on the menu again: ${next[0]?.title ?? ''}`)
  })
})
