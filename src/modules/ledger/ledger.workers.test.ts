import { call, ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { confirmCannotBake } from '#modules/cannot-bake/procedures.ts'
import { cancelOrder, editOrder } from '#modules/orders/procedures.ts'
import { recordPayment } from '#modules/staff-orders/payment.ts'
import { refundOrder } from '#modules/staff-orders/refund.ts'
import { cancelAnyOrder, editAnyOrder, setOrderStatus } from '#modules/staff-orders/procedures.ts'
import { desk, expired, item, one, ordered, other, rows, sale } from '#test/desk.ts'
import { runs } from '#test/runs.ts'
import { cards, env, openContext, resetWorld } from '#test/world.ts'
import { getStatement } from './procedures.ts'

const RUNS = runs(60)
const MS_A_RUN = 2_000

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

const [FULL, SMALL] = cards.map(({ code }) => code)

const lines = fc
  .tuple(fc.nat(4), fc.nat(4))
  .filter(([few, more]) => few + more > 0)
  .map((quantities) =>
    [item, other].flatMap(({ id }, index) =>
      quantities[index] ? [{ menuItemId: id, quantity: quantities[index] }] : [],
    ),
  )

const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('edit' as const, 'staff edit' as const), lines }),
  fc.record({
    kind: fc.constant('pay' as const),
    amountPence: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 3000 })),
  }),
  fc.record({ kind: fc.constantFrom('cancel' as const, 'staff cancel' as const) }),
  fc.record({ kind: fc.constant('expire' as const) }),
  fc.record({
    kind: fc.constant('mark' as const),
    status: fc.constantFrom('confirmed' as const, 'ready' as const, 'collected' as const),
  }),
  fc.record({
    kind: fc.constant('cannot bake' as const),
    choice: fc.constantFrom('refund' as const, 'substitute' as const),
  }),
  fc.record({
    kind: fc.constant('give back' as const),
    amountPence: fc.integer({ min: 1, max: 3000 }),
    to: fc.constantFrom('cash' as const, 'store_credit' as const),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const life = fc.record({
  lines,
  paymentMethod: fc.constantFrom('pay_on_collection' as const, 'bank_transfer' as const),
  voucherCode: fc.constantFrom(undefined, 'HARVEST10', 'WELCOME5'),
  giftCardCode: fc.constantFrom(undefined, FULL, SMALL),
  /** Each is done by itself, or together with the next. */
  steps: fc.array(fc.record({ step, isWithNext: fc.boolean() }), { maxLength: 8 }),
})

type Life = typeof life extends fc.Arbitrary<infer T> ? T : never

/** Lives that chance seldom comes upon: whose hold runs out, and that come back; that lose what they have, or get something else. */
const ROUNDABOUT: [Life][] = (
  [
    [{ kind: 'expire' }, { kind: 'pay', amountPence: 'all' }, { kind: 'staff cancel' }],
    [{ kind: 'pay', amountPence: 100 }, { kind: 'expire' }, { kind: 'pay', amountPence: 'all' }],
    [{ kind: 'pay', amountPence: 100 }, { kind: 'expire' }, { kind: 'mark', status: 'confirmed' }],
    [{ kind: 'pay', amountPence: 'all' }, { kind: 'cannot bake', choice: 'substitute' }, { kind: 'cancel' }],
    [
      { kind: 'cannot bake', choice: 'refund' },
      { kind: 'pay', amountPence: 'all' },
    ],
    [
      { kind: 'pay', amountPence: 'all' },
      { kind: 'give back', amountPence: 200, to: 'store_credit' },
      { kind: 'give back', amountPence: 100, to: 'cash' },
      { kind: 'cancel' },
      { kind: 'give back', amountPence: 50, to: 'cash' },
    ],
    // Almost all of it is given back, and then it costs less than that.
    [
      { kind: 'pay', amountPence: 'all' },
      { kind: 'give back', amountPence: 1400, to: 'store_credit' },
      { kind: 'cannot bake', choice: 'refund' },
      { kind: 'cancel' },
    ],
  ] satisfies Step[][]
).map((steps) => [
  {
    lines: [
      { menuItemId: item.id, quantity: 3 },
      { menuItemId: other.id, quantity: 1 },
    ],
    paymentMethod: 'bank_transfer',
    voucherCode: 'HARVEST10',
    giftCardCode: SMALL,
    steps: steps.map((each) => ({ step: each, isWithNext: false })),
  },
])

/** `paid`: what came less what went back, in money and by cards. `off`: what it costs less because money was given back. `byCard`: what cards have paid. */
type Found = {
  status: string
  total: number
  balance: number
  paid: number
  off: number
  byCard: number
  again: number
}
const found = (id: string) =>
  one<Found>(
    `SELECT status, total_pence AS total,
       (SELECT coalesce(sum(amount_pence), 0) FROM ledger_entries WHERE order_id = orders.id) AS balance,
       (SELECT coalesce(-sum(amount_pence), 0) FROM ledger_entries WHERE order_id = orders.id AND kind NOT IN ('charge', 'discount', 'correction')) AS paid,
       (SELECT coalesce(-sum(amount_pence), 0) FROM ledger_entries WHERE order_id = orders.id AND kind = 'correction' AND reference = 'refund') AS off,
       (SELECT coalesce(-sum(amount_pence), 0) FROM ledger_entries WHERE order_id = orders.id AND gift_card_id <> id) AS byCard,
       (SELECT coalesce(sum(amount_pence), 0) FROM ledger_entries WHERE order_id = orders.id AND gift_card_id <> id AND reference = 'expired') AS again
     FROM orders WHERE id = ?`,
    id,
  )

async function take(one: Step, { id, token }: { id: string; token: string }) {
  const idempotencyKey = crypto.randomUUID()
  const visitor = { context: openContext().context }
  const reason = 'The customer rang.'
  switch (one.kind) {
    case 'edit':
      return call(editOrder, { token, idempotencyKey, lines: one.lines }, visitor)
    case 'staff edit':
      return call(editAnyOrder, { id, idempotencyKey, lines: one.lines, reason }, desk())
    case 'pay': {
      const { status, total, balance, again } = await found(id)
      const all = Math.max(1, status === 'expired' ? total + balance - again : balance)
      const amountPence = one.amountPence === 'all' ? all : one.amountPence
      return call(recordPayment, { id, idempotencyKey, amountPence, method: 'cash' }, desk())
    }
    case 'cancel':
      return call(cancelOrder, { token, idempotencyKey }, visitor)
    case 'staff cancel':
      return call(cancelAnyOrder, { id, reason }, desk())
    case 'expire':
      return (await found(id)).status === 'awaiting_payment' ? expired(id) : null
    case 'mark':
      return call(setOrderStatus, { id, status: one.status }, desk())
    case 'cannot bake': {
      const choices = [{ orderId: id, choice: one.choice, substituteMenuItemId: other.id }]
      return call(confirmCannotBake, { id: item.id, idempotencyKey, choices }, desk())
    }
    case 'give back': {
      const { amountPence, to } = one
      return call(refundOrder, { id, idempotencyKey, amountPence, to, reason }, desk())
    }
  }
}

async function isInBalance(id: string) {
  const { status, total, balance, paid, off, byCard } = await found(id)
  expect({ status, balance }).toEqual({
    status,
    balance: (status === 'cancelled' || status === 'expired' ? 0 : total - off) - paid,
  })
  // What is owed to a customer is owed to their card first; and no more goes back than came.
  if (balance < 0) expect(byCard).toBe(0)
  expect(paid).toBeGreaterThanOrEqual(0)
  const pence = await one<{ held: number; bought: number; moved: number }>(
    `SELECT (SELECT sum(balance_pence) FROM gift_cards) AS held,
       (SELECT sum(amount_pence) FROM gift_card_entries WHERE ledger_entry_id IS NULL) AS bought,
       (SELECT coalesce(sum(amount_pence), 0) FROM ledger_entries WHERE kind IN ('gift_card', 'store_credit')) AS moved`,
  )
  expect(pence.held).toBe(pence.bought + pence.moved)
}

describe('the books of an order', () => {
  it(
    'say what it costs less what was paid, whatever happens to it and in whatever order',
    async () => {
      await fc.assert(
        fc.asyncProperty(life, async ({ lines: first, paymentMethod, voucherCode, giftCardCode, steps }) => {
          await resetWorld()
          await env.DB.batch([
            env.DB.prepare('UPDATE menu_items SET reserved = 0, capacity = 30'),
            env.DB.prepare('UPDATE slots SET reserved = 0'),
          ])
          const order = await ordered({
            lines: first,
            paymentMethod,
            ...(voucherCode && { voucherCode }),
            ...(giftCardCode && { giftCardCode }),
          })
          await isInBalance(order.id)
          let together: Step[] = []
          for (const { step: next, isWithNext } of [...steps, null].map(
            (at) => at ?? { step: null, isWithNext: false },
          )) {
            if (next) together.push(next)
            if (isWithNext) continue
            const results = await Promise.allSettled(together.map((each) => take(each, order)))
            for (const result of results)
              if (result.status === 'rejected') {
                expect(result.reason).toBeInstanceOf(ORPCError)
                expect(result.reason).toMatchObject({ defined: true, status: 409 })
              }
            together = []
            await isInBalance(order.id)
          }
          const stock = await rows<{ reserved: number; sold: number }>(
            `SELECT reserved, (
               SELECT coalesce(sum(quantity), 0) FROM order_lines JOIN orders ON orders.id = order_id
               WHERE menu_item_id = menu_items.id AND status NOT IN ('cancelled', 'expired')
             ) AS sold FROM menu_items`,
          )
          for (const { reserved, sold } of stock) expect(reserved).toBe(sold)
          const sums = await rows<{ total: number; lines: number }>(
            `SELECT total_pence - delivery_pence AS total,
               (SELECT sum(line_pence - discount_pence) FROM order_lines WHERE order_id = orders.id) AS lines FROM orders`,
          )
          for (const { total, lines: sum } of sums) expect(sum).toBe(total)
        }),
        { numRuns: RUNS, examples: ROUNDABOUT },
      )
    },
    RUNS * MS_A_RUN,
  )
})

describe('a statement', () => {
  const at = (instant: string) => new Date(instant)
  const entry = (orderId: string, kind: string, amountPence: number, instant: string) =>
    env.DB.prepare('INSERT INTO ledger_entries (id, order_id, kind, amount_pence, at) VALUES (?, ?, ?, ?, ?)')
      .bind(crypto.randomUUID(), orderId, kind, amountPence, at(instant).getTime())
      .run()

  it('of the day on which the clocks go forward has what happened in its 23 hours', async () => {
    await resetWorld()
    const { id: orderId } = await ordered()
    const before = (await found(orderId)).balance
    await entry(orderId, 'payment', -100, '2030-03-30T23:59:59.999Z')
    await entry(orderId, 'payment', -200, '2030-03-31T00:00:00.000Z')
    await entry(orderId, 'refund', 50, '2030-03-31T22:59:59.999Z')
    await entry(orderId, 'payment', -400, '2030-03-31T23:00:00.000Z')
    const expected = {
      from: '2030-03-31T00:00:00.000Z',
      until: '2030-03-31T23:00:00.000Z',
      openingPence: before - 100,
      entries: [
        { kind: 'payment', count: 1, amountPence: -200 },
        { kind: 'refund', count: 1, amountPence: 50 },
      ],
      closingPence: before - 250,
    }
    expect(await call(getStatement, { day: '2030-03-31' }, desk())).toEqual(expected)
    expect(await call(getStatement, { day: '2030-03-31', bakeSaleId: sale.id }, desk())).toEqual(expected)
    expect(await call(getStatement, { day: '2030-04-01', orderId }, desk())).toMatchObject({
      openingPence: before - 250,
      closingPence: before - 650,
    })
  })

  it('of the day on which they go back has 25, and the days add up to all', async () => {
    await resetWorld()
    const { id: orderId } = await ordered()
    await entry(orderId, 'payment', -100, '2030-10-26T22:59:59.999Z')
    await entry(orderId, 'payment', -200, '2030-10-26T23:00:00.000Z')
    await entry(orderId, 'payment', -300, '2030-10-27T23:59:59.999Z')
    await entry(orderId, 'payment', -400, '2030-10-28T00:00:00.000Z')
    const day = await call(getStatement, { day: '2030-10-27' }, desk())
    expect(day.entries).toEqual([{ kind: 'payment', count: 2, amountPence: -500 }])
    const next = await call(getStatement, { day: '2030-10-28' }, desk())
    expect(next.openingPence).toBe(day.closingPence)
    expect(next.closingPence).toBe((await call(getStatement, { bakeSaleId: sale.id }, desk())).closingPence)
  })

  it('of a bake sale has nothing of another', async () => {
    await resetWorld()
    await ordered()
    const elsewhere = await one<{ id: string }>('SELECT id FROM bake_sales WHERE id <> ? LIMIT 1', sale.id)
    const statement = await call(getStatement, { bakeSaleId: elsewhere.id }, desk())
    expect(statement).toMatchObject({ openingPence: 0, entries: [], closingPence: 0 })
  })
})
