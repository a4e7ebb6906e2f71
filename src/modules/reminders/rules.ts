import { REMINDER } from '#lib/constants/backend.ts'
import { addDays, londonInstant, londonWallClock } from '#lib/dates.ts'

/** The moment from which customers are reminded of what they collect on a local date: a morning in London, the day before. */
export const remindAt = (onDate: string) => new Date(londonInstant(addDays(onDate, -1), REMINDER.at))

/** The last local date whose customers may be reminded by now. */
export function remindedThrough(now: Date): string {
  const [today = '', time = ''] = londonWallClock(now).split('T')
  return time >= REMINDER.at ? addDays(today, 1) : today
}
