import { call, ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Basket } from '#contracts/model/basket.ts'
import { placeOrders } from '#modules/checkout/procedures.ts'
import { browser } from '#test/browser.ts'
import { rows } from '#test/desk.ts'
import { runs } from '#test/runs.ts'
import { openSale } from '#test/sales.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import * as model from './machine.model.ts'
import { mergeBaskets } from './merge.ts'
import { clearBasket, removeVoucher } from './procedures.ts'

const who = fc.constantFrom<model.Who>('visitors', 'visitors', 'customers')
/** How many of the two bake sales have closed when it is done. */
const closed = fc.constantFrom(0, 0, 0, 0, 0, 1, 2)
const place = fc.nat(3)
const quantity = fc.nat(5)
const sales = fc.constantFrom([0], [1], [0, 1], [0, 1])
const named = <K extends string>(kind: K) => fc.constant(kind)
const command = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: named('set'), who, closed, place, quantity }) },
  { weight: 3, arbitrary: fc.record({ kind: named('checkout'), who, closed, sales }) },
  { weight: 2, arbitrary: fc.record({ kind: named('voucher'), who, closed, isTaken: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: named('bake'), who, closed, place, capacity: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: named('clear'), who, closed }) },
  { weight: 1, arbitrary: fc.record({ kind: named('merge'), who, closed }) },
)
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

const CODE = 'MACHINE'

/** `ok` with its answer, or the code of a typed error; anything else fails the test. */
async function outcome<T>(work: Promise<T>): Promise<{ code: string; answer?: T }> {
  try {
    return { code: 'ok', answer: await work }
  } catch (error) {
    if (error instanceof ORPCError && error.defined) return { code: String(error.code) }
    throw error
  }
}

/** The two bake sales of the model, beside no other that is open. */
async function openSales() {
  await env.DB.prepare("UPDATE bake_sales SET status = 'completed' WHERE status = 'published'").run()
  const menuOf = (sale: number) =>
    model.ITEMS.filter((item) => item.sale === sale).map(({ poolUnits, capacity, limit, pricePence }) => ({
      ...{ capacity, limit, pricePence },
      ...(poolUnits > 0 ? { poolUnits } : {}),
    }))
  return [
    await openSale({ pool: model.POOL, items: menuOf(0), closesInHours: 1 }),
    await openSale({ items: menuOf(1), closesInHours: 24 }),
  ] as const
}

type Sales = Awaited<ReturnType<typeof openSales>>

/** A basket as the model says it. */
function asModel({ voucherProblem, discountPence, totalPence, bakeSales }: Basket, items: readonly string[]) {
  const lines = bakeSales.flatMap((one) => one.lines)
  return {
    ...{ voucherProblem, discountPence, totalPence },
    lines: lines
      .map(({ menuItemId, quantity: units, problem, left, next, canWait }) => ({
        place: items.indexOf(menuItemId),
        quantity: units,
        problem: problem?.kind ?? null,
        left,
        next: next && items.indexOf(next.menuItemId),
        canWait,
      }))
      .sort((one, other) => one.place - other.place),
  }
}

async function play(fair: Sales, commands: Command[]) {
  const items = fair.flatMap((sale) => sale.items)
  const times = [now, fair[0].closesAt, fair[1].closesAt]
  const customer = { role: 'customer' as const, id: crypto.randomUUID() }
  const browsers = { visitors: browser(), customers: browser({ actor: customer }) }
  const state = model.newModel()

  async function checkOut(one: Command & { kind: 'checkout' }, at: { at?: Date }) {
    const { units, hasVoucher } = state[one.who]
    const orders = one.sales.flatMap((index) => {
      const sale = fair[index]
      const lines = model.ITEMS.flatMap((item, at) =>
        item.sale === index && units[at] ? [{ menuItemId: items[at] ?? '', quantity: units[at] }] : [],
      )
      return lines.length > 0 ? [{ bakeSaleId: sale.id, slotId: sale.slotId, lines }] : []
    })
    if (orders.length === 0) return
    const input = {
      idempotencyKey: crypto.randomUUID(),
      customer: { name: 'A customer', email: `${crypto.randomUUID()}@example.com` },
      paymentMethod: 'bank_transfer' as const,
      ...(hasVoucher ? { voucherCode: CODE } : {}),
      orders,
    }
    const expected = model.checkout(state, one.who, one.sales, one.closed)
    const context = browsers[one.who].open(at)
    expect((await outcome(call(placeOrders, input, { context }))).code).toBe(expected)
    if (expected === 'ok') expect(context.basket.count).toBe(state[one.who].units.reduce((sum, more) => sum + more, 0))
  }

  for (const one of commands) {
    const at = { at: times[one.closed] ?? now }
    const shopper = browsers[one.who]
    let standing: Basket | undefined
    switch (one.kind) {
      case 'set': {
        const expected = model.set(state, one.who, one.place, one.quantity, one.closed)
        const { code, answer } = await outcome(shopper.set(items[one.place] ?? '', one.quantity, at))
        expect(code).toBe(expected)
        standing = answer
        break
      }
      case 'checkout':
        await checkOut(one, at)
        break
      case 'voucher':
        if (one.isTaken) {
          state[one.who].hasVoucher = false
          standing = await call(removeVoucher, {}, { context: shopper.open(at) })
        } else {
          const { code, answer } = await outcome(shopper.apply(CODE, at))
          expect(code).toBe(model.apply(state, one.who, one.closed))
          standing = answer
        }
        break
      case 'bake':
        await env.DB.prepare('UPDATE menu_items SET capacity = ? WHERE id = ?')
          .bind(model.bake(state, one.place, one.capacity), items[one.place])
          .run()
        break
      case 'clear':
        model.clear(state, one.who)
        standing = await call(clearBasket, {}, { context: shopper.open(at) })
        break
      case 'merge':
        model.merge(state)
        await mergeBaskets(openContext().context.database, browsers.visitors.token(), customer.id, now)
        break
    }
    expect(asModel(standing ?? (await shopper.get(at)), items)).toEqual(model.shown(state, one.who, one.closed))
  }
  return { state, items }
}

beforeAll(async () => {
  await resetWorld()
  await env.DB.prepare(
    `INSERT INTO vouchers (id, code, kind, value, starts_at, ends_at, minimum_spend_pence, category_ids, product_ids, is_first_order_only)
     VALUES (?1, ?1, 'percent', ?2, 0, ?3, ?4, '[]', '[]', 0)`,
  )
    .bind(CODE, model.VOUCHER.percent, now.getTime() * 2, model.VOUCHER.minimumSpendPence)
    .run()
})
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

it('lines, vouchers, cutoffs, checkouts, less baked and signing in: a basket is what a simple model says, and so is what is reserved', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 8 }), async (commands) => {
      const { state, items } = await play(await openSales(), commands)
      const reserved = await rows<{ id: string; reserved: number }>(
        'SELECT id, reserved FROM menu_items WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(items),
      )
      expect(items.map((id) => reserved.find((item) => item.id === id)?.reserved)).toEqual(state.reserved)
    }),
    { numRuns: runs(1000), endOnFailure: true },
  )
}, 3_600_000)
