import type { WaitingListState } from './state.ts'

type Query = Partial<Record<string, string | string[]>>

/** A page of ours, with no host and no query. */
const OWN_PAGE = /^\/(?:[a-z0-9-]+\/?)*$/
const REFERENCE = /^[\w-]{1,40}$/
const A_MINUTE = 60

/** What was answered to a form without scripts: read from the address that it led to (`src/lib/waiting-form.ts` writes it). */
export function answeredOf(query: Query): { state: WaitingListState; from: string | null } {
  const matching = (name: string, pattern: RegExp) => {
    const value = query[name]
    return typeof value === 'string' && pattern.test(value) ? value : null
  }
  const numberOf = (name: string) => Number(matching(name, /^[1-9]\d{0,5}$/) ?? 1)
  return {
    state: stateOf(matching('refused', /^[A-Z_]+$/), numberOf, matching('reference', REFERENCE)),
    from: matching('from', OWN_PAGE),
  }
}

function stateOf(
  refused: string | null,
  numberOf: (name: string) => number,
  reference: string | null,
): WaitingListState {
  switch (refused) {
    case null:
      return { kind: 'joined', email: null, position: numberOf('position') }
    case 'NOT_SOLD_OUT':
      return { kind: 'not_sold_out', left: numberOf('left') }
    case 'LIMIT_EXCEEDED':
      return { kind: 'limit', limit: numberOf('limit') }
    case 'AFTER_CUTOFF':
    case 'BAKE_SALE_NOT_OPEN':
      return { kind: 'closed' }
    case 'MENU_ITEM_NOT_FOUND':
      return { kind: 'gone' }
    case 'INVALID_INPUT':
      return { kind: 'invalid' }
    case 'RATE_LIMITED':
      return { kind: 'rate_limited', retryAfterSeconds: A_MINUTE }
    default:
      return { kind: 'error', reference }
  }
}
