import { formatDate, formatDay, formatMoment, formatShortDay, formatTime, formatTimeRange } from '#lib/dates.ts'

const LOOKS = {
  day: formatDay,
  shortDay: formatShortDay,
  date: formatDate,
  time: formatTime,
  moment: formatMoment,
}

type Props = {
  /** An instant, or for the looks of a day also a local date (`2026-03-14`). */
  at: string
  look?: keyof typeof LOOKS
}

/** A day or an hour on the bakery’s clock, whatever clock the reader has. */
export const Time = ({ at, look = 'day' }: Props) => (
  <time dateTime={at} className="tabular-nums">
    {LOOKS[look](at)}
  </time>
)

/** From when until when, on one day. */
export const TimeRange = ({ from, to }: { from: string; to: string }) => (
  <span className="whitespace-nowrap tabular-nums">
    <time dateTime={from}>{formatTimeRange(from, to).split('–')[0]}</time>
    <span aria-hidden="true">–</span>
    <span className="sr-only"> to </span>
    <time dateTime={to}>{formatTime(to)}</time>
  </span>
)
