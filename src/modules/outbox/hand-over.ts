import { OUTBOX } from '#lib/constants/backend.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'

/**
 * Asks the queue to deliver messages that have just been committed, after the answer has gone out.
 * Nothing is lost when it fails: the cron sweeps what was left. `next dev` has no queue consumer, and delivers at once.
 */
export function handOver(context: Context, outboxIds: string[]) {
  for (let from = 0; from < outboxIds.length; from += OUTBOX.sweepSize)
    handOverSome(context, outboxIds.slice(from, from + OUTBOX.sweepSize))
}

/** As many as one delivery can claim. */
function handOverSome(context: Context, outboxIds: string[]) {
  const work =
    process.env.NODE_ENV === 'development'
      ? import('./jobs.ts').then(({ deliver }) => deliver(context, outboxIds))
      : context.env.JOBS.send({ outboxIds })
  context.waitUntil(
    work.catch((error: unknown) => {
      log.error('queue refused a message; the cron will sweep it', error)
    }),
  )
}
