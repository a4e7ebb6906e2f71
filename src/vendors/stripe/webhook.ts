import { Stripe } from 'stripe'
import { StripeEvent, WEBHOOK_TOLERANCE_SECONDS } from '#contracts/vendors/stripe-events.ts'

/**
 * Reads what Stripe tells, if it is Stripe who tells it, and lately.
 * @param payload the body as it came, byte by byte @param header `Stripe-Signature`
 * @param now by the shop's clock: a signature is good for five minutes
 * @returns null for what is forged, old or no event
 */
export async function verifyWebhook(
  payload: string,
  header: string | null,
  secret: string,
  now: Date,
): Promise<StripeEvent | null> {
  try {
    const event: unknown = await Stripe.webhooks.constructEventAsync(
      payload,
      header ?? '',
      secret,
      WEBHOOK_TOLERANCE_SECONDS,
      Stripe.createSubtleCryptoProvider(),
      now.getTime(),
    )
    return StripeEvent.parse(event)
  } catch {
    return null
  }
}
