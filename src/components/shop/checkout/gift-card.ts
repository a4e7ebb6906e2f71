import { formatWait } from '#lib/wait.ts'
import type { Sending } from '../form/trouble.ts'

/** How far a gift card is: the answers are those of `checkout.quote`. */
export type GiftCardState = Sending<
  { kind: 'applied'; code: string; pence: number } | { kind: 'unknown' } | { kind: 'spent'; why: 'empty' | 'expired' }
>

/** Why a gift card pays nothing, or null. */
export function giftCardProblem(state: GiftCardState): string | null {
  switch (state.kind) {
    case 'idle':
    case 'sending':
    case 'applied':
      return null
    case 'unknown':
    case 'invalid':
      return 'There is no such gift card. Look at the code once more.'
    case 'spent':
      return state.why === 'empty' ? 'There is nothing left on this gift card.' : 'This gift card has expired.'
    case 'rate_limited':
      return `That was a lot of codes. Try again in ${formatWait(state.retryAfterSeconds)}.`
    case 'unreachable':
      return 'We could not reach the bakery. Try again when you are online.'
    case 'failed':
      return 'Something went wrong on our side. Please try again.'
  }
}
