import type { Refund, RefundCreate, RefundDone } from '#contracts/model/payment.ts'
import { formatPence } from '#lib/money.ts'

/** Every way that the contract knows; another one is missing here until it has its words. */
export const WAYS = {
  cash: { title: 'Cash', done: 'in cash' },
  store_credit: { title: 'Store credit', done: 'as credit, and the code is on its way by mail' },
  card: { title: 'Card it was paid with', done: 'to the card' },
} satisfies Record<RefundCreate['to'], { title: string; done: string }>

/** What was given back, in all its parts. */
export const doneWords = ({ also, ...first }: RefundDone) => {
  const pence = [first, ...also].reduce((sum: number, { amountPence }: Refund) => sum + amountPence, 0)
  const how = also.length === 0 ? WAYS[first.to].done : `to the ${String(also.length + 1)} cards that it was paid with`
  return `${formatPence(pence)} is ${first.status === 'pending' ? 'on its way' : 'given back'} ${how}`
}

export const moreThanWords = (paidPence: number) =>
  paidPence === 0
    ? 'Nothing was paid that could go back like that.'
    : `At most ${formatPence(paidPence)} can go back like that.`

export function noteOf(way: RefundCreate['to'], moneyPence: number) {
  switch (way) {
    case 'cash':
      return moneyPence === 0
        ? 'No money has come that could go back.'
        : `Up to ${formatPence(moneyPence)}, from the till.`
    case 'store_credit':
      return 'A code by mail, good for any order.'
    case 'card':
      return 'It takes the bank a few days.'
  }
}

/** Why a refund did not arrive, in words, and whether the same card may take it another time. Source: docs.stripe.com/api/refunds/object, `failure_reason`. */
export function failureWords(failure: string | null): { why: string; isWorthTryingAgain: boolean } {
  switch (failure) {
    case 'expired_or_canceled_card':
      return { why: 'the card has expired, or was cancelled', isWorthTryingAgain: false }
    case 'lost_or_stolen_card':
      return { why: 'the card was reported lost or stolen', isWorthTryingAgain: false }
    case 'charge_for_pending_refund_disputed':
      return { why: 'the customer has asked their bank for it', isWorthTryingAgain: false }
    case 'insufficient_funds':
      return { why: 'there was too little in our account at Stripe', isWorthTryingAgain: true }
    case null:
    case 'unknown':
      return { why: 'the bank does not say why', isWorthTryingAgain: false }
    default:
      return { why: `the bank says “${failure.replaceAll('_', ' ')}”`, isWorthTryingAgain: false }
  }
}
