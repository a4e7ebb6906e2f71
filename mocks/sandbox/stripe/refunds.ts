import type { CreateRefund } from '#contracts/vendors/stripe.ts'
import { cardOf } from './cards.ts'
import { noSuch, Refused } from './errors.ts'
import { happen } from './events.ts'
import { move } from './money.ts'
import { find, keep, newId, secondsOf, type ChargeThing, type RefundThing, type StripeState } from './state.ts'

const pounds = (pence: number) => `£${(pence / 100).toFixed(2)}`

function chargeToRefund(state: StripeState, paymentIntent: string): ChargeThing {
  const intent = find(state, 'payment_intent', paymentIntent)
  if (!intent) throw noSuch('payment_intent', paymentIntent, 'payment_intent', 400)
  const charge = find(state, 'charge', intent.latest_charge)
  if (charge?.status !== 'succeeded')
    throw new Refused(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
      param: 'payment_intent',
    })
  if (charge.disputed)
    throw new Refused(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' })
  if (charge.refunded)
    throw new Refused(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  return charge
}

/** Gives money back. Source: docs.stripe.com/api/refunds/create. */
export function createRefund(state: StripeState, asked: CreateRefund): RefundThing {
  const charge = chargeToRefund(state, asked.payment_intent)
  const left = charge.amount - charge.amount_refunded
  const amount = asked.amount ?? left
  if (amount > left)
    throw new Refused(
      `Refund amount (${pounds(amount)}) is greater than unrefunded amount on charge (${pounds(left)})`,
      { param: 'amount' },
    )
  const goes = cardOf(state.cards.get(charge.id) ?? '')?.refund
  const isPending = state.refunds === 'pend' || goes === 'pend'
  const id = newId('re_')
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount
  const refund = keep<RefundThing>(state, {
    id,
    object: 'refund',
    amount,
    currency: 'gbp',
    created: secondsOf(state),
    status: isPending ? 'pending' : 'succeeded',
    payment_intent: charge.payment_intent,
    charge: charge.id,
    balance_transaction: move(state, {
      amount: -amount,
      fee: 0,
      type: 'refund',
      reporting_category: 'refund',
      source: id,
      description: 'REFUND FOR CHARGE',
    }).id,
    metadata: asked.metadata ?? {},
    reason: asked.reason ?? null,
  })
  happen(state, 'refund.created', refund)
  happen(state, 'charge.refunded', charge)
  if (goes === 'pend') later(state, () => settleRefund(state, refund, true))
  if (goes === 'fail' || state.refunds === 'fail') later(state, () => settleRefund(state, refund, false))
  return refund
}

/** What happens by itself, a moment later. */
function later(state: StripeState, work: () => void) {
  const timer = setTimeout(work, state.settleMs) as unknown as { unref?: () => void }
  timer.unref?.()
}

/**
 * A refund that was on its way has come, or one has failed: the bank has sent the money back to the balance.
 * @returns false where nothing can come of it any more
 */
export function settleRefund(state: StripeState, refund: RefundThing, hasCome: boolean): boolean {
  if (refund.status !== 'pending' && (hasCome || refund.status !== 'succeeded')) return false
  if (hasCome) refund.status = 'succeeded'
  else fail(state, refund)
  if (!hasCome) happen(state, 'refund.failed', refund)
  happen(state, 'refund.updated', refund)
  state.save()
  return true
}

function fail(state: StripeState, refund: RefundThing) {
  const charge = find(state, 'charge', refund.charge)
  if (charge) {
    charge.amount_refunded -= refund.amount
    charge.refunded = false
  }
  const back = move(state, {
    amount: refund.amount,
    fee: 0,
    type: 'refund_failure',
    reporting_category: 'refund_failure',
    source: refund.id,
    description: 'REFUND FAILURE',
  })
  Object.assign(refund, {
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: back.id,
  })
}
