import { addDays } from './dates.ts'

/** A month of the calendar, `2026-03`. */
export type Month = string

const DAYS_A_WEEK = 7
const monthName = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const startOf = (month: Month) => Date.parse(`${month}-01T12:00:00Z`)

/** The month of a local date. */
export const monthOf = (date: string): Month => date.slice(0, 7)

/** `March 2026`. */
export const formatMonth = (month: Month) => monthName.format(startOf(month))

/** A month some months later. */
export function addMonths(month: Month, months: number): Month {
  const date = new Date(startOf(month))
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 7)
}

/** The weeks of a month from Monday on, as local dates; null where a day belongs to another month. */
export function weeksOf(month: Month): (string | null)[][] {
  const first = `${month}-01`
  const lead = (new Date(startOf(month)).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK
  const length = Math.round((startOf(addMonths(month, 1)) - startOf(month)) / 86_400_000)
  const weeks = Math.ceil((lead + length) / DAYS_A_WEEK)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: DAYS_A_WEEK }, (__, day) => {
      const place = week * DAYS_A_WEEK + day - lead
      return place >= 0 && place < length ? addDays(first, place) : null
    }),
  )
}
