import { Refused } from './errors.ts'
import { shown } from './events.ts'
import type { StripeState, Thing } from './state.ts'

type Page = { limit?: number; starting_after?: string; ending_before?: string }
type Span = { gt?: number; gte?: number; lt?: number; lte?: number }

const DEFAULT_LIMIT = 10

/** Whether an instant (seconds) lies in a span. */
export const isWithin = (at: number, { gt, gte, lt, lte }: Span = {}) =>
  (gt === undefined || at > gt) &&
  (gte === undefined || at >= gte) &&
  (lt === undefined || at < lt) &&
  (lte === undefined || at <= lte)

function indexOf(things: Thing[], id: string, param: string) {
  const index = things.findIndex((thing) => thing.id === id)
  if (index < 0) throw new Refused(`No such object: '${id}'`, { code: 'resource_missing', param })
  return index
}

/** A page of a list, the newest first. Source: docs.stripe.com/api/pagination. @param things the oldest first */
export function pageOf(
  state: StripeState,
  things: Thing[],
  { limit = DEFAULT_LIMIT, starting_after: after, ending_before: before }: Page,
  url: string,
) {
  const newest = [...things].reverse()
  const listed = (data: Thing[], hasMore: boolean) => ({
    object: 'list',
    data: data.map((thing) => shown(state, thing)),
    has_more: hasMore,
    url,
  })
  if (before !== undefined) {
    const end = indexOf(newest, before, 'ending_before')
    const start = Math.max(0, end - limit)
    return listed(newest.slice(start, end), start > 0)
  }
  const start = after === undefined ? 0 : indexOf(newest, after, 'starting_after') + 1
  return listed(newest.slice(start, start + limit), start + limit < newest.length)
}
