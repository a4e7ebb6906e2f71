import { OFFERS_A_RUN } from '#lib/constants/backend.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { findInLine, findOver, writeOffer, writePassed } from './repository.ts'
import { offersOf } from './rules.ts'

/**
 * Ends the offers that have run out, and those of bake sales that take no orders any more, each in a batch of its own: what they kept is free for the
 * next in line. For the cron: driven by state, bounded, and nothing the second time.
 */
export async function passOffers(context: Context) {
  const now = context.clock.now()
  for (const { id, isCancelled } of await findOver(context.database, now, OFFERS_A_RUN))
    // Who is told that there is no bake sale need not hear of an offer.
    handOver(context, (await writePassed(context.database, id, isCancelled === 0, now)) ?? [])
}

/**
 * Offers what has come free to those who wait for it, each offer in a batch of its own. For the cron, and soon after something was given back: driven by
 * state, bounded, and nothing the second time.
 */
export async function offerPlaces(context: Context) {
  const now = context.clock.now()
  for (const offer of offersOf(await findInLine(context.database, now, OFFERS_A_RUN), now)) {
    // What the schema refuses is somebody else's already: the next run reads again.
    const letterId = await writeOffer(context.database, offer, now)
    if (letterId !== null) handOver(context, [letterId])
  }
}
