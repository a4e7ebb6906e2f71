import { call, ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { placeOrder } from '#modules/checkout/procedures.ts'
import { cancelOrder } from '#modules/orders/procedures.ts'
import { runs } from '#test/runs.ts'
import { bakery, env, now, openContext, resetWorld } from '#test/world.ts'
import { offerPlaces, passOffers } from './jobs.ts'
import { placeToken } from './link.ts'
import {
  CAPACITY,
  CUTOFF,
  drawn,
  join,
  leave,
  LIMIT,
  newModel,
  order,
  POOL,
  POOL_UNITS,
  reserved,
  setCapacity,
  work,
  type Item,
} from './machine.model.ts'
import { joinWaitingList, leaveWaitingList } from './procedures.ts'

const MINUTE = 60_000
const CUSTOMERS = 3

const wish = {
  item: fc.constantFrom<Item>(0, 1),
  customer: fc.nat(CUSTOMERS - 1),
  quantity: fc.integer({ min: 1, max: LIMIT }),
}
const of = fc.nat(7)
const joining = fc.record({ kind: fc.constant('join' as const), ...wish })
const cancelling = fc.record({ kind: fc.constant('cancel' as const), of })
const working = fc.record({ kind: fc.constant('work' as const), times: fc.integer({ min: 1, max: 2 }) })
const command = fc.oneof(
  { weight: 3, arbitrary: joining },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('order' as const), ...wish }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('take' as const), of, quantity: wish.quantity, isTwice: fc.boolean() }),
  },
  { weight: 3, arbitrary: cancelling },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), of }) },
  { weight: 5, arbitrary: working },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 60, 119, 120) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('capacity' as const), item: wish.item, capacity: fc.nat(6) }),
  },
)
/** First some wait and something is given back, then anything happens. */
const life = fc
  .tuple(
    fc.array(joining, { minLength: 1, maxLength: 4 }),
    cancelling,
    working,
    fc.array(command, { minLength: 1, maxLength: 8 }),
  )
  .map((parts) => parts.flat())
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

const variants = bakery.products.slice(0, 2).map(({ variants: [variant] }) => variant?.id ?? '')
const FIRST = 0xe0000000
let run = 0

const idOf = (sale: string, thing: number) => `${sale}-0000-4000-8000-00000000000${String(thing)}`
const [ITEM, SLOT] = [1, 4]
const emailOf = (sale: string, customer: number) => `${sale}-${String(customer)}@example.com`

/** Ordered by somebody before anybody else comes, so that there is something to wait for: the one is sold out, the pool has too little for the other. */
const BEFORE: Command[] = ([0, 1] as const).map((item) => ({ kind: 'order', item, customer: CUSTOMERS, quantity: 2 }))
let offers = 0

/** A bake sale of its own for each run, beside those of all runs before. */
async function openSale() {
  const id = (FIRST + run++).toString(16)
  const row = (sql: string, ...values: (string | number | null)[]) => env.DB.prepare(sql).bind(...values)
  const [opens, closes] = [now.getTime() - MINUTE, now.getTime() + CUTOFF * MINUTE]
  await env.DB.batch([
    row(
      `INSERT INTO bake_sales (id, slug, location_id, title, intro, on_date, opens_at, cutoff_at, collection_starts_at, collection_ends_at, status)
       VALUES (?1, ?1, ?2, 'A bake sale', '', '2026-03-14', ?3, ?4, ?5, ?6, 'published')`,
      ...[idOf(id, 0), bakery.locations[0]?.id ?? '', opens, closes, closes + MINUTE, closes + 2 * MINUTE],
    ),
    row('INSERT INTO pools (id, bake_sale_id, name, capacity) VALUES (?1, ?2, ?1, ?3)', idOf(id, 3), idOf(id, 0), POOL),
    ...CAPACITY.map((capacity, item) =>
      row(
        `INSERT INTO menu_items (id, bake_sale_id, variant_id, position, price_pence, capacity, per_customer_limit, pool_id, pool_units)
         VALUES (?, ?, ?, ?, 100, ?, ?, ?, ?)`,
        ...[idOf(id, ITEM + item), idOf(id, 0), variants[item] ?? '', item, capacity, LIMIT],
        ...[idOf(id, 3), POOL_UNITS[item] ?? 1],
      ),
    ),
    row(
      'INSERT INTO slots (id, bake_sale_id, starts_at, ends_at, capacity) VALUES (?, ?, ?, ?, 99)',
      ...[idOf(id, SLOT), idOf(id, 0), closes + MINUTE, closes + 2 * MINUTE],
    ),
  ])
  return id
}

/** The answer, or the code of a typed error; anything else fails the test. */
async function outcome<T>(asked: Promise<T>): Promise<{ code: string; answer?: T }> {
  try {
    return { code: 'ok', answer: await asked }
  } catch (error) {
    if (error instanceof ORPCError && error.defined) return { code: String(error.code) }
    throw error
  }
}

const all = async <T>(sql: string, ...values: string[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...values)
      .all<T>()
  ).results

async function play(sale: string, commands: Command[]) {
  const model = newModel()
  const orders: string[] = []
  const places: string[] = []
  // A moment passes with every command, so that nobody joins at the same one.
  let at = now.getTime()
  const minutes = () => (at - now.getTime()) / MINUTE
  const context = () => openContext({ at: new Date(at) }).context
  const placing = (item: Item, customer: number, quantity: number, offerTokens: string[]) =>
    call(
      placeOrder,
      {
        idempotencyKey: crypto.randomUUID(),
        bakeSaleId: idOf(sale, 0),
        slotId: idOf(sale, SLOT),
        lines: [{ menuItemId: idOf(sale, ITEM + item), quantity }],
        customer: { name: 'A customer', email: emailOf(sale, customer) },
        paymentMethod: 'pay_on_collection',
        offerTokens,
      },
      { context: context() },
    )
  const token = (index: number) => placeToken(context().config.LINK_SECRET, places[index] ?? '')

  async function act(one: Command) {
    switch (one.kind) {
      case 'join': {
        const menuItemId = idOf(sale, ITEM + one.item)
        const input = { menuItemId, email: emailOf(sale, one.customer), quantity: one.quantity }
        const { code, answer } = await outcome(call(joinWaitingList, input, { context: context() }))
        expect(answer?.position ?? code).toBe(join(model, one, minutes()))
        const [last] = await all<{ id: string }>(
          'SELECT id FROM waiting_list WHERE menu_item_id = ? AND email = ? ORDER BY joined_at DESC',
          ...[menuItemId, input.email],
        )
        if (last && !places.includes(last.id)) places.push(last.id)
        return
      }
      case 'order': {
        const { code, answer } = await outcome(placing(one.item, one.customer, one.quantity, []))
        expect(code).toBe(order(model, one, null, minutes()))
        if (answer) orders.push(answer.token)
        return
      }
      case 'take': {
        const index = one.of % Math.max(1, places.length)
        const place = model.places[index]
        if (!place) return
        for (let time = 0; time < (one.isTwice ? 2 : 1); time++) {
          const asked = placing(place.item, place.customer, one.quantity, [await token(index)])
          const { code, answer } = await outcome(asked)
          expect(code).toBe(order(model, { ...place, quantity: one.quantity }, place, minutes()))
          if (answer) orders.push(answer.token)
        }
        return
      }
      case 'cancel': {
        const index = one.of % Math.max(1, orders.length)
        const held = model.orders[index]
        if (!held) return
        const input = { token: orders[index] ?? '', idempotencyKey: crypto.randomUUID() }
        const { code } = await outcome(call(cancelOrder, input, { context: context() }))
        expect(code).toBe(minutes() >= CUTOFF && !held.isCancelled ? 'AFTER_CUTOFF' : 'ok')
        if (code === 'ok') held.isCancelled = true
        return
      }
      case 'leave': {
        const index = one.of % Math.max(1, places.length)
        const place = model.places[index]
        if (!place) return
        await call(leaveWaitingList, { token: await token(index) }, { context: context() })
        leave(place)
        return
      }
      case 'work': {
        // Two jobs at once are one.
        await passOffers(context())
        await Promise.all(Array.from({ length: one.times }, () => offerPlaces(context())))
        work(model, minutes())
        return
      }
      case 'wait':
        at += one.minutes * MINUTE
        return
      case 'capacity': {
        const set = env.DB.prepare('UPDATE menu_items SET capacity = ? WHERE id = ?')
        await set
          .bind(one.capacity, idOf(sale, ITEM + one.item))
          .run()
          .catch(() => undefined)
        setCapacity(model, one.item, one.capacity)
      }
    }
  }

  for (const one of commands) {
    at++
    await act(one)
  }
  return { model, places }
}

beforeAll(resetWorld)
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

it('whoever waits is served in turn, nobody twice, and what is reserved is what orders and offers hold: as a simple model says', async () => {
  await fc.assert(
    fc.asyncProperty(life, async (commands) => {
      const sale = await openSale()
      const { model, places } = await play(sale, [...BEFORE, ...commands])
      const stock = await all(
        'SELECT capacity, reserved FROM menu_items WHERE bake_sale_id = ? ORDER BY position',
        idOf(sale, 0),
      )
      expect(stock).toEqual(
        ([0, 1] as const).map((item) => ({ capacity: model.capacity[item], reserved: reserved(model, item) })),
      )
      expect(await all('SELECT reserved FROM pools WHERE id = ?', idOf(sale, 3))).toEqual([{ reserved: drawn(model) }])
      const line = await all<{ id: string }>(
        `SELECT waiting_list.id, status, quantity FROM waiting_list JOIN menu_items ON menu_items.id = menu_item_id
         WHERE bake_sale_id = ? ORDER BY joined_at`,
        idOf(sale, 0),
      )
      expect(line).toEqual(model.places.map(({ status, quantity }, index) => ({ id: places[index], status, quantity })))
      const told = await all(
        `SELECT count(*) AS messages, count(DISTINCT subject_id) AS places FROM outbox
         WHERE kind = 'waiting_offered' AND subject_id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(places),
      )
      offers += model.offers
      expect(told).toEqual([{ messages: model.offers, places: model.offers }])
    }),
    { numRuns: runs(300), endOnFailure: true },
  )
  // Random commands that never come to an offer would prove nothing.
  expect(offers).toBeGreaterThan(runs(300) / 2)
}, 3_600_000)
