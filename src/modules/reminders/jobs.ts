import { REMINDER } from '#lib/constants/backend.ts'
import { derivedId } from '#lib/derived-id.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { findSales, findToRemind, oweReminders } from './repository.ts'
import { remindAt, remindedThrough } from './rules.ts'

/**
 * Reminds customers, the day before, of what they collect: once an order and date, whenever this runs. Driven by state: who was not reminded because nothing
 * ran is reminded later, until their slot is over; who is moved to another date is reminded of that. What does not go out in quiet hours waits for the morning.
 */
export async function remindOfCollections(context: Context) {
  const { database, clock } = context
  const now = clock.now()
  for (const { id, onDate } of await findSales(database, remindedThrough(now), now)) {
    const found = await findToRemind(database, id, remindAt(onDate), now, REMINDER.aRun)
    if (found.length === 0) continue
    const letters = await Promise.all(
      found.map(async ({ id: orderId }) => ({ id: await derivedId('collection_reminder', orderId, onDate), orderId })),
    )
    await oweReminders(database, letters, now)
    handOver(context, [], { slices: true })
  }
}
