import { FIGURES_DAYS } from '#lib/constants/backend.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { countMessages } from './repository.ts'
import { rateOf } from './rules.ts'

const DAY_MS = 24 * 3_600_000

/** Says in the log what share of the mails comes back, whenever one has; as an error where it is too large, so that an alert hears it. One round trip. */
export async function tellBounceRate({ database, clock }: Context) {
  const counts = await countMessages(database, new Date(clock.now().getTime() - FIGURES_DAYS * DAY_MS))
  const { bounceRate, isHigh } = rateOf(counts)
  const figures = { ...counts, bounceRate, days: FIGURES_DAYS }
  if (isHigh) log.error('too many mails come back', 'the vendor may close our account', figures)
  else log.info('a mail came back', figures)
}
