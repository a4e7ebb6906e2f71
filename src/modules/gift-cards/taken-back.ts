import type { BatchItem } from 'drizzle-orm/batch'
import type { Refund } from '#contracts/vendors/stripe.ts'
import { derivedId } from '#lib/derived-id.ts'
import { writeRows } from '#modules/orders/change.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { outbox } from '#platform/schema.ts'
import { moneyRows } from './money.ts'

type Told = Pick<Refund, 'id' | 'amount' | 'status'>

/**
 * Writes how a refund of a gift card stands, that was made in the vendor's dashboard: from its beginning the card holds so much less, so that nobody
 * spends what is on its way back; where it fails the card has it again. Its buyer and staff are told once.
 * @param also what is written with it @throws where it was told while the card moved: it is told again
 */
export async function writeGiftCardRefund(
  context: Context,
  purchaseId: string,
  refund: Told,
  also: BatchItem<'sqlite'>[],
) {
  const { database, clock } = context
  const at = clock.now()
  const isBack = refund.status === 'failed' || refund.status === 'canceled'
  const moved = { purchaseId, kind: 'refund' as const, reference: refund.id }
  const rows = await moneyRows(database, moved, isBack ? 0 : -refund.amount, at)
  const kinds = isBack ? ([] as const) : (['gift_card_returned', 'gift_card_taken_back'] as const)
  const letters = await Promise.all(
    kinds.map(async (kind) => ({
      ...{ id: await derivedId(kind, refund.id), kind, subjectId: purchaseId, createdAt: at, availableAt: at },
    })),
  )
  const isWritten = await writeRows(database, [
    ...rows,
    ...(letters.length > 0 ? [database.insert(outbox).values(letters).onConflictDoNothing()] : []),
    ...also,
  ])
  if (!isWritten) throw new Error(`Refund ${refund.id} was told while its gift card moved.`)
  if (rows.length > 0)
    handOver(
      context,
      letters.map(({ id }) => id),
    )
}
