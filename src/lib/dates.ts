import { TIME_ZONE } from './constants/frontend.ts'

/** A formatter that is made when it is first needed: each costs a cheap phone some milliseconds, and a page uses few of them. */
function inLondon(options: Intl.DateTimeFormatOptions) {
  let made: Intl.DateTimeFormat | undefined
  return () => (made ??= new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, ...options }))
}

const longDay = inLondon({ weekday: 'long', day: 'numeric', month: 'long' })
const shortDay = inLondon({ weekday: 'short', day: 'numeric', month: 'short' })
const date = inLondon({ day: 'numeric', month: 'long', year: 'numeric' })
const clock = inLondon({ hour: 'numeric', minute: '2-digit', hour12: true })
const parts = inLondon({
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

type Moment = string | Date
const toDate = (moment: Moment) => (typeof moment === 'string' ? new Date(moment) : moment)

/** `Saturday 14 March`, in Europe/London. Takes an instant or a local date (`2026-03-14`). */
export const formatDay = (moment: Moment) => longDay().format(toDate(moment)).replace(',', '')

/** `Sat 14 Mar`, in Europe/London. */
export const formatShortDay = (moment: Moment) => shortDay().format(toDate(moment)).replace(',', '')

/** `14 March 2026`, in Europe/London: for what may be long ago. */
export const formatDate = (moment: Moment) => date().format(toDate(moment))

/** `9am`, `9.30am`, in Europe/London. */
export const formatTime = (moment: Moment) =>
  clock().format(toDate(moment)).replace(':00', '').replace(':', '.').replace(/\s/g, '').replace(/^0/, '12')

/** `9am–9.30am`: an en dash between two times. */
export const formatTimeRange = (from: Moment, to: Moment) => `${formatTime(from)}–${formatTime(to)}`

/** `8pm on Thursday 12 March`. */
export const formatMoment = (moment: Moment) => `${formatTime(moment)} on ${formatDay(moment)}`

/** The local calendar date in Europe/London, `YYYY-MM-DD`. */
export const londonDate = (moment: Moment) => {
  const at = londonParts(toDate(moment))
  return `${at.year}-${at.month}-${at.day}`
}

/** What a London wall clock shows: `2026-03-14T09:00:00`, with no zone. */
export const londonWallClock = (moment: Moment) => {
  const at = londonParts(toDate(moment))
  return `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}:${at.second}`
}

/** The UTC instant at which a London wall clock shows `time` on `date`; across a spring gap, the moment after it. */
export const londonInstant = (date: string, time: string) => {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  const shown = (utc: number) => Date.parse(`${londonWallClock(new Date(utc))}Z`)
  const first = wanted - (shown(wanted) - wanted)
  const offset = shown(first) - first
  return new Date(wanted - offset).toISOString()
}

/** A local date some days later, `YYYY-MM-DD`. */
export const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

function londonParts(date: Date) {
  const found = Object.fromEntries(
    parts()
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  )
  return found as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>
}
