import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { getBakeSale, listBakeSales } from '#modules/bake-sales/procedures.ts'
import { placeOrder } from '#modules/checkout/procedures.ts'
import { queryKey } from '#platform/query-cache.ts'
import { bakery, env, now, openContext, resetWorld } from '#test/world.ts'
import { createBakeSale, updateBakeSale } from './editing.ts'
import { cloneBakeSale, publishBakeSale } from './procedures.ts'

const [sale] = bakery.bakeSales
const [first, second] = sale?.menu.filter(({ capacity, reserved }) => capacity - reserved >= 8) ?? []
const slot = sale?.slots.find(({ capacity, reserved }) => capacity - reserved >= 2)
if (!sale || !first || !second || !slot) throw new Error('The bakery of the tests is too small.')

const ADMIN = { role: 'admin', id: crypto.randomUUID() } as const
const open = () => openContext({ actor: ADMIN })
const update = (id: string, body: object) => call(updateBakeSale, { id, ...body }, { context: open().context })
const one = async (sql: string, ...params: (string | number)[]) =>
  env.DB.prepare(sql)
    .bind(...params)
    .first<Record<string, string | number | null>>()
const all = async (sql: string, ...params: (string | number)[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...params)
      .all<Record<string, string | number | null>>()
  ).results
const versionOf = async (id: string) => (await one('SELECT version FROM bake_sales WHERE id = ?', id))?.version
const place = (menuItemId: string, bakeSaleId = sale.id, slotId = slot.id) =>
  call(
    placeOrder,
    {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId,
      slotId,
      lines: [{ menuItemId, quantity: 2 }],
      customer: { name: 'Rosie', email: 'rosie@example.com' },
      paymentMethod: 'pay_on_collection',
    },
    { context: openContext().context },
  )

const OVEN = crypto.randomUUID()
const spring = {
  slug: '2026-03-28-spring-fair',
  title: 'Spring fair',
  intro: 'Under the big tree.',
  locationId: sale.locationId,
  onDate: '2026-03-28',
  opensAt: '2026-03-01T08:00:00.000Z',
  cutoffAt: '2026-03-26T20:00:00.000Z',
  pools: [{ id: OVEN, name: 'Deck oven', capacity: 12 }],
  menu: [
    {
      variantId: first.variantId,
      pricePence: 480,
      capacity: 20,
      perCustomerLimit: 4,
      poolId: OVEN,
      poolUnits: 3,
      leadTimeHours: 48,
    },
    {
      variantId: second.variantId,
      pricePence: 320,
      capacity: 20,
      perCustomerLimit: 4,
      packed: 'packed_for_display' as const,
    },
  ],
  slots: [
    { startsAt: '2026-03-28T09:00:00.000Z', endsAt: '2026-03-28T09:30:00.000Z', capacity: 8 },
    {
      fulfilment: 'delivery' as const,
      startsAt: '2026-03-28T10:00:00.000Z',
      endsAt: '2026-03-28T12:00:00.000Z',
      capacity: 2,
    },
  ],
}
const create = (over: object = {}) => call(createBakeSale, { ...spring, ...over }, { context: open().context })

beforeEach(async () => {
  await resetWorld()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

describe('a bake sale of staff', () => {
  it('sells from a pool what the pool has, once it is published', async () => {
    const { id, menu, slots } = await create()
    await call(publishBakeSale, { id }, { context: open().context })
    const [loaf] = menu
    const [nine] = slots
    if (!loaf || !nine) throw new Error('Nothing was made.')
    await place(loaf.id, id, nine.id)
    expect(await one('SELECT capacity, reserved FROM pools WHERE id = ?', OVEN)).toEqual({ capacity: 12, reserved: 6 })
    await expect(update(id, { pools: [{ id: OVEN, name: 'Deck oven', capacity: 5 }] })).rejects.toMatchObject({
      code: 'BELOW_RESERVED',
      data: { field: 'pools.0.capacity', reserved: 6 },
    })
    await expect(update(id, { menu: [{ ...spring.menu[0], poolUnits: 2 }, spring.menu[1]] })).rejects.toMatchObject({
      code: 'BELOW_RESERVED',
      data: { field: 'menu.0.poolUnits', reserved: 2 },
    })
    const { menu: bigger } = await update(id, { pools: [{ id: OVEN, name: 'Deck oven', capacity: 30 }] })
    expect(bigger.map(({ left }) => left)).toEqual([8, 20])
  })

  it('does not take a pool of another', async () => {
    await create()
    await expect(create({ slug: 'another' })).rejects.toMatchObject({
      code: 'UNKNOWN_REFERENCE',
      data: { field: 'pools.0.id', id: OVEN },
    })
  })

  it('is copied whole over the clock change, with pools and slots of its own and nothing taken', async () => {
    const { id } = await create()
    const copy = await call(cloneBakeSale, { id, onDate: '2026-03-29' }, { context: open().context })
    expect(copy).toMatchObject({ slug: '2026-03-29-spring-fair', state: 'draft', cutoffAt: '2026-03-27T20:00:00.000Z' })
    expect(copy.slots.map(({ startsAt }) => startsAt)).toEqual(['2026-03-29T08:00:00.000Z', '2026-03-29T09:00:00.000Z'])
    const [pool] = await all('SELECT * FROM pools WHERE bake_sale_id = ?', copy.id)
    expect(pool).toMatchObject({ name: 'Deck oven', capacity: 12, reserved: 0 })
    expect(pool?.id).not.toBe(OVEN)
    expect(
      await all(
        'SELECT pool_id, pool_units, lead_time_hours, packed FROM menu_items WHERE bake_sale_id = ? ORDER BY position',
        copy.id,
      ),
    ).toEqual([
      { pool_id: pool?.id, pool_units: 3, lead_time_hours: 48, packed: 'packed_to_order' },
      { pool_id: null, pool_units: 1, lead_time_hours: 0, packed: 'packed_for_display' },
    ])
  })

  it('keeps what was ordered once and is taken off, with none left of it; what nobody ordered goes', async () => {
    const { id, menu, slots } = await create()
    await call(publishBakeSale, { id }, { context: open().context })
    const [loaf] = menu
    const [nine] = slots
    await place(loaf?.id ?? '', id, nine?.id)
    await env.DB.prepare("UPDATE orders SET status = 'cancelled' WHERE bake_sale_id = ?").bind(id).run()
    const after = await update(id, { menu: [], pools: [], slots: [spring.slots[1]] })
    expect(after.menu.map(({ id: item, left }) => [item, left])).toEqual([[loaf?.id, 0]])
    expect(after.slots.map(({ fulfilment, left }) => [fulfilment, left])).toEqual([
      ['collection', 0],
      ['delivery', 2],
    ])
    expect(await all('SELECT id FROM pools WHERE bake_sale_id = ?', id)).toEqual([])
  })

  it('takes as many items and slots as the contract allows', async () => {
    const variants = bakery.products.flatMap((product) => product.variants).map(({ id }) => id)
    const menu = Array.from({ length: 200 }, (_, index) => ({
      ...spring.menu[1],
      variantId: variants[index % variants.length],
    }))
    const slots = Array.from({ length: 100 }, (_, index) => ({
      startsAt: new Date(Date.parse('2026-03-28T09:00:00.000Z') + index * 60_000).toISOString(),
      endsAt: '2026-03-28T12:00:00.000Z',
      capacity: 1,
    }))
    const made = await create({ menu, slots })
    expect([made.menu.length, made.slots.length]).toEqual([200, 100])
    const after = await update(made.id, { menu: menu.toReversed(), slots })
    expect(new Set(after.menu.map(({ id }) => id))).toEqual(new Set(made.menu.map(({ id }) => id)))
  })
})

describe('two of the staff at once', () => {
  it('do not undo each other: each change is written on top of the one before it, with its audit', async () => {
    const titles = ['One', 'Two', 'Three']
    await Promise.all([
      ...titles.map((title) => update(sale.id, { title })),
      update(sale.id, { intro: 'Rain or shine.' }),
    ])
    const stored = await one('SELECT title, intro, version FROM bake_sales WHERE id = ?', sale.id)
    expect(titles).toContain(stored?.title)
    expect(stored).toMatchObject({ intro: 'Rain or shine.', version: 4 })
    const audits = await all('SELECT action, entity, actor_role, before, after FROM audit_entries')
    expect(audits).toHaveLength(4)
    expect(audits).toContainEqual({
      action: 'bake_sale.changed',
      entity: 'bake_sale',
      actor_role: 'admin',
      before: JSON.stringify({ intro: sale.intro }),
      after: JSON.stringify({ intro: 'Rain or shine.' }),
    })
  })

  it('cannot write what was judged by an older version', async () => {
    await update(sale.id, { title: 'One' })
    expect(await versionOf(sale.id)).toBe(1)
    const stale = env.DB.prepare("UPDATE bake_sales SET title = 'Stale', version = 1 WHERE id = ?").bind(sale.id)
    await expect(stale.run()).rejects.toThrow('bake_sale_changed')
  })

  it('never take away what is ordered at the same moment', async () => {
    const less = sale.menu.map(({ id, variantId, pricePence, capacity, reserved, perCustomerLimit }) => ({
      ...{ id, variantId, pricePence, perCustomerLimit },
      capacity: id === first.id ? reserved + 1 : capacity,
    }))
    const results = await Promise.allSettled([update(sale.id, { menu: less }), place(first.id)])
    const [staff, customer] = results.map(({ status }) => status)
    expect([staff, customer].filter((status) => status === 'fulfilled')).toHaveLength(1)
    const stored = await one('SELECT capacity, reserved FROM menu_items WHERE id = ?', first.id)
    expect(Number(stored?.reserved)).toBeLessThanOrEqual(Number(stored?.capacity))
    expect(await all('SELECT 1 FROM audit_entries')).toHaveLength(staff === 'fulfilled' ? 1 : 0)
  })
})

describe('what customers see', () => {
  it('is not the cached bake sale any more once staff have changed it', async () => {
    const reader = openContext()
    await call(getBakeSale, { slug: sale.slug }, { context: reader.context })
    await call(listBakeSales, {}, { context: reader.context })
    await reader.settled()
    expect(await env.KV.get(queryKey('bake-sale', sale.slug))).not.toBeNull()
    const pages = await env.KV.get('pages:version:all:v1')
    await update(sale.id, { title: 'The big one' })
    expect(await env.KV.get(queryKey('bake-sale', sale.slug))).toBeNull()
    expect(await env.KV.get(queryKey('bake-sales', 'upcoming'))).toBeNull()
    expect(await env.KV.get('pages:version:all:v1')).not.toBe(pages)
    expect(await call(getBakeSale, { slug: sale.slug }, { context: openContext().context })).toMatchObject({
      title: 'The big one',
    })
  })

  it('is no bake sale on a date without one, whoever writes it', async () => {
    await env.DB.prepare("INSERT INTO blackouts (on_date, reason) VALUES ('2026-03-29', 'Mothering Sunday')").run()
    const onto = env.DB.prepare("UPDATE bake_sales SET on_date = '2026-03-29' WHERE id = ?").bind(sale.id)
    await expect(onto.run()).rejects.toThrow('date_blacked_out')
    expect(now.getTime()).toBeLessThan(Date.parse(sale.cutoffAt))
  })
})
