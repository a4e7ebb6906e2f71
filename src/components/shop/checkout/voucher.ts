import type { Basket } from '#contracts/model/basket.ts'
import { formatWait } from '#lib/wait.ts'
import type { Sending, Trouble } from '../form/trouble.ts'

type Why = NonNullable<Basket['voucherProblem']>

/** How far a voucher is: the answers are those of `basket.applyVoucher`, and of a basket that has one. */
export type VoucherState = Sending<
  | { kind: 'applied'; code: string; discountPence: number }
  /** It is on the basket, and takes nothing off as the basket stands. */
  | { kind: 'resting'; code: string; why: Why }
  | { kind: 'unknown' }
  | { kind: 'not_valid'; why: Why }
>

export const VOUCHER_WHY: Record<Why, string> = {
  not_started: 'This voucher cannot be used yet.',
  ended: 'This voucher has ended.',
  used_up: 'This voucher has been used up.',
  minimum_spend: 'Your order is too small for this voucher.',
  not_for_this: 'This voucher is for something that is not in your basket.',
  first_order_only: 'This voucher is for a first order.',
  disabled: 'This voucher is not in use any more.',
}

/** The voucher that a basket has; null where it has none. */
export function voucherOn({ voucherCode, voucherProblem, discountPence }: Basket): VoucherState | null {
  if (voucherCode === null) return null
  return voucherProblem === null
    ? { kind: 'applied', code: voucherCode, discountPence }
    : { kind: 'resting', code: voucherCode, why: voucherProblem }
}

const told = (trouble: Trouble) =>
  trouble.kind === 'rate_limited'
    ? `That was a lot of codes. Try again in ${formatWait(trouble.retryAfterSeconds)}.`
    : trouble.kind === 'unreachable'
      ? 'We could not reach the bakery. Try again when you are online.'
      : 'Something went wrong on our side. Please try again.'

/** Why a voucher was not taken, or null. */
export function voucherProblem(state: VoucherState): string | null {
  switch (state.kind) {
    case 'idle':
    case 'sending':
    case 'applied':
    case 'resting':
      return null
    case 'unknown':
    case 'invalid':
      return 'There is no such voucher. Look at the code once more.'
    case 'not_valid':
      return VOUCHER_WHY[state.why]
    case 'rate_limited':
    case 'failed':
    case 'unreachable':
      return told(state)
  }
}
