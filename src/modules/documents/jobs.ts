import { DOCUMENTS_A_RUN } from '#lib/constants/backend.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { issueDocumentOf } from './issue.ts'
import { findDues } from './repository.ts'

/**
 * Writes the receipts and credit notes that orders lack, each in a batch of its own. For the cron, and behind what has moved the books: driven by state,
 * bounded, and nothing the second time.
 */
export async function issueDocuments(context: Context) {
  const letters: string[] = []
  for (const { orderId } of await findDues(context.database, DOCUMENTS_A_RUN)) {
    const written = await issueDocumentOf(context, orderId).catch((error: unknown) => {
      log.error('a document was not written', error, { orderId })
      return []
    })
    letters.push(...written)
  }
  handOver(context, letters)
}
