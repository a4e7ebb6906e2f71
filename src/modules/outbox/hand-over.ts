import { OUTBOX } from '#lib/constants/backend.ts'
import type { Context } from '#platform/context.ts'
import type { JobMessage } from '#platform/env.ts'
import { log } from '#platform/log.ts'

/**
 * Asks the queue to deliver messages that have just been committed, after the answer has gone out.
 * Nothing is lost when it fails: the cron sweeps what was left. `next dev` has no queue consumer, and delivers at once.
 * @param frees whether what was committed gives something back, so that somebody who waits may be offered it
 * @param prepares whether somebody waits for an export of their data
 * @param owes whether money may have to go back to a card
 * @param books whether money has moved in the books of an order, which may lack a receipt or a credit note; what may owe does so too
 * @param slices whether there are letters that go to many: thousands are not named here, the slices find them
 */
export function handOver(
  context: Context,
  outboxIds: string[],
  {
    frees = false,
    prepares = false,
    owes = false,
    books = owes,
    slices = false,
  }: { frees?: boolean; prepares?: boolean; owes?: boolean; books?: boolean; slices?: boolean } = {},
) {
  const more = {
    ...(frees && { frees }),
    ...(prepares && { prepares }),
    ...(owes && { owes }),
    ...(books && { books }),
    ...(slices && { slices }),
  }
  if ((frees || books || prepares || slices) && outboxIds.length === 0) send(context, { outboxIds, ...more })
  for (let from = 0; from < outboxIds.length; from += OUTBOX.sweepSize)
    send(context, { outboxIds: outboxIds.slice(from, from + OUTBOX.sweepSize), ...more })
}

/** As many as one delivery can claim. */
function send(context: Context, message: JobMessage) {
  const work =
    process.env.NODE_ENV === 'development'
      ? import('./jobs.ts').then(({ deliver }) => deliver(context, message.outboxIds))
      : context.env.JOBS.send(message)
  context.waitUntil(
    work.catch((error: unknown) => {
      log.error('queue refused a message; the cron will sweep it', error)
    }),
  )
}
