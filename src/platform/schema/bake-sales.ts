import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { locations, variants } from './catalogue.ts'
import { instant, json } from './columns.ts'

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
    /** Raised by every change of staff, so that two of them do not undo each other. */
    version: integer().notNull().default(0),
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

/** Bake sales whose opening is told to those who have asked to be told, and how far that is: each of them is told once. */
export const announcedSales = sqliteTable('announced_sales', {
  bakeSaleId: text()
    .primaryKey()
    .references(() => bakeSales.id),
  /** The owner of a consent who was told last, in the order of their names; empty before the first. */
  through: text().notNull().default(''),
  /** Everybody was told; who asks to be told later is told of the next one. */
  finishedAt: instant(),
})

/** Capacity that several menu items share, in units: an oven deck, a batch of dough. */
export const pools = sqliteTable(
  'pools',
  {
    id: text().primaryKey(),
    bakeSaleId: text()
      .notNull()
      .references(() => bakeSales.id),
    name: text().notNull(),
    capacity: integer().notNull(),
    reserved: integer().notNull().default(0),
  },
  (table) => [
    check('pool_never_overdrawn', sql`${table.reserved} BETWEEN 0 AND ${table.capacity}`),
    index('pools_by_bake_sale').on(table.bakeSaleId),
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
    /** What it draws on beside its own capacity, and how many units of that a piece takes. */
    poolId: text().references(() => pools.id),
    poolUnits: integer().notNull().default(1),
    /** Hours before collection begins until which it can be ordered; nothing beyond the cutoff of the bake sale. */
    leadTimeHours: integer().notNull().default(0),
    packed: text({ enum: ['packed_to_order', 'packed_for_display'] })
      .notNull()
      .default('packed_to_order'),
  },
  (table) => [
    check('menu_item_never_oversold', sql`${table.reserved} BETWEEN 0 AND ${table.capacity}`),
    check('menu_item_price', sql`${table.pricePence} >= 0`),
    index('menu_items_by_bake_sale').on(table.bakeSaleId, table.position),
    index('menu_items_by_variant').on(table.variantId),
    index('menu_items_by_pool').on(table.poolId),
  ],
)

export const slots = sqliteTable(
  'slots',
  {
    id: text().primaryKey(),
    bakeSaleId: text()
      .notNull()
      .references(() => bakeSales.id),
    /** Whether people come, or we do. */
    fulfilment: text({ enum: ['collection', 'delivery'] })
      .notNull()
      .default('collection'),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** In orders. */
    capacity: integer().notNull(),
    reserved: integer().notNull().default(0),
  },
  (table) => [
    check('slot_never_overfilled', sql`${table.reserved} BETWEEN 0 AND ${table.capacity}`),
    index('slots_by_bake_sale').on(table.bakeSaleId, table.startsAt),
    index('slots_by_time').on(table.startsAt, table.id),
  ],
)

/** Postcode districts that we bring bread to. */
export const deliveryAreas = sqliteTable('delivery_areas', {
  district: text().primaryKey(),
  places: text().notNull(),
  feePence: integer().notNull(),
  /** From this much on it is brought for nothing; null where it never is. */
  freeFromPence: integer(),
  position: integer().notNull(),
})

/** Local dates on which there is no bake sale, with the reason. */
export const blackouts = sqliteTable('blackouts', { onDate: text().primaryKey(), reason: text().notNull() })

/** What is to be baked, as it was at the cutoff. Never changed; what changes later is an addendum. */
export const bakePlans = sqliteTable('bake_plans', {
  bakeSaleId: text()
    .primaryKey()
    .references(() => bakeSales.id),
  frozenAt: instant().notNull(),
  orders: integer().notNull(),
  lines: json<unknown[]>().notNull(),
})

/** A change after the plan was frozen, in units of a menu item, with the reason. */
export const planAddenda = sqliteTable(
  'plan_addenda',
  {
    bakeSaleId: text()
      .notNull()
      .references(() => bakePlans.bakeSaleId),
    sequence: integer().notNull(),
    at: instant().notNull(),
    menuItemId: text()
      .notNull()
      .references(() => menuItems.id),
    units: integer().notNull(),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bakeSaleId, table.sequence] })],
)

/** Who waits for something that is sold out. While it is offered to somebody, their units are taken. */
export const waitingList = sqliteTable(
  'waiting_list',
  {
    id: text().primaryKey(),
    menuItemId: text()
      .notNull()
      .references(() => menuItems.id),
    email: text().notNull(),
    /** Units that are wanted; once there is an offer, those that it keeps, which may be fewer than were asked for. */
    quantity: integer().notNull(),
    askedFor: integer().notNull().default(0),
    joinedAt: instant().notNull(),
    status: text({ enum: ['waiting', 'offered', 'taken', 'passed', 'left'] }).notNull(),
    offeredUntil: instant(),
    /** Since when it is what it is. */
    changedAt: instant()
      .notNull()
      .default(sql`0`),
  },
  (table) => [
    check('waiting_list_quantity', sql`${table.quantity} BETWEEN 1 AND 99`),
    uniqueIndex('waiting_list_once')
      .on(table.menuItemId, table.email)
      .where(sql`${table.status} IN ('waiting', 'offered')`),
    index('waiting_list_in_line')
      .on(table.menuItemId, table.joinedAt, table.id)
      .where(sql`${table.status} = 'waiting'`),
    index('waiting_list_by_email').on(table.email, table.joinedAt, table.id),
    index('waiting_list_of_people')
      .on(table.joinedAt)
      .where(sql`substr(${table.email}, -15) <> '@erased.invalid'`),
    index('waiting_list_offers')
      .on(table.offeredUntil)
      .where(sql`${table.status} = 'offered'`),
  ],
)
