import { and, eq, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { VAT_REGISTERED } from '#lib/constants/backend.ts'
import { derivedId } from '#lib/derived-id.ts'
import { nextDocument, type Draft } from '#lib/documents/next.ts'
import { isErasedEmail } from '#lib/erased.ts'
import { writeRows } from '#modules/orders/change.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { documentDues, documents, outbox } from '#platform/schema.ts'
import { findPapers, type Papers } from './repository.ts'
import { booksOf, sellerOf, whyLess } from './rules.ts'

/** Times that an order is read anew after somebody else was faster. */
const ATTEMPTS = 5

const PREFIX = { receipt: 'R', credit_note: 'C' } as const

/** The next number of its kind, as it is when it is written: no two writes see the same, and one that fails takes none. */
const nextOf = (kind: Draft['kind']) =>
  sql<number>`(SELECT coalesce(max("sequence"), 0) + 1 FROM ${documents} WHERE "kind" = ${kind})`

/** The document that an order lacks, as a row to be written; null where it lacks none. */
function rowOf({ order, lines, entries, written, changes }: Papers, id: string, now: Date) {
  const { costsSince, movedAt, ...books } = booksOf(entries)
  const draft = nextDocument({ ...order, lines, ...books }, written)
  if (!draft) return null
  const { kind, grossPence, vatPence, ...content } = draft
  // A receipt is of the moment when the money was there, a credit note of that when the price became less.
  const taxPointAt = kind === 'receipt' ? movedAt : costsSince
  const why = changes.find(({ at }) => at.getTime() === costsSince.getTime())
  const { customerName, customerEmail, addressLines, postcode, voucherCode, number: orderNumber } = order
  return {
    ...{ id, orderId: order.id, position: written.length + 1, orderVersion: order.version },
    ...{ kind, grossPence, vatPence, issuedAt: now, taxPointAt },
    customerName: isErasedEmail(customerEmail) ? null : customerName,
    customerAddress: addressLines === null || postcode === null ? null : { lines: addressLines, postcode },
    content: {
      ...{ ...content, orderNumber, voucherCode, seller: sellerOf(VAT_REGISTERED) },
      reason: kind === 'credit_note' ? whyLess(why) : null,
    },
  }
}

type DocumentRow = NonNullable<ReturnType<typeof rowOf>>

const rowsOf = (database: Database, row: DocumentRow, letterId: string | null, at: Date): BatchItem<'sqlite'>[] => [
  database.insert(documents).values({
    ...row,
    sequence: nextOf(row.kind),
    number: sql`${PREFIX[row.kind]} || '-' || printf('%06d', ${nextOf(row.kind)})`,
  }),
  ...(letterId === null
    ? []
    : [
        database
          .insert(outbox)
          .values({ id: letterId, kind: 'payment_received', subjectId: row.id, createdAt: at, availableAt: at }),
      ]),
]

/**
 * Writes the document that an order lacks, if it lacks one, and the letter that a receipt goes with: once, whoever else is at it. What was read and has
 * moved on since is read again. Two round trips where there is something to do.
 * @returns the ids of the letters
 */
export async function issueDocumentOf({ database, clock }: Context, orderId: string): Promise<string[]> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const papers = await findPapers(database, orderId)
    if (!papers?.due) return []
    const now = clock.now()
    const id = await derivedId('document', orderId, String(papers.written.length + 1))
    const row = rowOf(papers, id, now)
    const letterId = row?.kind === 'receipt' ? await derivedId('payment-received', id) : null
    const isDealtWith = database
      .delete(documentDues)
      .where(and(eq(documentDues.orderId, orderId), eq(documentDues.turn, papers.due.turn)))
    const rows = row ? rowsOf(database, row, letterId, now) : []
    if (await writeRows(database, [...rows, isDealtWith])) return letterId === null ? [] : [letterId]
  }
  throw new Error(`A document of order ${orderId} was refused by the schema time after time.`)
}
