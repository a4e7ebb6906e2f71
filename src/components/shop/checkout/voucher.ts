import type { quote } from '#contracts/api/checkout.ts'
import type { ErrorDataOf } from '#contracts/operation.ts'
import type { Sending, Trouble } from '../form/trouble.ts'
import { formatWait } from '#lib/wait.ts'

type Why = ErrorDataOf<typeof quote>['VOUCHER_NOT_VALID']['why']

/** How far a voucher is: the answers are those of `checkout.quote`. */
export type VoucherState = Sending<
  { kind: 'applied'; code: string; discountPence: number } | { kind: 'unknown' } | { kind: 'not_valid'; why: Why }
>

const WHY: Record<Why, string> = {
  not_started: 'This voucher cannot be used yet.',
  ended: 'This voucher has ended.',
  used_up: 'This voucher has been used up.',
  minimum_spend: 'Your order is too small for this voucher.',
  not_for_this: 'This voucher is for something that is not in your basket.',
  first_order_only: 'This voucher is for a first order.',
  disabled: 'This voucher is not in use any more.',
}

const told = (trouble: Trouble) =>
  trouble.kind === 'rate_limited'
    ? `That was a lot of codes. Try again in ${formatWait(trouble.retryAfterSeconds)}.`
    : trouble.kind === 'unreachable'
      ? 'We could not reach the bakery. Try again when you are online.'
      : 'Something went wrong on our side. Please try again.'

/** Why a voucher takes nothing off, or null. */
export function voucherProblem(state: VoucherState): string | null {
  switch (state.kind) {
    case 'idle':
    case 'sending':
    case 'applied':
      return null
    case 'unknown':
    case 'invalid':
      return 'There is no such voucher. Look at the code once more.'
    case 'not_valid':
      return WHY[state.why]
    case 'rate_limited':
    case 'failed':
    case 'unreachable':
      return told(state)
  }
}
