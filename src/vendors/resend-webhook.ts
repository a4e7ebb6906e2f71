import { Resend } from 'resend'
import { ResendEvent } from '#contracts/vendors/resend-webhooks.ts'

/**
 * Reads what Resend tells, if it is Resend who tells it, and lately.
 * @param payload the body as it came, byte by byte
 * @returns the event and what it is called each time it is told (`svix-id`); null for what is forged, old or no event that we know
 */
export function verifyResendWebhook(
  payload: string,
  headers: Pick<Headers, 'get'>,
  secret: string,
): { id: string; event: ResendEvent } | null {
  const of = (name: string) => headers.get(`svix-${name}`) ?? ''
  const id = of('id')
  try {
    const told: unknown = new Resend('re_unused').webhooks.verify({
      payload,
      headers: { id, timestamp: of('timestamp'), signature: of('signature') },
      webhookSecret: secret,
    })
    return { id, event: ResendEvent.parse(told) }
  } catch {
    return null
  }
}
