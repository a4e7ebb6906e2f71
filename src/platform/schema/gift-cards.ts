import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { payments } from './payments.ts'

/** A gift card that somebody buys: what it costs is what its payment is of, and the card is there once that has come. */
export const giftCardPurchases = sqliteTable(
  'gift_card_purchases',
  {
    /** Also that of its payment, and of the card that it becomes. */
    id: text()
      .primaryKey()
      .references(() => payments.id),
    /** The key of the form that it came from: one form has one open page to pay on. */
    formKey: text().notNull(),
    buyerName: text().notNull(),
    buyerEmail: text().notNull(),
    recipientEmail: text().notNull(),
    message: text().notNull(),
    /** A local date; null where it is sent at once. */
    sendOn: text(),
    createdAt: instant().notNull(),
    /** When its money came; null where none has. */
    paidAt: instant(),
  },
  (table) => [
    index('gift_card_purchases_by_form').on(table.formKey),
    index('gift_card_purchases_by_buyer').on(table.buyerEmail, table.createdAt),
    index('gift_card_purchases_by_recipient').on(table.recipientEmail, table.createdAt),
    index('gift_card_purchases_of_buyers')
      .on(table.createdAt)
      .where(sql`substr(${table.buyerEmail}, -15) <> '@erased.invalid'`),
    index('gift_card_purchases_unpaid')
      .on(table.createdAt)
      .where(sql`${table.paidAt} IS NULL AND substr(${table.buyerEmail}, -15) <> '@erased.invalid'`),
    index('gift_card_purchases_of_recipients')
      .on(table.createdAt)
      .where(sql`substr(${table.recipientEmail}, -15) <> '@erased.invalid'`),
  ],
)

/**
 * Append-only: what the vendor has moved for a gift card. What has come, less what has gone back, is what the card may hold and have paid; triggers
 * move the card by it.
 */
export const giftCardMoney = sqliteTable(
  'gift_card_money',
  {
    id: text().primaryKey(),
    purchaseId: text()
      .notNull()
      .references(() => giftCardPurchases.id),
    kind: text({ enum: ['payment', 'refund', 'dispute'] }).notNull(),
    /** Positive: it has come to us. */
    amountPence: integer().notNull(),
    /** As the vendor calls it: a payment intent, a refund, a dispute. */
    reference: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    check('gift_card_money_kind', sql`${table.kind} IN ('payment', 'refund', 'dispute')`),
    check('gift_card_money_moves', sql`${table.amountPence} <> 0`),
    index('gift_card_money_by_purchase').on(table.purchaseId),
    index('gift_card_money_by_reference').on(table.reference),
    index('gift_card_money_by_time').on(table.at),
  ],
)
