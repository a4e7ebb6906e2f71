import { Refused } from './errors.ts'
import { shown } from './events.ts'
import type { StripeState } from './state.ts'

/** Fields that hold an id, and may hold what it is the id of. */
const EXPANDABLE: ReadonlySet<string> = new Set([
  'payment_intent',
  'latest_charge',
  'charge',
  'balance_transaction',
  'failure_balance_transaction',
  'source',
])
const DEEPEST = 4

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Puts what was asked for in the place of its id. Source: docs.stripe.com/api/expanding_objects. */
export function expand(state: StripeState, answer: unknown, paths: string[]) {
  for (const path of paths) {
    const parts = path.split('.')
    if (parts.length > DEEPEST + (parts[0] === 'data' ? 1 : 0))
      throw new Refused(`You cannot expand more than ${String(DEEPEST)} levels of a property`, { param: 'expand' })
    open(state, answer, parts, path)
  }
}

function open(state: StripeState, place: unknown, [part = '', ...rest]: string[], path: string) {
  if (!isRecord(place)) return
  if (part === 'data' && Array.isArray(place.data)) {
    for (const item of place.data) open(state, item, rest, path)
    return
  }
  if (!EXPANDABLE.has(part) || !(part in place))
    throw new Refused(`This property cannot be expanded (${path}).`, { param: 'expand' })
  const value = place[part]
  const thing = typeof value === 'string' ? state.things.get(value) : undefined
  if (thing) place[part] = shown(state, thing)
  if (rest.length > 0) open(state, place[part], rest, path)
}
