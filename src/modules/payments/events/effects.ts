import type { StripeEventType } from '#contracts/vendors/stripe-events.ts'
import { disputeClosed } from './charge-dispute-closed.ts'
import { disputeCreated } from './charge-dispute-created.ts'
import { disputeUpdated } from './charge-dispute-updated.ts'
import { asyncPaymentFailed } from './checkout-session-async-payment-failed.ts'
import { asyncPaymentSucceeded } from './checkout-session-async-payment-succeeded.ts'
import { completed } from './checkout-session-completed.ts'
import { expired } from './checkout-session-expired.ts'
import type { Effect } from './effect.ts'
import { paymentFailed } from './payment-intent-payment-failed.ts'
import { refundCreated } from './refund-created.ts'
import { refundFailed } from './refund-failed.ts'
import { refundUpdated } from './refund-updated.ts'

const KNOWN: Record<StripeEventType, Effect> = {
  'checkout.session.completed': completed,
  'checkout.session.async_payment_succeeded': asyncPaymentSucceeded,
  'checkout.session.async_payment_failed': asyncPaymentFailed,
  'checkout.session.expired': expired,
  'payment_intent.payment_failed': paymentFailed,
  'refund.created': refundCreated,
  'refund.updated': refundUpdated,
  'refund.failed': refundFailed,
  'charge.dispute.created': disputeCreated,
  'charge.dispute.updated': disputeUpdated,
  'charge.dispute.closed': disputeClosed,
}

/** What each event of the vendor does; any other is written down and nothing else. */
export const EFFECTS: Readonly<Partial<Record<string, Effect>>> = KNOWN
