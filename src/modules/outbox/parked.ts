import { PARKED_TOLD_EVERY_MS } from '#lib/constants/backend.ts'
import { derivedId } from '#lib/derived-id.ts'
import type { Context } from '#platform/context.ts'
import { outbox } from '#platform/schema.ts'
import { handOver } from './hand-over.ts'
import { hasParked, PARKED, toldBefore } from './parked-repository.ts'

/** Tells staff that messages were given up, once an hour at most, however many there are. For the cron: driven by state. Two round trips while there are none. */
export async function tellParked(context: Context) {
  const { database, clock } = context
  const now = clock.now()
  const told = await toldBefore(database, now)
  if (told && now.getTime() - told.getTime() < PARKED_TOLD_EVERY_MS) return
  if (!(await hasParked(database, told, now))) return
  const id = await derivedId('mails_parked', String(told?.getTime() ?? 0))
  await database
    .insert(outbox)
    .values({ id, kind: 'mails_parked', subjectId: PARKED, createdAt: now, availableAt: now })
    .onConflictDoNothing()
  handOver(context, [id])
}
