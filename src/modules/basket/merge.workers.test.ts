import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BASKET_LINES } from '#lib/constants/backend.ts'
import { browser, linesOf } from '#test/browser.ts'
import { one } from '#test/desk.ts'
import { openSale } from '#test/sales.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import { forgetBaskets } from './jobs.ts'
import { mergeBaskets } from './merge.ts'

const count = async (table: string) => (await one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)).n
const CUSTOMER = { role: 'customer', id: '00000000-0000-4000-8000-0000000000c1' } as const
const plenty = { capacity: 90 }

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await resetWorld()
})

describe('signing in', () => {
  it('makes one basket of two: the larger number, the later voucher, once', async () => {
    const sale = await openSale({ items: [plenty, plenty, plenty] })
    const [bread = '', bun = '', cake = ''] = sale.items
    const [visitor, known] = [browser(), browser({ actor: CUSTOMER })]
    await visitor.set(bread, 5)
    await visitor.set(bun, 1)
    await visitor.apply('HARVEST10')
    await known.set(bread, 2)
    await known.set(cake, 4)
    const { context } = openContext()
    await mergeBaskets(context.database, visitor.token(), CUSTOMER.id, now)
    await mergeBaskets(context.database, visitor.token(), CUSTOMER.id, now)
    expect(context.meter.d1RoundTrips).toBe(2)
    expect(await known.get()).toMatchObject({ voucherCode: 'HARVEST10' })
    expect(linesOf(await known.get())).toEqual([
      [bread, 5],
      [bun, 1],
      [cake, 4],
    ])
    expect(linesOf(await visitor.get())).toEqual([])
  })

  it('gives a customer without a basket the visitor’s, and leaves theirs alone where the visitor has none', async () => {
    const sale = await openSale({ items: [plenty] })
    const { database } = openContext().context
    await mergeBaskets(database, 'b'.repeat(43), CUSTOMER.id, now)
    expect(await count('baskets')).toBe(0)
    const visitor = browser()
    await visitor.set(sale.items[0] ?? '', 3)
    await mergeBaskets(database, visitor.token(), CUSTOMER.id, now)
    const known = browser({ actor: CUSTOMER })
    expect(linesOf(await known.get())).toEqual([[sale.items[0], 3]])
    expect(await one('SELECT customer_id FROM baskets')).toEqual({ customer_id: CUSTOMER.id })
  })

  it('leaves out what no basket has room for', async () => {
    const many = () => Array.from({ length: 30 }, () => plenty)
    const [mine, theirs] = [await openSale({ items: many() }), await openSale({ items: many() })]
    const [visitor, known] = [browser(), browser({ actor: CUSTOMER })]
    const fill = async (id: string, { items }: typeof mine) =>
      env.DB.batch(
        items.map((item) => env.DB.prepare('INSERT OR REPLACE INTO basket_lines VALUES (?, ?, 1)').bind(id, item)),
      )
    await fill((await visitor.set(mine.items[0] ?? '', 1)).id, mine)
    await fill((await known.set(theirs.items[0] ?? '', 1)).id, theirs)
    await mergeBaskets(openContext().context.database, visitor.token(), CUSTOMER.id, now)
    expect(linesOf(await known.get())).toHaveLength(BASKET_LINES)
  })
})

it('baskets that nobody has changed for ninety days are forgotten, and no other', async () => {
  const sale = await openSale({ items: [plenty], closesInHours: 24 * 100 })
  const days = (n: number) => new Date(now.getTime() + n * 24 * 3_600_000)
  const [old, kept] = [browser(), browser()]
  await old.set(sale.items[0] ?? '', 1)
  await kept.set(sale.items[0] ?? '', 1, { at: days(1) })
  await forgetBaskets(openContext({ at: days(90.5) }).context)
  expect([linesOf(await old.get()), linesOf(await kept.get())]).toEqual([[], [[sale.items[0], 1]]])
  expect(await count('basket_lines')).toBe(1)
})
