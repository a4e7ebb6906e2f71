import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, json } from './columns.ts'
import { menuItems } from './bake-sales.ts'
import { orders, refunds } from './orders.ts'

/** Money that is to come by card, for one order or several: one visit to the vendor's page. */
export const payments = sqliteTable(
  'payments',
  {
    /** Also the idempotency key that the vendor sees. */
    id: text().primaryKey(),
    /** SHA-256 of what it is for: orders and amounts. While one is open for the same, another is not begun. */
    purpose: text().notNull(),
    status: text({ enum: ['pending', 'succeeded', 'failed', 'cancelled', 'disputed'] }).notNull(),
    amountPence: integer().notNull(),
    /** The vendor's checkout session and its page; null until the vendor has answered. */
    sessionId: text().unique(),
    url: text(),
    /** The vendor's payment intent, once there is money. */
    intentId: text().unique(),
    chargeId: text().unique(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** When the vendor was last asked how it stands. */
    checkedAt: instant(),
  },
  (table) => [
    check('payment_amount', sql`${table.amountPence} > 0`),
    index('payments_open')
      .on(table.expiresAt)
      .where(sql`${table.status} = 'pending'`),
  ],
)

/** What of a payment is for which order. */
export const paymentOrders = sqliteTable(
  'payment_orders',
  {
    paymentId: text()
      .notNull()
      .references(() => payments.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    amountPence: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.paymentId, table.orderId] }),
    check('payment_order_amount', sql`${table.amountPence} > 0`),
    index('payment_orders_by_order').on(table.orderId),
  ],
)

/** Orders whose books have moved since money came for them by card: the bakery may owe some of it. Triggers write it, a job reads it. */
export const cardDues = sqliteTable('card_dues', {
  orderId: text()
    .primaryKey()
    .references(() => orders.id),
  since: instant().notNull(),
  /** Raised whenever its books move again: a job takes away what it has seen. */
  turn: integer().notNull().default(0),
})

/** What vendors have told us. An event and its effect are written in one batch, so that it has it once. */
export const webhookEvents = sqliteTable(
  'webhook_events',
  {
    id: text().primaryKey(),
    vendor: text({ enum: ['stripe', 'resend'] }).notNull(),
    vendorEventId: text().notNull().unique(),
    type: text().notNull(),
    /** What it speaks of, by the vendor's id. */
    objectId: text().notNull(),
    status: text({ enum: ['received', 'processed', 'ignored', 'failed'] }).notNull(),
    attempts: integer().notNull().default(1),
    receivedAt: instant().notNull(),
    lastError: text(),
  },
  (table) => [
    index('webhook_events_by_time').on(table.receivedAt, table.id),
    index('webhook_events_by_status').on(table.status, table.receivedAt, table.id),
  ],
)

/** A customer has asked their bank for the money back. */
export const disputes = sqliteTable(
  'disputes',
  {
    id: text().primaryKey(),
    vendorId: text().notNull().unique(),
    paymentId: text()
      .notNull()
      .references(() => payments.id),
    amountPence: integer().notNull(),
    reason: text().notNull(),
    status: text({ enum: ['needs_response', 'under_review', 'won', 'lost'] }).notNull(),
    /** Until when the bank hears us. */
    dueBy: instant(),
    openedAt: instant().notNull(),
    closedAt: instant(),
  },
  (table) => [
    index('disputes_by_payment').on(table.paymentId),
    index('disputes_open')
      .on(table.dueBy)
      .where(sql`${table.closedAt} IS NULL`),
  ],
)

/** One look at the vendor's books beside ours. */
export const reconciliations = sqliteTable(
  'reconciliations',
  {
    id: text().primaryKey(),
    from: instant().notNull(),
    until: instant().notNull(),
    ranAt: instant().notNull(),
    /** The day that somebody asked for; null for a look at all since the one before. */
    day: text(),
    /** Movements that were looked at, in both books. */
    checked: integer().notNull(),
    vendorPence: integer().notNull(),
    ledgerPence: integer().notNull(),
    differences: json<Difference[]>().notNull(),
  },
  (table) => [
    index('reconciliations_by_time').on(table.ranAt, table.id),
    index('reconciliations_of_all')
      .on(table.ranAt)
      .where(sql`${table.day} IS NULL`),
  ],
)

/** One movement that is not the same in both books, in pence. */
export type Difference = { reference: string; vendorPence: number; ledgerPence: number; why: string }

/**
 * What a refund was for, where it was for single things of an order. What was not restocked is still in its line: triggers refuse more of that
 * than there is. Where a refund went back on several payments, they are of the first of its parts.
 */
export const refundLines = sqliteTable(
  'refund_lines',
  {
    refundId: text()
      .notNull()
      .references(() => refunds.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    menuItemId: text()
      .notNull()
      .references(() => menuItems.id),
    productName: text().notNull(),
    variantName: text().notNull(),
    quantity: integer().notNull(),
    /** What was paid for it, and the VAT inside. */
    amountPence: integer().notNull(),
    vatPence: integer().notNull(),
    isRestocked: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.refundId, table.menuItemId] }),
    check('refund_line_quantity', sql`${table.quantity} BETWEEN 1 AND 99`),
    check('refund_line_amount', sql`${table.vatPence} BETWEEN 0 AND ${table.amountPence}`),
    index('refund_lines_by_order').on(table.orderId, table.menuItemId),
  ],
)
