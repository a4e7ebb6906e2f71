import { QUIET_HOURS } from '#lib/constants/backend.ts'
import { addDays, londonInstant, londonWallClock } from '#lib/dates.ts'
import type { outbox } from '#platform/schema.ts'

type Kind = (typeof outbox.$inferSelect)['kind']

/** What nobody waits for, and goes to many: it is not sent while people sleep, and in slices. */
export const CAN_WAIT = ['sale_opens', 'collection_reminder'] as const satisfies Kind[]
export type CanWait = (typeof CAN_WAIT)[number]
const canWait = (kind: Kind) => CAN_WAIT.some((one) => one === kind)

const { from, until } = QUIET_HOURS

/** Whether it is so late in London, or so early, that nobody is written to who does not wait for it. */
export function isQuiet(at: Date) {
  const time = londonWallClock(at).slice(11, 16)
  return time >= from || time < until
}

/** A moment, or the first after it at which somebody may be written to who does not wait for it. */
export function outsideQuietHours(at: Date): Date {
  if (!isQuiet(at)) return at
  const [date = '', time = ''] = londonWallClock(at).split('T')
  return new Date(londonInstant(time >= from ? addDays(date, 1) : date, until))
}

/** When a message of a kind may go out that is to go out at a moment: what somebody waits for, at once. */
export const availableAt = (kind: Kind, at: Date) => (canWait(kind) ? outsideQuietHours(at) : at)
