import { bakery, env, now } from './world.ts'

const HOUR = 3_600_000
const variants = bakery.products.flatMap((product) => product.variants.map(({ id }) => id))

type Item = { capacity: number; limit?: number; pricePence?: number; poolUnits?: number }
type Wanted = { items: Item[]; pool?: number; closesInHours?: number; slots?: number }

/** A bake sale of a test, by the ids of what it has. Items at the same place of two menus are of the same variant. */
export type TestSale = { id: string; slotId: string; poolId: string; items: string[]; closesAt: Date }

/** An open bake sale beside those that there are, with a slot, and a pool that the items with `poolUnits` draw on. */
export async function openSale({ items, pool = 0, closesInHours = 1, slots = 1000 }: Wanted): Promise<TestSale> {
  const [id, slotId, poolId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const closes = now.getTime() + closesInHours * HOUR
  const row = (sql: string, ...values: (string | number | null)[]) => env.DB.prepare(sql).bind(...values)
  const menu = items.map((item) => ({ id: crypto.randomUUID(), ...item }))
  await env.DB.batch([
    row(
      `INSERT INTO bake_sales (id, slug, location_id, title, intro, on_date, opens_at, cutoff_at, collection_starts_at, collection_ends_at, status)
       VALUES (?1, ?1, ?2, 'A bake sale', '', '2026-03-14', ?3, ?4, ?5, ?6, 'published')`,
      ...[id, bakery.locations[0]?.id ?? '', now.getTime() - HOUR, closes, closes + HOUR, closes + 2 * HOUR],
    ),
    row('INSERT INTO pools (id, bake_sale_id, name, capacity) VALUES (?1, ?2, ?1, ?3)', poolId, id, pool),
    row(
      'INSERT INTO slots (id, bake_sale_id, starts_at, ends_at, capacity) VALUES (?, ?, ?, ?, ?)',
      ...[slotId, id, closes + HOUR, closes + 2 * HOUR, slots],
    ),
    ...menu.map(({ id: item, capacity, limit = 99, pricePence = 100, poolUnits }, position) =>
      row(
        `INSERT INTO menu_items (id, bake_sale_id, variant_id, position, price_pence, capacity, per_customer_limit, pool_id, pool_units)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[item, id, variants[position % variants.length] ?? '', position, pricePence, capacity, limit],
        ...[poolUnits === undefined ? null : poolId, poolUnits ?? 1],
      ),
    ),
  ])
  return { id, slotId, poolId, items: menu.map((item) => item.id), closesAt: new Date(closes) }
}
