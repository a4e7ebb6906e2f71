import { openBooks } from '../prove/books.ts'

const DAY_MS = 86_400_000
/** Customers of the benchmark who have ordered before: those who order first now. */
const REGULARS = 5000

/** Fills the books of a shop that is closed with orders of a year ago, collected and paid. @param state folder of the platform's state */
export function addPastOrders(state: string, from: number, to: number) {
  const books = openBooks(state)
  const [sale] = books.all(
    "SELECT id, location_id FROM bake_sales WHERE status = 'published' ORDER BY collection_ends_at LIMIT 1",
  )
  const [item] = books.all(
    'SELECT variant_id FROM menu_items WHERE bake_sale_id = ? ORDER BY position LIMIT 1',
    String(sale?.id),
  )
  const then = Date.now() - 365 * DAY_MS
  books.run(
    `INSERT OR IGNORE INTO bake_sales (id, slug, location_id, title, intro, on_date, opens_at, cutoff_at, collection_starts_at, collection_ends_at, status)
     VALUES ('past', 'past', ?, 'A year ago', '', '2025-01-01', ?, ?, ?, ?, 'published')`,
    ...[String(sale?.location_id), then - 9 * DAY_MS, then, then + DAY_MS, then + DAY_MS + 3_600_000],
  )
  books.run(
    "INSERT OR IGNORE INTO menu_items (id, bake_sale_id, variant_id, position, price_pence, capacity, per_customer_limit) VALUES ('past', 'past', ?, 0, 480, 10000000, 99)",
    String(item?.variant_id),
  )
  books.run(
    "INSERT OR IGNORE INTO slots (id, bake_sale_id, starts_at, ends_at, capacity) VALUES ('past', 'past', ?, ?, 10000000)",
    ...[then + DAY_MS, then + DAY_MS + 3_600_000],
  )
  books.run("UPDATE bake_sales SET status = 'published' WHERE id = 'past'")
  const numbers = 'WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)'
  const write = (sql: string, ...values: number[]) => books.run(sql.replace('NUMBERS', numbers), from, to, ...values)
  books.run('BEGIN')
  // Before the cutoff, as everybody; the limit of a customer is for one bake sale, so each orders for a year's worth in one.
  books.run('UPDATE menu_items SET per_customer_limit = 1000000 WHERE id = ?', 'past')
  write(
    `INSERT INTO orders (id, number, idempotency_key, checkout_id, request_hash, bake_sale_id, slot_id, status, placed_at,
       customer_name, customer_email, payment_method, total_pence, vat_pence)
     NUMBERS SELECT 'past-' || i, 'PAST-' || i, 'past-' || i, 'past-' || i, '', 'past', 'past', 'confirmed', ?,
       'A customer', 'customer-' || (i % ${String(REGULARS)}) || '@example.com', 'card', 480, 0 FROM n`,
    then - DAY_MS,
  )
  write(
    `INSERT INTO order_lines (order_id, position, menu_item_id, product_name, variant_name, quantity, unit_price_pence, line_pence, vat_class, vat_pence, ingredients, allergens, may_contain)
     NUMBERS SELECT 'past-' || i, 0, 'past', 'Country sourdough', 'Large, 900 g', 1, 480, 480, 'zero', 0, '[]', '[]', '[]' FROM n`,
  )
  write(
    `INSERT INTO ledger_entries (id, order_id, kind, amount_pence, at)
     NUMBERS SELECT 'past-' || i || '-c', 'past-' || i, 'charge', 480, ? FROM n`,
    then - DAY_MS,
  )
  write(
    `INSERT INTO ledger_entries (id, order_id, kind, amount_pence, at)
     NUMBERS SELECT 'past-' || i || '-p', 'past-' || i, 'payment', -480, ? FROM n`,
    then,
  )
  books.run("UPDATE orders SET status = 'collected' WHERE bake_sale_id = 'past' AND status = 'confirmed'")
  books.run("UPDATE bake_sales SET status = 'completed' WHERE id = 'past'")
  books.run('COMMIT')
  books.close()
}
