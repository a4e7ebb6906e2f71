import { call, ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { PlaceOrderInput } from '#contracts/api/checkout.ts'
import { placeOrder } from '#modules/checkout/procedures.ts'
import { codeHash } from '#modules/gift-cards/code.ts'
import { runs } from '#test/runs.ts'
import { bakery, env, now, openContext, resetWorld } from '#test/world.ts'
import {
  cancel,
  CAPACITY,
  CARD_PENCE,
  cardLeft,
  chooseSlot,
  costOf,
  drawn,
  edit,
  LIMIT,
  place,
  places,
  POOL,
  POOL_UNITS,
  PRICES,
  SLOTS,
  taken,
  uses,
  VOUCHER,
  VOUCHER_USES,
  type Model,
} from './machine.model.ts'
import { cancelOrder, changeSlot, editOrder } from './procedures.ts'

const HOUR = 3_600_000
const [opens, closes] = [now.getTime() - HOUR, now.getTime() + HOUR]
const late = new Date(closes)

const quantities = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .filter(([one, other]) => one + other > 0)
const isLate = fc.integer({ min: 0, max: 9 }).map((tenth) => tenth === 0)
const of = fc.nat(5)
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      customer: fc.nat(2),
      slot: fc.nat(1),
      quantities,
      hasVoucher: fc.boolean(),
      hasCard: fc.boolean(),
      isLate,
      isTwice: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), of, quantities, isLate, isTwice: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), of, isLate, isTwice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('slot' as const), of, slot: fc.nat(1), isLate }) },
)
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

const variants = bakery.products.slice(0, 2).map(({ variants: [variant] }) => variant?.id ?? '')
let run = 0

const idOf = (sale: string, thing: number) => `${sale}-0000-4000-8000-00000000000${String(thing)}`
const ITEM = 1
const SLOT = 4
const codeOf = (sale: string) => `MACHINE-${sale.toUpperCase()}`

/** The code of the gift card of a run. */
const cardOf = (sale: string) => `MACH-INES-CARD-${sale.toUpperCase()}`

/** A bake sale of its own for each run, beside those of all runs before. */
async function openSale() {
  const id = (run++).toString(16).padStart(8, '0')
  const row = (sql: string, ...values: (string | number | null)[]) => env.DB.prepare(sql).bind(...values)
  await env.DB.batch([
    row(
      `INSERT INTO bake_sales (id, slug, location_id, title, intro, on_date, opens_at, cutoff_at, collection_starts_at, collection_ends_at, status)
       VALUES (?1, ?1, ?2, 'A bake sale', '', '2026-03-14', ?3, ?4, ?5, ?6, 'published')`,
      ...[idOf(id, 0), bakery.locations[0]?.id ?? '', opens, closes, closes + HOUR, closes + 2 * HOUR],
    ),
    row('INSERT INTO pools (id, bake_sale_id, name, capacity) VALUES (?1, ?2, ?1, ?3)', idOf(id, 3), idOf(id, 0), POOL),
    ...CAPACITY.map((capacity, item) =>
      row(
        `INSERT INTO menu_items (id, bake_sale_id, variant_id, position, price_pence, capacity, per_customer_limit, pool_id, pool_units)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[
          idOf(id, ITEM + item),
          idOf(id, 0),
          variants[item] ?? '',
          item,
          PRICES[item] ?? 0,
          capacity,
          LIMIT,
          idOf(id, 3),
          POOL_UNITS[item] ?? 1,
        ],
      ),
    ),
    ...SLOTS.map((capacity, slot) =>
      row(
        'INSERT INTO slots (id, bake_sale_id, starts_at, ends_at, capacity) VALUES (?, ?, ?, ?, ?)',
        ...[idOf(id, SLOT + slot), idOf(id, 0), closes + HOUR, closes + 2 * HOUR, capacity],
      ),
    ),
    row(
      `INSERT INTO vouchers (id, code, kind, value, starts_at, ends_at, minimum_spend_pence, maximum_discount_pence, usage_limit, category_ids, product_ids, is_first_order_only)
       VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, ?7, ?8, '[]', '[]', 0)`,
      ...[
        idOf(id, 6),
        codeOf(id),
        VOUCHER.kind,
        VOUCHER.value,
        closes * 2,
        VOUCHER.minimumSpendPence,
        VOUCHER.maximumDiscountPence,
        VOUCHER_USES,
      ],
    ),
    row(
      `INSERT INTO gift_cards (id, kind, code_hash, code_ending, initial_pence, bought_at) VALUES (?, 'gift_card', ?, 'CARD', ?, 0)`,
      ...[idOf(id, 7), await codeHash(cardOf(id)), CARD_PENCE],
    ),
    row(
      'INSERT INTO gift_card_entries (id, gift_card_id, amount_pence, at) VALUES (?1, ?1, ?2, 0)',
      idOf(id, 7),
      CARD_PENCE,
    ),
  ])
  return id
}

/** `ok` with its answer, or the code of a typed error; anything else fails the test. */
async function outcome<T>(work: Promise<T>): Promise<{ code: string; answer?: T }> {
  try {
    return { code: 'ok', answer: await work }
  } catch (error) {
    if (error instanceof ORPCError && error.defined) return { code: String(error.code) }
    throw error
  }
}

const context = (isPast: boolean) => ({ context: openContext({ at: isPast ? late : now }).context })

async function play(sale: string, commands: Command[]) {
  const model: Model = { orders: [] }
  const tokens: string[] = []
  const linesOf = (wanted: readonly number[]) =>
    wanted.flatMap((quantity, item) => (quantity > 0 ? [{ menuItemId: idOf(sale, ITEM + item), quantity }] : []))
  for (const one of commands) {
    const idempotencyKey = crypto.randomUUID()
    if (one.kind === 'place') {
      const input = {
        idempotencyKey,
        bakeSaleId: idOf(sale, 0),
        slotId: idOf(sale, SLOT + one.slot),
        lines: linesOf(one.quantities),
        customer: { name: 'A customer', email: `${sale}-${String(one.customer)}@example.com` },
        paymentMethod: 'pay_on_collection' as const,
        ...(one.hasVoucher ? { voucherCode: codeOf(sale) } : {}),
        ...(one.hasCard ? { giftCardCode: cardOf(sale) } : {}),
      }
      const { code, answer } = await outcome(sent(input, one.isLate))
      expect(code).toBe(place(model, one))
      if (answer) tokens.push(answer.token)
      // The same again changes nothing, and answers with the same.
      if (answer && one.isTwice) expect(await sent(input, one.isLate)).toEqual(answer)
      continue
    }
    const index = one.of % Math.max(1, model.orders.length)
    const [order, token] = [model.orders[index], tokens[index]]
    if (!order || !token) continue
    if (one.kind === 'slot') {
      const input = { token, slotId: idOf(sale, SLOT + one.slot) }
      const { code } = await outcome(call(changeSlot, input, context(one.isLate)))
      expect(code).toBe(chooseSlot(model, order, one.slot, one.isLate))
      continue
    }
    const times = one.isTwice ? 2 : 1
    if (one.kind === 'edit') {
      const input = { token, idempotencyKey, lines: linesOf(one.quantities) }
      const expected = edit(model, order, one.quantities, one.isLate)
      for (let time = 0; time < times; time++) {
        const { code, answer } = await outcome(call(editOrder, input, context(one.isLate)))
        expect(code).toBe(expected)
        if (answer) expect(answer.totalPence).toBe(costOf(order))
      }
    } else {
      const expected = cancel(order, one.isLate)
      for (let time = 0; time < times; time++) {
        const { code } = await outcome(call(cancelOrder, { token, idempotencyKey }, context(one.isLate)))
        expect(code).toBe(expected)
      }
    }
  }
  return model
}

const sent = (input: PlaceOrderInput, isPast: boolean) => call(placeOrder, input, context(isPast))

const all = async <T>(sql: string, ...values: string[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...values)
      .all<T>()
  ).results

beforeAll(resetWorld)
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

it('orders, edits, cancellations, slots, vouchers, a gift card and a pool: the engine does what a simple model says, and the books are those of the model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 9 }), async (commands) => {
      const sale = await openSale()
      const model = await play(sale, commands)
      const stock = await all('SELECT reserved FROM menu_items WHERE bake_sale_id = ? ORDER BY position', idOf(sale, 0))
      expect(stock).toEqual([{ reserved: taken(model, 0) }, { reserved: taken(model, 1) }])
      expect(await all('SELECT reserved FROM pools WHERE id = ?', idOf(sale, 3))).toEqual([{ reserved: drawn(model) }])
      const slots = await all('SELECT reserved FROM slots WHERE bake_sale_id = ? ORDER BY id', idOf(sale, 0))
      expect(slots).toEqual([{ reserved: places(model, 0) }, { reserved: places(model, 1) }])
      expect(await all('SELECT used FROM vouchers WHERE id = ?', idOf(sale, 6))).toEqual([{ used: uses(model) }])
      expect(await all('SELECT balance_pence AS held FROM gift_cards WHERE id = ?', idOf(sale, 7))).toEqual([
        { held: cardLeft(model) },
      ])
      const books = await all<{ status: string; owed: number; total: number }>(
        `SELECT status, total_pence AS total, (SELECT sum(amount_pence) FROM ledger_entries WHERE order_id = orders.id) AS owed
         FROM orders WHERE bake_sale_id = ? ORDER BY rowid`,
        idOf(sale, 0),
      )
      expect(books).toEqual(
        model.orders.map((order) => ({
          status: order.isCancelled ? 'cancelled' : 'confirmed',
          total: costOf(order),
          owed: order.isCancelled ? 0 : costOf(order) - order.cardPence,
        })),
      )
    }),
    { numRuns: runs(1000), endOnFailure: true },
  )
}, 3_600_000)
