import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BASKET_BAKE_SALES, BASKET_LINES } from '#lib/constants/backend.ts'
import { placeOrder, placeOrders } from '#modules/checkout/procedures.ts'
import { browser, linesOf } from '#test/browser.ts'
import { one, rows } from '#test/desk.ts'
import { openSale } from '#test/sales.ts'
import { env, openContext, resetWorld } from '#test/world.ts'
import { clearBasket, getBasket, removeVoucher, setLine } from './procedures.ts'

const count = async (table: string) => (await one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)).n
const CUSTOMER = { role: 'customer', id: '00000000-0000-4000-8000-0000000000c1' } as const
const customer = { name: 'Rosie Pritchard', email: 'rosie@example.com' }
const plenty = { capacity: 90 }

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await resetWorld()
})

describe('a basket', () => {
  it('is not made by looking, whatever the cookie says', async () => {
    const nobody = openContext()
    expect(await call(getBasket, {}, nobody)).toMatchObject({ bakeSales: [], totalPence: 0 })
    expect([nobody.context.meter.d1RoundTrips, nobody.context.basket.token]).toEqual([0, null])
    const stranger = openContext({ basket: 'a'.repeat(43) })
    await call(getBasket, {}, stranger)
    await call(clearBasket, {}, stranger)
    await call(removeVoucher, {}, stranger)
    expect(await count('baskets')).toBe(0)
  })

  it('costs one D1 round trip to read, two to change, one to empty', async () => {
    const sale = await openSale({ items: [plenty] })
    const { context } = openContext()
    await call(setLine, { menuItemId: sale.items[0] ?? '', quantity: 2 }, { context })
    expect(context.meter.d1RoundTrips).toBe(2)
    const reading = openContext({ basket: context.basket.token ?? '' })
    await call(getBasket, {}, reading)
    expect(reading.context.meter.d1RoundTrips).toBe(1)
    const emptying = openContext({ basket: context.basket.token ?? '' })
    await call(clearBasket, {}, emptying)
    expect(emptying.context.meter.d1RoundTrips).toBe(1)
  })

  it('is opened by a cookie of which only the hash is kept', async () => {
    const sale = await openSale({ items: [plenty] })
    const shopper = browser()
    await shopper.set(sale.items[0] ?? '', 1)
    expect(shopper.token()).toMatch(/^[\w-]{43}$/)
    const [kept] = await rows('SELECT * FROM baskets')
    expect(JSON.stringify(kept)).not.toContain(shopper.token())
  })

  it('of another is never seen: by no cookie, no key of the database, and not by whoever signed in on the same browser', async () => {
    const sale = await openSale({ items: [plenty, plenty] })
    const [bread = '', bun = ''] = sale.items
    const [rosie, tom, megan] = [browser(), browser(), browser({ actor: CUSTOMER })]
    await rosie.set(bread, 2)
    await tom.set(bun, 1)
    await megan.set(bun, 3)
    expect([linesOf(await rosie.get()), linesOf(await tom.get())]).toEqual([[[bread, 2]], [[bun, 1]]])
    expect(linesOf(await rosie.get({ actor: CUSTOMER }))).toEqual([[bun, 3]])
    const keys = await rows<{ token_hash: string }>('SELECT token_hash FROM baskets')
    for (const { token_hash: key } of keys)
      expect(linesOf(await call(getBasket, {}, openContext({ basket: key })))).toEqual([])
  })

  it('judges lines that share a pool together, and says how many more of each there could be', async () => {
    const sale = await openSale({
      pool: 10,
      items: [
        { ...plenty, poolUnits: 1 },
        { ...plenty, poolUnits: 2 },
      ],
    })
    const [roll = '', loaf = ''] = sale.items
    const shopper = browser()
    await shopper.set(roll, 4)
    await shopper.set(loaf, 3)
    const standing = await shopper.get()
    expect(standing.bakeSales[0]?.lines).toMatchObject([
      { left: 4, problem: null },
      { left: 3, problem: null },
    ])
    await expect(shopper.set(loaf, 4)).rejects.toMatchObject({ code: 'SOLD_OUT', data: { items: [{ left: 3 }] } })
    await env.DB.prepare('UPDATE pools SET capacity = 8 WHERE id = ?').bind(sale.poolId).run()
    expect((await shopper.get()).bakeSales[0]?.lines).toMatchObject([
      { problem: null },
      { problem: { kind: 'not_enough', left: 2 }, canWait: false },
    ])
  })

  it('says what to do about what is sold out or closed: the next bake sale that has it, or to wait', async () => {
    const items = [{ capacity: 1 }, plenty]
    const [first, full, later] = [
      await openSale({ items }),
      await openSale({ items: [{ capacity: 0 }, plenty], closesInHours: 24 }),
      await openSale({ items, closesInHours: 48 }),
    ]
    const shopper = browser()
    await shopper.set(first.items[0] ?? '', 1)
    await shopper.set(first.items[1] ?? '', 1)
    await env.DB.prepare('UPDATE menu_items SET capacity = 0 WHERE id = ?').bind(first.items[0]).run()
    expect((await shopper.get()).bakeSales[0]?.lines).toMatchObject([
      {
        problem: { kind: 'sold_out' },
        canWait: true,
        next: { menuItemId: later.items[0], bakeSale: { id: later.id } },
      },
      { problem: null, canWait: false, next: null },
    ])
    const closed = await shopper.get({ at: first.closesAt })
    expect(closed.bakeSales[0]?.lines).toMatchObject([
      { problem: { kind: 'closed' }, canWait: false, next: { bakeSale: { id: later.id } } },
      { problem: { kind: 'closed' }, next: { menuItemId: full.items[1], bakeSale: { id: full.id } } },
    ])
    expect(closed.totalPence).toBe(0)
  })

  it('keeps both of what two tabs put in at once, and the number of one of them', async () => {
    const sale = await openSale({ items: [plenty, plenty, plenty] })
    const [bread = '', bun = '', cake = ''] = sale.items
    const shopper = browser()
    await shopper.set(bread, 1)
    await Promise.all([shopper.set(bun, 1), shopper.set(cake, 1), shopper.set(bread, 2), shopper.set(bread, 3)])
    const lines = Object.fromEntries(linesOf(await shopper.get()))
    expect(lines).toEqual({ [bread]: expect.toBeOneOf([2, 3]), [bun]: 1, [cake]: 1 })
    expect(await count('baskets')).toBe(1)
  })

  it('never holds more than a checkout takes, whatever is written into it', async () => {
    const shopper = browser()
    const sales = []
    for (let index = 0; index <= BASKET_BAKE_SALES; index++)
      sales.push(await openSale({ items: Array.from({ length: 6 }, () => plenty), closesInHours: 1 + index }))
    const [first] = sales
    await shopper.set(first?.items[0] ?? '', 1)
    const { id } = await one<{ id: string }>('SELECT id FROM baskets')
    const write = (items: string[]) =>
      env.DB.batch(items.map((item) => env.DB.prepare('INSERT INTO basket_lines VALUES (?, ?, 1)').bind(id, item)))
    await write(sales.slice(1).map(({ items }) => items[0] ?? ''))
    expect(await count('basket_lines')).toBe(BASKET_BAKE_SALES)
    await expect(shopper.set(sales[BASKET_BAKE_SALES]?.items[1] ?? '', 1)).rejects.toMatchObject({
      code: 'BASKET_FULL',
      data: { why: 'bake_sales' },
    })
    await write(sales.slice(0, BASKET_BAKE_SALES).flatMap(({ items }) => items.slice(1)))
    expect(await count('basket_lines')).toBe(BASKET_LINES)
    const rest = sales[BASKET_BAKE_SALES - 1]?.items.at(-1) ?? ''
    await expect(shopper.set(rest, 1)).rejects.toMatchObject({ code: 'BASKET_FULL', data: { why: 'lines' } })
    expect(linesOf(await shopper.get())).toHaveLength(BASKET_LINES)
  })

  it('takes the last place once when two tabs want it', async () => {
    const sales = []
    for (let index = 0; index <= BASKET_BAKE_SALES; index++) sales.push(await openSale({ items: [plenty] }))
    const shopper = browser()
    for (const { items } of sales.slice(0, BASKET_BAKE_SALES - 1)) await shopper.set(items[0] ?? '', 1)
    const outcomes = await Promise.allSettled(
      sales.slice(BASKET_BAKE_SALES - 1).map(({ items }) => shopper.set(items[0] ?? '', 1)),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await shopper.get()).bakeSales).toHaveLength(BASKET_BAKE_SALES)
  })
})

describe('a checkout from a basket', () => {
  const terms = () => ({ idempotencyKey: crypto.randomUUID(), customer, paymentMethod: 'bank_transfer' as const })
  const wish = (sale: Awaited<ReturnType<typeof openSale>>, quantity: number) => ({
    bakeSaleId: sale.id,
    slotId: sale.slotId,
    lines: [{ menuItemId: sale.items[0] ?? '', quantity }],
  })

  it('takes out what was ordered, in no round trip more, and leaves the rest', async () => {
    const sale = await openSale({ items: [plenty, plenty] })
    const [bread = '', bun = ''] = sale.items
    const shopper = browser()
    await shopper.set(bread, 2)
    await shopper.set(bun, 3)
    const context = shopper.open()
    const order = { ...terms(), ...wish(sale, 2) }
    await call(placeOrder, order, { context })
    expect([context.meter.d1RoundTrips, context.basket.count]).toEqual([2, 3])
    expect(linesOf(await shopper.get())).toEqual([[bun, 3]])
    await shopper.set(bread, 1)
    await call(placeOrder, order, { context: shopper.open() })
    expect(linesOf(await shopper.get())).toEqual([
      [bread, 1],
      [bun, 3],
    ])
  })

  it('of everything leaves no basket, and no voucher', async () => {
    const sale = await openSale({ items: [plenty] })
    const shopper = browser()
    await shopper.set(sale.items[0] ?? '', 2)
    expect(await shopper.apply('HARVEST10')).toMatchObject({ voucherCode: 'HARVEST10' })
    await call(placeOrder, { ...terms(), ...wish(sale, 2) }, { context: shopper.open() })
    expect([await count('baskets'), await count('basket_lines')]).toEqual([0, 0])
    expect(await shopper.get()).toMatchObject({ bakeSales: [], voucherCode: null })
  })

  it('closing during checkout loses the basket: it does not', async () => {
    const sale = await openSale({ items: [plenty] })
    const shopper = browser()
    await shopper.set(sale.items[0] ?? '', 2)
    await shopper.apply('HARVEST10')
    const late = { at: sale.closesAt }
    const refused = call(placeOrder, { ...terms(), ...wish(sale, 2) }, { context: shopper.open(late) })
    await expect(refused).rejects.toMatchObject({ code: 'AFTER_CUTOFF' })
    expect(await shopper.get(late)).toMatchObject({
      voucherCode: 'HARVEST10',
      bakeSales: [{ lines: [{ menuItemId: sale.items[0], quantity: 2, problem: { kind: 'closed' } }] }],
    })
  })

  it('multi-date checkout half-succeeds: it does not; all of it or nothing leaves the basket', async () => {
    const [early, later] = [await openSale({ items: [plenty] }), await openSale({ items: [plenty], closesInHours: 48 })]
    const shopper = browser()
    await shopper.set(early.items[0] ?? '', 1)
    await shopper.set(later.items[0] ?? '', 2)
    const checkout = () => ({ ...terms(), orders: [wish(later, 2), wish(early, 1)] })
    const refused = call(placeOrders, checkout(), { context: shopper.open({ at: early.closesAt }) })
    await expect(refused).rejects.toMatchObject({ code: 'AFTER_CUTOFF', data: { field: 'orders.1.bakeSaleId' } })
    expect(await count('orders')).toBe(0)
    expect(linesOf(await shopper.get())).toHaveLength(2)
    const context = shopper.open()
    await call(placeOrders, checkout(), { context })
    expect([await count('orders'), await count('baskets'), context.meter.d1RoundTrips]).toEqual([2, 0, 2])
  })
})
