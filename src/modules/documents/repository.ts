import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm'
import type { OrderDocument } from '#contracts/model/document.ts'
import { summaryOf } from '#lib/documents/summary.ts'
import { among } from '#platform/among.ts'
import type { Database } from '#platform/database.ts'
import { documentDues, documents, ledgerEntries, orderChanges, orderLines, orders } from '#platform/schema.ts'

type Row = typeof documents.$inferSelect

const CHANGES = 20

const shownDocument = ({ content, customerName, customerAddress, ...row }: Row): OrderDocument => ({
  id: row.id,
  orderId: row.orderId,
  kind: row.kind,
  number: row.number,
  issuedAt: row.issuedAt.toISOString(),
  taxPointAt: row.taxPointAt.toISOString(),
  grossPence: row.grossPence,
  vatPence: row.vatPence,
  customer:
    customerName === null
      ? null
      : {
          name: customerName,
          addressLines: customerAddress?.lines ?? [],
          postcode: customerAddress?.postcode ?? null,
        },
  ...content,
})

const ofOrder = (database: Database, orderId: string) =>
  database.select().from(documents).where(eq(documents.orderId, orderId)).orderBy(asc(documents.position))

const dueOf = (database: Database, orderId: string) =>
  database.select().from(documentDues).where(eq(documentDues.orderId, orderId))

/** The documents of an order, the first first, and whether it may lack one. One round trip. */
export async function findDocuments(database: Database, orderId: string) {
  const [found, [due]] = await database.batch([ofOrder(database, orderId), dueOf(database, orderId)])
  return { documents: found.map(shownDocument), isDue: due !== undefined }
}

/** All that a document of an order is made of; null where there is no such order. One round trip. */
export async function findPapers(database: Database, orderId: string) {
  const [[order], lines, entries, written, [due], changes] = await database.batch([
    database.select().from(orders).where(eq(orders.id, orderId)),
    database.select().from(orderLines).where(eq(orderLines.orderId, orderId)).orderBy(asc(orderLines.position)),
    database.select().from(ledgerEntries).where(eq(ledgerEntries.orderId, orderId)),
    ofOrder(database, orderId),
    dueOf(database, orderId),
    database
      .select({ kind: orderChanges.kind, reason: orderChanges.reason, at: orderChanges.at })
      .from(orderChanges)
      .where(eq(orderChanges.orderId, orderId))
      .orderBy(desc(orderChanges.version))
      .limit(CHANGES),
  ])
  return order ? { order, lines, entries, written: written.map(shownDocument), due, changes } : null
}
export type Papers = NonNullable<Awaited<ReturnType<typeof findPapers>>>

/** Orders that may lack a document, the longest first. One round trip. */
export const findDues = (database: Database, limit: number) =>
  database.select().from(documentDues).orderBy(asc(documentDues.since)).limit(limit)

/** The documents of some orders, the last first, as a list shows them. One round trip. */
export async function listDocumentsOf(database: Database, orderIds: string[], limit: number) {
  const found = await database
    .select()
    .from(documents)
    .where(inArray(documents.orderId, among(orderIds)))
    .orderBy(desc(documents.issuedAt))
    .limit(limit)
  return found.map((row) => summaryOf(shownDocument(row)))
}

/** One document, or null. One round trip. */
export async function findDocument(database: Database, id: string): Promise<OrderDocument | null> {
  const [row] = await database.select().from(documents).where(eq(documents.id, id))
  return row ? shownDocument(row) : null
}

/** The credit note that what happened to an order by a moment has led to: the last one of then. One round trip. */
export async function findCreditNote(database: Database, orderId: string, by: Date): Promise<OrderDocument | null> {
  const [row] = await database
    .select()
    .from(documents)
    .where(and(eq(documents.orderId, orderId), eq(documents.kind, 'credit_note'), lte(documents.taxPointAt, by)))
    .orderBy(desc(documents.position))
    .limit(1)
  return row ? shownDocument(row) : null
}
