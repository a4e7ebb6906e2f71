import type { OrderDocument } from '#contracts/model/document.ts'
import type { CreditNoteLinks } from '#components/email/credit-note.tsx'
import { ReceiptEmail, receiptSubject } from '#components/email/receipt-email.tsx'
import { documentFilePath, documentPath } from '#lib/documents/paths.ts'
import { issueDocumentOf } from '#modules/documents/issue.ts'
import { findCreditNote, findDocument } from '#modules/documents/repository.ts'
import { orderToken } from '#modules/orders/link.ts'
import { findOrder } from '#modules/orders/repository.ts'
import type { Context } from '#platform/context.ts'

/** Where a document is, for whoever has the link of its order. */
async function linksOf({ config }: Context, { orderId, number }: Pick<OrderDocument, 'orderId' | 'number'>) {
  const token = await orderToken(config.LINK_SECRET, orderId)
  return {
    url: `${config.APP_ORIGIN}${documentPath(token, number)}`,
    fileUrl: `${config.APP_ORIGIN}${documentFilePath(token, number)}`,
  }
}

/** The receipt, when all of the money has come. */
async function paymentReceived(context: Context, documentId: string) {
  const document = await findDocument(context.database, documentId)
  const order = document && (await findOrder(context.database, document.orderId, context.clock.now()))
  if (!document || !order) return null
  return {
    to: order.customer.email,
    subject: receiptSubject(document),
    mail: <ReceiptEmail document={document} name={order.customer.name} {...await linksOf(context, document)} />,
  }
}

export const DOCUMENT_LETTERS = { payment_received: paymentReceived }

/**
 * The credit note of what a letter tells of; null where it has led to none. It is written first where the job has not come yet, so that the letter is the
 * same whenever it is rendered.
 * @param at when it happened
 * @param isSince whether one of before will do: money goes back later than the price has become less
 */
export async function creditNoteOf(
  context: Context,
  orderId: string,
  at: Date,
  { isSince = false } = {},
): Promise<CreditNoteLinks | null> {
  await issueDocumentOf(context, orderId)
  const note = await findCreditNote(context.database, orderId, at)
  if (!note || (!isSince && Date.parse(note.taxPointAt) !== at.getTime())) return null
  const { number, grossPence } = note
  return { number, grossPence, ...(await linksOf(context, note)) }
}
