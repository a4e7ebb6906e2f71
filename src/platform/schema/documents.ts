import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { OrderDocument } from '#contracts/model/document.ts'
import { instant, json } from './columns.ts'
import { orders } from './orders.ts'

/** What a document says and nobody asks the database about. */
type Content = Pick<
  OrderDocument,
  'orderNumber' | 'seller' | 'lines' | 'voucherCode' | 'payments' | 'reason' | 'corrects'
>

/**
 * Receipts and credit notes: written once. Triggers let their numbers follow each other without a gap, by kind, and refuse any change but that a customer
 * is forgotten.
 */
export const documents = sqliteTable(
  'documents',
  {
    id: text().primaryKey(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    /** Which of the documents of its order it is, from 1: the same cannot be written twice. */
    position: integer().notNull(),
    /** The order as it is told of: a trigger refuses one that has moved on since. */
    orderVersion: integer().notNull(),
    kind: text({ enum: ['receipt', 'credit_note'] }).notNull(),
    /** Which of its kind it is, from 1. */
    sequence: integer().notNull(),
    number: text().notNull().unique(),
    issuedAt: instant().notNull(),
    taxPointAt: instant().notNull(),
    grossPence: integer().notNull(),
    vatPence: integer().notNull(),
    customerName: text(),
    customerAddress: json<{ lines: string[]; postcode: string }>(),
    content: json<Content>().notNull(),
  },
  (table) => [
    unique('documents_of_order').on(table.orderId, table.position),
    unique('documents_by_number').on(table.kind, table.sequence),
    check('document_kind', sql`${table.kind} IN ('receipt', 'credit_note')`),
    check('document_amount', sql`${table.grossPence} >= 0`),
    index('documents_of_people')
      .on(table.issuedAt)
      .where(sql`${table.customerName} IS NOT NULL`),
  ],
)

/** Orders whose books have moved since money came for them: they may lack a document. Triggers write it, a job reads it. */
export const documentDues = sqliteTable('document_dues', {
  orderId: text()
    .primaryKey()
    .references(() => orders.id),
  since: instant().notNull(),
  /** Raised whenever its books move again: the job takes away what it has seen. */
  turn: integer().notNull().default(0),
})
