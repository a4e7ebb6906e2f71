import { READERS_A_RUN } from '#lib/constants/backend.ts'
import { derivedId } from '#lib/derived-id.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { letterOf } from './letter.ts'
import { findReaders, findToAnnounce, writeAnnouncement } from './repository.ts'

/**
 * Tells those who have asked for it that a bake sale takes orders: each once, however often this runs, because a letter has the same id each time. Driven
 * by state, and bounded: the next run goes on behind whom this one has told last.
 */
export async function announceSales(context: Context) {
  const { database, clock } = context
  const now = clock.now()
  for (const { id: saleId, through } of await findToAnnounce(database, now)) {
    const readers = await findReaders(database, through ?? '', READERS_A_RUN)
    const letters = await Promise.all(
      readers.flatMap(({ customerId }) =>
        customerId === null
          ? []
          : [
              derivedId('sale_opens', saleId, customerId).then((id) => ({
                id,
                subjectId: letterOf(saleId, customerId),
              })),
            ],
      ),
    )
    const finishedAt = readers.length < READERS_A_RUN ? now : null
    await writeAnnouncement(
      database,
      { saleId, letters, through: readers.at(-1)?.owner ?? through ?? '', finishedAt },
      now,
    )
    handOver(context, [], { slices: letters.length > 0 })
  }
}
