import type { OneStripe } from './one-stripe.ts'

/** What `#vendors/stripe/…` is in Next's part of the built worker: what the entry has laid down. While Next builds, nobody has, and nobody asks. */
const laid = Reflect.get(globalThis, Symbol.for('band-of-bakers.stripe')) as Partial<OneStripe> | undefined

export const StripeUnavailable = laid?.StripeUnavailable
export const openStripe = laid?.openStripe
export const verifyWebhook = laid?.verifyWebhook
