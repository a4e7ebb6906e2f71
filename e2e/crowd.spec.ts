import { buyer, closeShop, crowd, openSale, post, startCrowdedShop, tally } from './crowd.ts'
import { expect, test } from './world.ts'

const BUYERS = Array.from({ length: 500 }, (_, index) => index)
const UNITS = 50

type Wanted = { quantity?: number; voucherCode?: string; slot?: number }

test.describe.configure({ mode: 'serial', timeout: 180_000 })

test('500 buyers for 50 units, each sending twice: 50 are sold, the others are told so', async () => {
  const world = await startCrowdedShop((books) => {
    books.run('UPDATE slots SET capacity = 1000')
    books.run('UPDATE menu_items SET capacity = reserved + ?, per_customer_limit = 4 WHERE position = 0', UNITS)
  })
  const sale = await openSale(world)
  const [item] = sale.menu
  const [slot] = sale.slots
  const answers = await crowd(BUYERS, 50, async (index) => {
    const order = {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: slot?.id,
      lines: [{ menuItemId: item?.id, quantity: 1 }],
      customer: buyer(index),
      paymentMethod: 'pay_on_collection',
    }
    // The hurried press twice, and again when they are not sure.
    const twice = await Promise.all([post(world, '/orders', order, index), post(world, '/orders', order, index)])
    const again = await post(world, '/orders', order, index)
    const [first, second] = twice
    if (again.code === null)
      expect(twice.filter(({ code }) => code === null).map(({ body }) => body)).not.toContainEqual({})
    for (const { status } of [...twice, again]) expect(status).toBeLessThan(500)
    if (first.code === null && second.code === null) expect(first.body).toEqual(second.body)
    return again
  })
  expect(tally(answers)).toEqual({ ok: UNITS, SOLD_OUT: BUYERS.length - UNITS })
  const books = await closeShop(world)
  expect(books.broken()).toEqual([])
  expect(books.all('SELECT count(*) AS n FROM orders')).toEqual([{ n: UNITS }])
  expect(books.all('SELECT id FROM menu_items WHERE id = ? AND reserved = capacity', item?.id ?? '')).toHaveLength(1)
  books.close()
  await world.stop()
})

test('the last slot, the last use of a voucher, and a pool that two items share: one too many is refused, and nothing leaks', async () => {
  const world = await startCrowdedShop((books) => {
    const [sale] = books.all(
      "SELECT bake_sale_id AS id FROM menu_items JOIN bake_sales ON bake_sales.id = bake_sale_id WHERE status = 'published' ORDER BY collection_ends_at LIMIT 1",
    )
    const id = String(sale?.id)
    books.run('UPDATE menu_items SET capacity = reserved + 1000, per_customer_limit = 9')
    books.run('UPDATE slots SET capacity = reserved + 1000')
    books.run(
      'UPDATE slots SET capacity = reserved + 1 WHERE id = (SELECT id FROM slots WHERE bake_sale_id = ? ORDER BY starts_at LIMIT 1)',
      id,
    )
    books.run("INSERT INTO pools (id, bake_sale_id, name, capacity) VALUES ('pool', ?, 'Deck oven', 15)", id)
    books.run('UPDATE menu_items SET reserved = 0, pool_id = NULL WHERE bake_sale_id = ? AND position IN (1, 2)', id)
    books.run(
      "UPDATE menu_items SET pool_id = 'pool', pool_units = position WHERE bake_sale_id = ? AND position IN (1, 2)",
      id,
    )
    books.run(
      "INSERT INTO vouchers (id, code, kind, value, starts_at, ends_at, minimum_spend_pence, usage_limit, category_ids, product_ids, is_first_order_only) VALUES ('once', 'ONCE', 'fixed', 100, 0, 9999999999999, 0, 1, '[]', '[]', 0)",
    )
  })
  const sale = await openSale(world)
  const order = (index: number, menuItem: number, { quantity = 1, voucherCode, slot = 1 }: Wanted = {}) => ({
    idempotencyKey: crypto.randomUUID(),
    bakeSaleId: sale.id,
    slotId: sale.slots[slot]?.id,
    lines: [{ menuItemId: sale.menu[menuItem]?.id, quantity }],
    customer: buyer(index),
    paymentMethod: 'pay_on_collection',
    ...(voucherCode === undefined ? {} : { voucherCode }),
  })
  const people = BUYERS.slice(0, 40)
  const lastSlot = await crowd(people, 20, (index) => post(world, '/orders', order(index, 3, { slot: 0 }), index))
  expect(tally(lastSlot)).toEqual({ ok: 1, SLOT_FULL: 39 })

  const lastUse = await crowd(people, 20, (index) =>
    post(world, '/orders', order(1000 + index, 3, { voucherCode: 'once' }), 1000 + index),
  )
  expect(tally(lastUse)).toEqual({ ok: 1, VOUCHER_NOT_VALID: 39 })

  // Seven of one take 7 of the pool, or two units each of the other.
  const sharing = await crowd(people, 20, (index) =>
    post(world, '/orders', order(2000 + index, 1 + (index % 2)), 2000 + index),
  )
  expect(sharing.every(({ status }) => status === 201 || status === 409)).toBe(true)
  const books = await closeShop(world)
  expect(books.broken()).toEqual([])
  expect(books.all("SELECT reserved >= 14 AS full FROM pools WHERE id = 'pool'")).toEqual([{ full: 1 }])
  books.close()
  await world.stop()
})

test('a cutoff that passes in the middle: before it orders are taken, at and after it none', async () => {
  const closesIn = 15_000
  const world = await startCrowdedShop((books) => {
    books.run('UPDATE slots SET capacity = reserved + 5000')
    books.run('UPDATE menu_items SET capacity = reserved + 5000')
  })
  const sale = await openSale(world)
  await world.kill()
  const { openBooks } = await import('../scripts/prove/books.ts')
  const before = openBooks(world.state)
  const closesAt = Date.now() + closesIn
  before.run('UPDATE bake_sales SET cutoff_at = ? WHERE id = ?', closesAt, sale.id)
  before.close()
  await world.restart()
  const answers = await crowd(
    Array.from({ length: 10_000 }, (_, index) => index),
    30,
    async (index) => {
      // As many as come until a second after it.
      if (Date.now() > closesAt + 1000) return null
      return post(
        world,
        '/orders',
        {
          idempotencyKey: crypto.randomUUID(),
          bakeSaleId: sale.id,
          slotId: sale.slots[1]?.id,
          lines: [{ menuItemId: sale.menu[0]?.id, quantity: 1 }],
          customer: buyer(index),
          paymentMethod: 'pay_on_collection',
        },
        index,
      )
    },
  )
  const told = tally(answers.filter((answer) => answer !== null))
  expect(Object.keys(told).sort()).toEqual(['AFTER_CUTOFF', 'ok'])
  const books = await closeShop(world)
  expect(books.broken()).toEqual([])
  expect(books.all('SELECT count(*) AS n FROM orders')).toEqual([{ n: told.ok }])
  books.close()
  await world.stop()
})
