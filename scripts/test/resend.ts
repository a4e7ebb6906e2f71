import { svixSignature } from '#mocks/sandbox/resend-events.ts'
import { env } from './world.ts'

type Told = {
  type: string
  email_id: string
  to?: string[]
  tags?: Record<string, string>
  bounce?: { type: string; subType: string; message: string }
}

/** What Resend tells of a mail, signed by the true time, which is what its SDK goes by. */
export function resendRequest(
  { type, ...data }: Told,
  id: string = crypto.randomUUID(),
  secret = env.RESEND_WEBHOOK_SECRET,
) {
  const at = new Date().toISOString()
  const payload = JSON.stringify({
    type,
    created_at: at,
    data: { created_at: at, from: 'orders@example.com', to: ['rosie@example.com'], subject: 'Your order', ...data },
  })
  const seconds = Math.floor(Date.now() / 1000)
  return new Request('https://bandofbakers.example/api/webhooks/resend', {
    method: 'POST',
    headers: {
      'svix-id': id,
      'svix-timestamp': String(seconds),
      'svix-signature': svixSignature(id, seconds, payload, secret),
    },
    body: payload,
  })
}
