import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Allergen } from '#contracts/model/allergen.ts'
import type { Ingredient } from '#contracts/model/product.ts'

/*
 * Tables of the shop. Instants are integers, milliseconds since 1970 in UTC; money is whole pence.
 * What must never be broken is said here, as CHECK and UNIQUE, and in the hand-written triggers of the migrations:
 * D1 has no interactive transactions, so a rule that the schema does not hold does not hold.
 */

const instant = () => integer({ mode: 'timestamp_ms' })
const json = <T>() => text({ mode: 'json' }).$type<T>()

export const locations = sqliteTable('locations', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  addressLines: json<string[]>().notNull(),
  postcode: text().notNull(),
  directions: text().notNull(),
  accessibility: text().notNull(),
  mapUrl: text().notNull(),
})

/** Images in R2, with the words that stand for them. */
export const media = sqliteTable('media', {
  id: text().primaryKey(),
  /** Of the original in R2. */
  key: text().notNull().unique(),
  alt: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  contentType: text({ enum: ['image/webp', 'image/avif', 'image/jpeg', 'image/png', 'image/svg+xml'] }).notNull(),
  uploadedAt: instant().notNull(),
})

export const journalPosts = sqliteTable(
  'journal_posts',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    excerpt: text().notNull(),
    pictureId: text().references(() => media.id),
    author: text().notNull(),
    /** Markdown; rendered without HTML. */
    body: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (table) => [index('journal_posts_by_day').on(table.publishedAt, table.id)],
)

/** Questions that are often asked. */
export const faqs = sqliteTable(
  'faqs',
  { id: text().primaryKey(), question: text().notNull(), answer: text().notNull(), position: integer().notNull() },
  (table) => [index('faqs_by_position').on(table.position, table.id)],
)

/** What people have written to us. */
export const contactMessages = sqliteTable('contact_messages', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  message: text().notNull(),
  sentAt: instant().notNull(),
})

/** A shelf of the shop. */
export const categories = sqliteTable('categories', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull().unique(),
  description: text().notNull(),
  position: integer().notNull(),
})

export const products = sqliteTable(
  'products',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull(),
    /** Never null; a trigger says so, because SQLite cannot add such a column to a table that has rows. */
    categoryId: text().references(() => categories.id),
    pictureSrc: text(),
    pictureAlt: text(),
    vatClass: text({ enum: ['zero', 'standard'] }).notNull(),
    mayContain: json<Allergen[]>().notNull(),
    /** How to keep it, in words. */
    storage: text().notNull().default(''),
  },
  (table) => [
    check('product_vat_class', sql`${table.vatClass} IN ('zero', 'standard')`),
    index('products_by_category').on(table.categoryId),
  ],
)

export const variants = sqliteTable(
  'variants',
  {
    id: text().primaryKey(),
    productId: text()
      .notNull()
      .references(() => products.id),
    position: integer().notNull(),
    name: text().notNull(),
    /** As baked; null for what is sold by the piece. */
    weightGrams: integer(),
  },
  (table) => [index('variants_by_product').on(table.productId)],
)

/** A product's ingredients in weight order; its allergens are derived from them. */
export const productIngredients = sqliteTable(
  'product_ingredients',
  {
    productId: text()
      .notNull()
      .references(() => products.id),
    position: integer().notNull(),
    name: text().notNull(),
    allergens: json<Ingredient['allergens']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.position] })],
)

export const bakeSales = sqliteTable(
  'bake_sales',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    locationId: text()
      .notNull()
      .references(() => locations.id),
    title: text().notNull(),
    intro: text().notNull(),
    /** Local intent in Europe/London, `YYYY-MM-DD`. */
    onDate: text().notNull(),
    opensAt: instant().notNull(),
    cutoffAt: instant().notNull(),
    collectionStartsAt: instant().notNull(),
    collectionEndsAt: instant().notNull(),
    status: text({ enum: ['draft', 'published', 'completed', 'cancelled'] }).notNull(),
  },
  (table) => [
    check('bake_sale_status', sql`${table.status} IN ('draft', 'published', 'completed', 'cancelled')`),
    check(
      'bake_sale_times_in_order',
      sql`${table.opensAt} < ${table.cutoffAt} AND ${table.cutoffAt} <= ${table.collectionStartsAt} AND ${table.collectionStartsAt} < ${table.collectionEndsAt}`,
    ),
    index('bake_sales_by_collection').on(table.status, table.collectionEndsAt, table.id),
  ],
)

export const menuItems = sqliteTable(
  'menu_items',
  {
    id: text().primaryKey(),
    bakeSaleId: text()
      .notNull()
      .references(() => bakeSales.id),
    variantId: text()
      .notNull()
      .references(() => variants.id),
    position: integer().notNull(),
    pricePence: integer().notNull(),
    capacity: integer().notNull(),
    reserved: integer().notNull().default(0),
    perCustomerLimit: integer().notNull(),
  },
  (table) => [
    check('menu_item_never_oversold', sql`${table.reserved} BETWEEN 0 AND ${table.capacity}`),
    check('menu_item_price', sql`${table.pricePence} >= 0`),
    index('menu_items_by_bake_sale').on(table.bakeSaleId, table.position),
    index('menu_items_by_variant').on(table.variantId),
  ],
)

export const slots = sqliteTable(
  'slots',
  {
    id: text().primaryKey(),
    bakeSaleId: text()
      .notNull()
      .references(() => bakeSales.id),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** In orders. */
    capacity: integer().notNull(),
    reserved: integer().notNull().default(0),
  },
  (table) => [
    check('slot_never_overfilled', sql`${table.reserved} BETWEEN 0 AND ${table.capacity}`),
    index('slots_by_bake_sale').on(table.bakeSaleId, table.startsAt),
  ],
)

export const orders = sqliteTable(
  'orders',
  {
    id: text().primaryKey(),
    number: text().notNull().unique(),
    idempotencyKey: text().notNull().unique(),
    /** SHA-256 of the order as it was sent: the same key with another order is refused. */
    requestHash: text().notNull(),
    bakeSaleId: text()
      .notNull()
      .references(() => bakeSales.id),
    slotId: text()
      .notNull()
      .references(() => slots.id),
    status: text({
      enum: ['awaiting_payment', 'confirmed', 'ready', 'collected', 'delivered', 'expired', 'cancelled', 'no_show'],
    }).notNull(),
    placedAt: instant().notNull(),
    customerName: text().notNull(),
    customerEmail: text().notNull(),
    customerPhone: text(),
    note: text(),
    paymentMethod: text({ enum: ['pay_on_collection'] }).notNull(),
    totalPence: integer().notNull(),
    vatPence: integer().notNull(),
  },
  (table) => [
    check(
      'order_status',
      sql`${table.status} IN ('awaiting_payment', 'confirmed', 'ready', 'collected', 'delivered', 'expired', 'cancelled', 'no_show')`,
    ),
    index('orders_by_customer').on(table.bakeSaleId, table.customerEmail),
  ],
)

/** What was sold, as it was told to the customer: a snapshot, never joined to the product again. */
export const orderLines = sqliteTable(
  'order_lines',
  {
    orderId: text()
      .notNull()
      .references(() => orders.id),
    position: integer().notNull(),
    menuItemId: text()
      .notNull()
      .references(() => menuItems.id),
    productName: text().notNull(),
    variantName: text().notNull(),
    quantity: integer().notNull(),
    unitPricePence: integer().notNull(),
    linePence: integer().notNull(),
    vatClass: text({ enum: ['zero', 'standard'] }).notNull(),
    vatPence: integer().notNull(),
    ingredients: json<Ingredient[]>().notNull(),
    allergens: json<Allergen[]>().notNull(),
    mayContain: json<Allergen[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.position] }),
    check('order_line_quantity', sql`${table.quantity} BETWEEN 1 AND 99`),
    check('order_line_adds_up', sql`${table.linePence} = ${table.quantity} * ${table.unitPricePence}`),
  ],
)

/** Append-only: what a customer owes is the sum of an order's entries. Triggers refuse any change. */
export const ledgerEntries = sqliteTable(
  'ledger_entries',
  {
    id: text().primaryKey(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    kind: text({ enum: ['charge'] }).notNull(),
    /** Positive: the customer owes it. Negative: the customer has paid it, or is owed it. */
    amountPence: integer().notNull(),
    at: instant().notNull(),
  },
  (table) => [index('ledger_entries_by_order').on(table.orderId)],
)

/** Messages to the outside world, written in the same batch as the fact that causes them. */
export const outbox = sqliteTable(
  'outbox',
  {
    /** Also the idempotency key that the vendor sees. */
    id: text().primaryKey(),
    kind: text({ enum: ['order_confirmed', 'contact_message'] }).notNull(),
    /** What the message tells of: an order or a message to us, as its kind says. */
    subjectId: text().notNull(),
    createdAt: instant().notNull(),
    availableAt: instant().notNull(),
    leasedUntil: instant(),
    attempts: integer().notNull().default(0),
    deliveredAt: instant(),
    /** Given up: a person must look. */
    parkedAt: instant(),
    lastError: text(),
  },
  (table) => [
    index('outbox_waiting')
      .on(table.availableAt)
      .where(sql`${table.deliveredAt} IS NULL AND ${table.parkedAt} IS NULL`),
    index('outbox_by_subject').on(table.subjectId),
  ],
)
