import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { findToPrepare, writePrepared } from './exports.ts'
import { heldOf } from './held.ts'
import { keepData } from './store.ts'

async function prepare(context: Context, { id, customerId }: { id: string; customerId: string }) {
  const { database, clock } = context
  const data = await heldOf(database, customerId, clock.now())
  if (!data) return
  await keepData(context, id, data)
  handOver(context, [await writePrepared(database, id, clock.now())])
}

/**
 * Prepares what people have asked for, and owes them the link. For the queue and the cron: driven by state, bounded; what is done twice is the same. One
 * that fails keeps none of the others waiting, and is tried again until it is given up.
 */
export async function prepareExports(context: Context) {
  for (const one of await findToPrepare(context.database, context.clock.now()))
    await prepare(context, one).catch((error: unknown) => {
      log.error('an export was not prepared', error, { id: one.id })
    })
}
