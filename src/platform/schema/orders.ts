import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Allergen } from '#contracts/model/allergen.ts'
import type { Ingredient } from '#contracts/model/product.ts'
import { bakeSales, menuItems, slots, waitingList } from './bake-sales.ts'
import { instant, json } from './columns.ts'

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
    paymentMethod: text({ enum: ['pay_on_collection', 'bank_transfer', 'card'] }).notNull(),
    /** Lines less discount, and delivery. */
    totalPence: integer().notNull(),
    vatPence: integer().notNull(),
    discountPence: integer().notNull().default(0),
    deliveryPence: integer().notNull().default(0),
    voucherCode: text(),
    /** The idempotency key of the checkout that has made it, perhaps with others. */
    checkoutId: text().notNull().default(''),
    fulfilment: text({ enum: ['collection', 'delivery'] })
      .notNull()
      .default('collection'),
    addressLines: json<string[]>(),
    postcode: text(),
    /** Until when its place is kept while it awaits payment. */
    holdExpiresAt: instant(),
    /** Since when we wait for an answer: to come along to another date, or to be refunded. */
    moveAskedAt: instant(),
    /** The account that has adopted it. */
    customerId: text(),
    /** How often it was changed. */
    version: integer().notNull().default(0),
  },
  (table) => [
    check(
      'order_status',
      sql`${table.status} IN ('awaiting_payment', 'confirmed', 'ready', 'collected', 'delivered', 'expired', 'cancelled', 'no_show')`,
    ),
    index('orders_by_customer').on(table.bakeSaleId, table.customerEmail),
    index('orders_by_email').on(table.customerEmail, table.placedAt),
    index('orders_of_account')
      .on(table.customerId, table.placedAt)
      .where(sql`${table.customerId} IS NOT NULL`),
    index('orders_of_people')
      .on(table.placedAt)
      .where(sql`substr(${table.customerEmail}, -15) <> '@erased.invalid'`),
    index('orders_by_checkout').on(table.checkoutId),
    index('orders_by_slot').on(table.bakeSaleId, table.slotId, table.id),
    index('orders_by_time').on(table.placedAt, table.id),
    index('orders_by_status').on(table.status, table.placedAt, table.id),
    index('orders_by_name').on(sql`lower("customer_name")`, table.id),
    index('orders_to_be_paid')
      .on(table.customerEmail)
      .where(sql`${table.status} IN ('confirmed', 'ready') AND ${table.paymentMethod} = 'pay_on_collection'`),
    index('orders_not_collected')
      .on(table.customerEmail)
      .where(sql`${table.status} = 'no_show'`),
    index('orders_on_hold')
      .on(table.holdExpiresAt)
      .where(sql`${table.status} = 'awaiting_payment'`),
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
    /** VAT inside what is left of `linePence` after the discount. */
    vatPence: integer().notNull(),
    /** Its share of the voucher. */
    discountPence: integer().notNull().default(0),
    ingredients: json<Ingredient[]>().notNull(),
    allergens: json<Allergen[]>().notNull(),
    mayContain: json<Allergen[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.position] }),
    check('order_line_quantity', sql`${table.quantity} BETWEEN 1 AND 99`),
    check('order_line_adds_up', sql`${table.linePence} = ${table.quantity} * ${table.unitPricePence}`),
    index('order_lines_by_menu_item').on(table.menuItemId),
  ],
)

/**
 * Every change of an order, in its order: who, why, and under which key. Two changes that start from the same version cannot both be
 * written, and a change that is sent twice is written once.
 */
export const orderChanges = sqliteTable(
  'order_changes',
  {
    orderId: text()
      .notNull()
      .references(() => orders.id),
    version: integer().notNull(),
    idempotencyKey: text().notNull().unique(),
    kind: text({
      enum: ['lines', 'slot', 'status', 'cancel', 'expire', 'payment', 'refund', 'moved', 'cannot_bake'],
    }).notNull(),
    actor: text({ enum: ['customer', 'staff', 'system'] }).notNull(),
    actorId: text(),
    reason: text(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.version] })],
)

/** Append-only: what a customer owes is the sum of an order's entries. Triggers refuse any change. */
export const ledgerEntries = sqliteTable(
  'ledger_entries',
  {
    id: text().primaryKey(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    kind: text({
      enum: ['charge', 'discount', 'payment', 'refund', 'store_credit', 'gift_card', 'correction'],
    }).notNull(),
    /** Positive: the customer owes it. Negative: the customer has paid it, or is owed it. */
    amountPence: integer().notNull(),
    at: instant().notNull(),
    /** What the vendor or the till calls it. */
    reference: text(),
    /** The card whose money it is, for `gift_card` and `store_credit`: triggers move the card by the same amount. */
    giftCardId: text().references((): AnySQLiteColumn => giftCards.id),
  },
  (table) => [
    index('ledger_entries_by_order').on(table.orderId),
    index('ledger_entries_by_time').on(table.at, table.id),
    index('ledger_entries_by_card')
      .on(table.giftCardId)
      .where(sql`${table.giftCardId} IS NOT NULL`),
  ],
)

/** Money paid ahead, or given back as credit. Whoever has the code has the card; only its hash is kept. */
export const giftCards = sqliteTable(
  'gift_cards',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['gift_card', 'store_credit'] }).notNull(),
    /** SHA-256 of the code as it is read, whatever hyphens and letters somebody types. */
    codeHash: text().notNull().unique(),
    codeEnding: text().notNull(),
    initialPence: integer().notNull(),
    /** The sum of its entries, by no way but triggers. */
    balancePence: integer().notNull().default(0),
    /** Whose credit it is; null for a gift card, which is whoever's has it. */
    ownerEmail: text(),
    boughtAt: instant().notNull(),
    expiresAt: instant(),
  },
  (table) => [
    check('gift_card_kind', sql`${table.kind} IN ('gift_card', 'store_credit')`),
    check('gift_card_holds_what_it_can', sql`${table.balancePence} BETWEEN 0 AND ${table.initialPence}`),
    index('gift_cards_by_owner').on(table.ownerEmail, table.boughtAt),
  ],
)

/** Append-only: what a card holds is the sum of its entries. */
export const giftCardEntries = sqliteTable(
  'gift_card_entries',
  {
    id: text().primaryKey(),
    giftCardId: text()
      .notNull()
      .references(() => giftCards.id),
    /** The entry of an order's books that is the same fact; null for what was paid for the card itself. */
    ledgerEntryId: text()
      .unique()
      .references(() => ledgerEntries.id),
    /** Positive: it came onto the card. Negative: the card has paid it. */
    amountPence: integer().notNull(),
    at: instant().notNull(),
  },
  (table) => [index('gift_card_entries_by_card').on(table.giftCardId)],
)

/** Money on its way back. Its id is also that of its entry in the ledger, and of the card that a store credit is. */
export const refunds = sqliteTable(
  'refunds',
  {
    id: text().primaryKey(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    amountPence: integer().notNull(),
    to: text({ enum: ['card', 'store_credit', 'cash'] }).notNull(),
    status: text({ enum: ['pending', 'succeeded', 'failed'] }).notNull(),
    reason: text().notNull(),
    createdAt: instant().notNull(),
    /** The payment by card that it goes back on, and what the vendor calls it; null for any other. */
    paymentId: text(),
    vendorId: text().unique(),
    /** When the vendor is asked next: it did not answer, or has not decided. */
    nextAt: instant(),
    attempts: integer().notNull().default(0),
    /** Why it did not go, as the vendor says it. */
    failure: text(),
  },
  (table) => [
    check('refund_amount', sql`${table.amountPence} > 0`),
    index('refunds_by_order').on(table.orderId, table.createdAt),
    index('refunds_under_way')
      .on(table.nextAt)
      .where(sql`${table.status} = 'pending'`),
    index('refunds_by_payment')
      .on(table.paymentId)
      .where(sql`${table.paymentId} IS NOT NULL`),
  ],
)

/** What staff find an order by: the words of its number, its name and its address, in small letters. Triggers keep it. */
export const orderWords = sqliteTable(
  'order_words',
  {
    word: text().notNull(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
  },
  (table) => [primaryKey({ columns: [table.word, table.orderId] }), index('order_words_by_order').on(table.orderId)],
)

/** What takes money off. A code is kept in capitals. */
export const vouchers = sqliteTable(
  'vouchers',
  {
    id: text().primaryKey(),
    code: text().notNull().unique(),
    kind: text({ enum: ['percent', 'fixed'] }).notNull(),
    /** Percent or pence, by kind. */
    value: integer().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    minimumSpendPence: integer().notNull(),
    maximumDiscountPence: integer(),
    usageLimit: integer(),
    perCustomerLimit: integer(),
    categoryIds: json<string[]>().notNull(),
    productIds: json<string[]>().notNull(),
    isFirstOrderOnly: integer({ mode: 'boolean' }).notNull(),
    isDisabled: integer({ mode: 'boolean' }).notNull().default(false),
    /** Checkouts that it counts for. */
    used: integer().notNull().default(0),
  },
  (table) => [
    check('voucher_kind', sql`${table.kind} IN ('percent', 'fixed')`),
    check(
      'voucher_within_its_limit',
      sql`${table.used} >= 0 AND (${table.usageLimit} IS NULL OR ${table.used} <= ${table.usageLimit})`,
    ),
  ],
)

/** A voucher on an order. All orders of a checkout are one use of it; a use is given back when its orders are cancelled. */
export const redemptions = sqliteTable(
  'redemptions',
  {
    id: text().primaryKey(),
    voucherId: text()
      .notNull()
      .references(() => vouchers.id),
    orderId: text()
      .notNull()
      .unique()
      .references(() => orders.id),
    checkoutId: text().notNull(),
    customerEmail: text().notNull(),
    at: instant().notNull(),
    releasedAt: instant(),
  },
  (table) => [
    index('redemptions_by_checkout').on(table.voucherId, table.checkoutId),
    index('redemptions_by_customer').on(table.voucherId, table.customerEmail),
  ],
)

/** What somebody intends to buy. */
export const baskets = sqliteTable(
  'baskets',
  {
    id: text().primaryKey(),
    /** What opens it: the SHA-256 of a visitor's cookie, of which only that is kept, or `customer:ID`, which no cookie can be the hash of. */
    tokenHash: text().notNull().unique(),
    customerId: text(),
    voucherCode: text(),
    changedAt: instant().notNull(),
  },
  (table) => [index('baskets_by_age').on(table.changedAt), index('baskets_by_customer').on(table.customerId)],
)

export const basketLines = sqliteTable(
  'basket_lines',
  {
    basketId: text()
      .notNull()
      .references(() => baskets.id, { onDelete: 'cascade' }),
    menuItemId: text()
      .notNull()
      .references(() => menuItems.id),
    quantity: integer().notNull(),
    /** The offer from the waiting list that keeps it. */
    offerId: text().references(() => waitingList.id),
  },
  (table) => [
    primaryKey({ columns: [table.basketId, table.menuItemId] }),
    check('basket_line_quantity', sql`${table.quantity} BETWEEN 1 AND 99`),
    index('basket_lines_by_menu_item').on(table.menuItemId),
    index('basket_lines_by_offer').on(table.offerId),
  ],
)
