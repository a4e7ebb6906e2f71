import { signatureOf } from '#mocks/sandbox/stripe/events.ts'
import { pay } from '#mocks/sandbox/stripe/payments.ts'
import { find } from '#mocks/sandbox/stripe/state.ts'
import type { Vendors } from './vendors.ts'
import { env } from './world.ts'

/** What happens at Stripe without the shop: a bank disputes and decides, a refund comes or fails; and what is there. */
export { closeDispute, openDispute } from '#mocks/sandbox/stripe/disputes.ts'
export { createRefund, settleRefund } from '#mocks/sandbox/stripe/refunds.ts'
export { settleBank } from '#mocks/sandbox/stripe/payments.ts'
export { all, find } from '#mocks/sandbox/stripe/state.ts'

/** Somebody pays a session on its page. @param card by its name among Stripe's test cards, or `bank` @returns the id of the payment intent */
export function paySession({ stripe }: Vendors, id: string, card = 'succeeds'): string {
  const session = find(stripe, 'checkout.session', id)
  if (!session) throw new Error(`Stripe has no session ${id}.`)
  pay(stripe, session, card)
  return session.payment_intent ?? ''
}

/** What Stripe would tell the shop, the oldest first. */
export const toldBy = ({ stripe }: Vendors) => stripe.post.parcels()

/** `Stripe-Signature` of a message, as made at a moment. */
export const signed = (payload: string, at: Date, secret = env.STRIPE_WEBHOOK_SECRET) =>
  signatureOf(payload, secret, Math.floor(at.getTime() / 1000))
