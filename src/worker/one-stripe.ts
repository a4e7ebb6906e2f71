import { StripeUnavailable } from '#vendors/stripe/call.ts'
import { openStripe } from '#vendors/stripe/client.ts'
import { verifyWebhook } from '#vendors/stripe/webhook.ts'

/*
 * Next bundles a library once for each of its layers, and wrangler once more: Stripe's SDK would be in the worker three times. The entry lays down the
 * client that it has, with the only breaker of the isolate, and Next's part of the worker takes that (`next.config.ts`; docs/decisions/032).
 */
const ONE = { StripeUnavailable, openStripe, verifyWebhook }
export type OneStripe = typeof ONE

Object.assign(globalThis, { [Symbol.for('band-of-bakers.stripe')]: ONE })
