import { addDays, londonDate, londonInstant, londonWallClock } from './dates.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** Days from one local date to another. */
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY_MS)

/** The instant at which a London wall clock shows, some days later, what it shows at `instant`: across a clock change, 9 o’clock stays 9 o’clock. */
function shifted(instant: string, days: number) {
  const time = londonWallClock(instant).slice(11, 16)
  const wanted = Date.parse(londonInstant(addDays(londonDate(instant), days), time))
  return new Date(wanted + (Date.parse(instant) % MINUTE_MS)).toISOString()
}

type Span = { startsAt: string; endsAt: string }

/** A span on another day. Where the end has fallen into the hour that a spring night leaves out, it is as long as it was. */
function shiftedSpan({ startsAt, endsAt }: Span, days: number): Span {
  const start = shifted(startsAt, days)
  const end = shifted(endsAt, days)
  if (end > start) return { startsAt: start, endsAt: end }
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  return { startsAt: start, endsAt: new Date(Date.parse(start) + length).toISOString() }
}

export type SaleTimes = {
  onDate: string
  opensAt: string
  cutoffAt: string
  collectionStartsAt: string
  collectionEndsAt: string
}

/** A bake sale and its slots on another local date, by what clocks show. */
export function movedTimes<S extends Span>(sale: SaleTimes, slots: readonly S[], onDate: string) {
  const days = daysBetween(sale.onDate, onDate)
  const collection = shiftedSpan({ startsAt: sale.collectionStartsAt, endsAt: sale.collectionEndsAt }, days)
  return {
    onDate,
    opensAt: shifted(sale.opensAt, days),
    cutoffAt: shifted(sale.cutoffAt, days),
    collectionStartsAt: collection.startsAt,
    collectionEndsAt: collection.endsAt,
    slots: slots.map((slot) => ({ ...slot, ...shiftedSpan(slot, days) })),
  }
}

/**
 * A bake sale that people know of, on another local date: what has opened stays open, and what has closed stays closed, because what is to be
 * baked is known.
 */
export function movedOpen<S extends Span>(
  sale: SaleTimes,
  slots: readonly S[],
  onDate: string,
  isOpened: boolean,
  isClosed: boolean,
) {
  const moved = movedTimes(sale, slots, onDate)
  const { opensAt, cutoffAt } = sale
  if (isClosed) return { ...moved, opensAt, cutoffAt }
  return isOpened && opensAt < moved.opensAt ? { ...moved, opensAt } : moved
}

/** When a bake sale is collected: from its first slot to the end of its last; all of its date, after the cutoff, while it has none. */
export function collectionOf(
  { onDate, cutoffAt }: Pick<SaleTimes, 'onDate' | 'cutoffAt'>,
  slots: readonly Span[],
): Pick<SaleTimes, 'collectionStartsAt' | 'collectionEndsAt'> {
  const midnight = londonInstant(onDate, '00:00')
  return slots.length === 0
    ? {
        collectionStartsAt: Date.parse(cutoffAt) > Date.parse(midnight) ? cutoffAt : midnight,
        collectionEndsAt: londonInstant(addDays(onDate, 1), '00:00'),
      }
    : {
        collectionStartsAt: new Date(Math.min(...slots.map(({ startsAt }) => Date.parse(startsAt)))).toISOString(),
        collectionEndsAt: new Date(Math.max(...slots.map(({ endsAt }) => Date.parse(endsAt)))).toISOString(),
      }
}

/** The first field of a bake sale that does not follow what comes before it; null when it opens, closes, and is then collected on its date. */
export function outOfOrder(sale: SaleTimes, slots: readonly Span[]): string | null {
  const at = (instant: string) => Date.parse(instant)
  const odd = slots.findIndex(({ startsAt }) => londonDate(startsAt) !== sale.onDate)
  if (odd >= 0) return `slots.${String(odd)}.startsAt`
  const backwards = slots.findIndex(({ startsAt, endsAt }) => at(endsAt) <= at(startsAt))
  if (backwards >= 0) return `slots.${String(backwards)}.endsAt`
  if (at(sale.opensAt) >= at(sale.cutoffAt)) return 'cutoffAt'
  if (at(sale.cutoffAt) > at(sale.collectionStartsAt)) return 'cutoffAt'
  return at(sale.collectionStartsAt) >= at(sale.collectionEndsAt) ? 'cutoffAt' : null
}

/** The address of a copy on another date: with that date instead of the one that it begins with. */
export const slugOn = (slug: string, onDate: string) =>
  `${onDate}-${slug.replace(/^\d{4}-\d{2}-\d{2}-?/, '')}`.slice(0, 120).replace(/-+$/, '')
