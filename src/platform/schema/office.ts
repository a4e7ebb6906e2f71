import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, json } from './columns.ts'

/** Messages to the outside world, written in the same batch as the fact that causes them. */
export const outbox = sqliteTable(
  'outbox',
  {
    /** Also the idempotency key that the vendor sees. */
    id: text().primaryKey(),
    kind: text({
      enum: [
        'order_confirmed',
        'order_awaits_payment',
        'order_changed',
        'order_cancelled',
        'sale_moved',
        'sale_cancelled',
        'order_cannot_bake',
        'order_expired',
        'order_ready',
        'collection_reminder',
        'order_refunded',
        'payment_too_late',
        'payment_failed',
        'payment_received',
        'refund_failed',
        'dispute_opened',
        'mail_bounced',
        'vendor_down',
        'vendor_back',
        'books_differ',
        'mails_parked',
        'slack_alert',
        'contact_message',
        'waiting_joined',
        'waiting_offered',
        'waiting_passed',
        'verify_email',
        'account_exists',
        'reset_password',
        'change_email',
        'email_changed',
        'password_changed',
        'account_erased',
        'staff_invitation',
        'google_linked',
        'google_unlinked',
        'data_export',
        'sale_opens',
        'gift_card_sent',
        'gift_card_bought',
        'gift_card_unpaid',
        'gift_card_returned',
        'gift_card_taken_back',
      ],
    }).notNull(),
    /** What the message tells of: an order, a refund, a receipt, an outage, a reconciliation, another message, a message to us, a place in a waiting list, a proof of identity, an invitation, an export, a customer, the purchase of a gift card, or a bake sale and a customer (`SALE CUSTOMER`), as its kind says. */
    subjectId: text().notNull(),
    createdAt: instant().notNull(),
    availableAt: instant().notNull(),
    leasedUntil: instant(),
    attempts: integer().notNull().default(0),
    deliveredAt: instant(),
    /** Given up: a person must look. */
    parkedAt: instant(),
    lastError: text(),
    /** What the vendor calls the mail, and what it has told of it since. */
    vendorId: text(),
    outcome: text({ enum: ['delivered', 'opened', 'delayed', 'bounced', 'complained', 'failed'] }),
    outcomeAt: instant(),
  },
  (table) => [
    index('outbox_by_vendor')
      .on(table.vendorId)
      .where(sql`${table.vendorId} IS NOT NULL`),
    index('outbox_parked')
      .on(table.parkedAt)
      .where(sql`${table.parkedAt} IS NOT NULL`),
    index('outbox_waiting')
      .on(table.availableAt)
      .where(sql`${table.deliveredAt} IS NULL AND ${table.parkedAt} IS NULL`),
    index('outbox_by_subject').on(table.subjectId),
    index('outbox_by_time').on(table.createdAt, table.id),
    index('outbox_delivered')
      .on(table.deliveredAt)
      .where(sql`${table.deliveredAt} IS NOT NULL`),
  ],
)

/**
 * Letters that go out in one call, written down before it: whatever dies, the same ones go again under the same key. One is open at a time, so that the
 * vendor's rate is kept by one worker.
 */
export const letterSlices = sqliteTable(
  'letter_slices',
  {
    /** Also the idempotency key that the vendor sees. */
    id: text().primaryKey(),
    letterIds: json<string[]>().notNull(),
    createdAt: instant().notNull(),
    availableAt: instant().notNull(),
    leasedUntil: instant(),
    attempts: integer().notNull().default(0),
    closedAt: instant(),
  },
  (table) => [
    uniqueIndex('letter_slices_one_at_a_time')
      .on(sql`("closed_at" IS NULL)`)
      .where(sql`"closed_at" IS NULL`),
    index('letter_slices_closed')
      .on(table.closedAt)
      .where(sql`${table.closedAt} IS NOT NULL`),
  ],
)

/** While a vendor does not answer: since when, and whom it was told. One is open for a vendor at a time. */
export const vendorOutages = sqliteTable(
  'vendor_outages',
  {
    id: text().primaryKey(),
    vendor: text({ enum: ['resend', 'stripe'] }).notNull(),
    beganAt: instant().notNull(),
    lastFailedAt: instant().notNull(),
    failures: integer().notNull(),
    reason: text().notNull(),
    /** When staff were told. */
    toldAt: instant(),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex('vendor_outages_open')
      .on(table.vendor)
      .where(sql`${table.endedAt} IS NULL`),
  ],
)

/** Addresses to which nothing more is sent: they do not exist, or whoever reads them has called us a nuisance. */
export const suppressions = sqliteTable('suppressions', {
  email: text().primaryKey(),
  reason: text({ enum: ['bounced', 'complained'] }).notNull(),
  at: instant().notNull(),
})

/** What staff have done, and what has happened to accounts: who, to what, before and after, why, from where. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: text().primaryKey(),
    at: instant().notNull(),
    actorId: text().notNull(),
    actorRole: text({ enum: ['visitor', 'customer', 'staff', 'admin'] }).notNull(),
    /** What was done, `order.cancelled`; to what kind of thing, and to which. */
    action: text().notNull(),
    entity: text().notNull(),
    entityId: text().notNull(),
    before: json<unknown>(),
    after: json<unknown>(),
    reason: text(),
    /** The address it came from, where that matters. */
    ip: text(),
  },
  (table) => [
    index('audit_entries_by_entity').on(table.entityId, table.at),
    index('audit_entries_by_time').on(table.at),
    index('audit_entries_with_address')
      .on(table.at)
      .where(sql`${table.ip} IS NOT NULL AND substr(${table.ip}, -1) NOT IN ('x', '…')`),
  ],
)
