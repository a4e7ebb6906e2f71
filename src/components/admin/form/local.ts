import { londonInstant, londonWallClock } from '#lib/dates.ts'

/** What an `<input type="datetime-local">` holds (`2026-03-14T09:00`), on the bakery’s clock. */
export const localOf = (instant: string) => londonWallClock(instant).slice(0, 16)

/** The instant of what somebody has chosen on the bakery’s clock; empty for what is none. */
export function instantOf(date: string, time: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return ''
  return Number.isNaN(Date.parse(`${date}T${time}Z`)) ? '' : londonInstant(date, time)
}

/** @param local as `localOf` gives it */
export const instantOfLocal = (local: string) => instantOf(local.slice(0, 10), local.slice(11, 16))
