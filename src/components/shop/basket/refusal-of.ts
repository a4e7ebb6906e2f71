import type { setLine } from '#actions/basket.ts'
import type { LineRefusal } from './most-of.ts'

type Refused = NonNullable<Awaited<ReturnType<typeof setLine>>[0]>

/** What an error of `basket.setLine` means to the line that was asked for. */
export function refusalOf(error: Refused): LineRefusal {
  if (!error.defined) return { kind: 'failed', reference: null }
  switch (error.code) {
    case 'SOLD_OUT':
      return { kind: 'sold_out', left: error.data.items[0]?.left ?? 0 }
    case 'LIMIT_EXCEEDED': {
      const { limit = 1, alreadyOrdered = 0 } = error.data.items[0] ?? {}
      return { kind: 'limit', limit, alreadyOrdered }
    }
    case 'NOT_ON_MENU':
      return { kind: 'not_on_menu' }
    case 'AFTER_CUTOFF':
      return { kind: 'closed', cutoffAt: error.data.cutoffAt }
    case 'BAKE_SALE_NOT_OPEN':
      return { kind: 'not_open' }
    case 'BASKET_FULL':
      return { kind: 'full', why: error.data.why }
    case 'RATE_LIMITED':
      return { kind: 'rate_limited', retryAfterSeconds: error.data.retryAfterSeconds }
    case 'UNEXPECTED':
      return { kind: 'failed', reference: error.data.reference }
    case 'INVALID_INPUT':
      return { kind: 'failed', reference: null }
  }
}
