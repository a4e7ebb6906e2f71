import { delay, http, HttpResponse } from 'msw'
import { SendEmailRequest, type ResendError, type SendEmailResponse } from '#contracts/vendors/resend.ts'
import type { Email, Inbox } from './inbox.ts'

export const MODES = ['up', 'slow', 'down', 'error', 'limited', 'hanging'] as const
export type Switch = { mode: (typeof MODES)[number] }

const SLOW_MS = 5000
/** Longer than anybody waits. */
const HANGING_MS = 60_000
const MAX_KEY_LENGTH = 256

const answer = (body: ResendError | SendEmailResponse, status: number) => HttpResponse.json(body, { status })
const no = (statusCode: number, name: string, message: string) => answer({ statusCode, name, message }, statusCode)
const taken = (id: string) => answer({ id }, 200)

/**
 * Resend's "Send email": checks what it receives, keeps it, and knows an idempotency key again.
 * Source: resend.com/docs/dashboard/emails/idempotency-keys.
 * @param onTaken what becomes of a mail begins here
 */
export const resendHandlers = (inbox: Inbox, state: Switch, onTaken: (email: Email) => void = () => undefined) => [
  http.post('*/resend/emails', async ({ request }) => {
    if (state.mode === 'slow') await delay(SLOW_MS)
    if (state.mode === 'hanging') await delay(HANGING_MS)
    if (state.mode === 'error') return no(500, 'internal_server_error', 'An unexpected error occurred.')
    if (state.mode === 'limited')
      return no(429, 'rate_limit_exceeded', 'Too many requests. You can only make 5 requests per second.')
    if (state.mode === 'down') return no(503, 'application_error', 'The sandbox plays a Resend that is down.')
    if (!/^Bearer re_\w+$/.test(request.headers.get('authorization') ?? '')) {
      return no(401, 'missing_api_key', 'Missing API key in the authorization header.')
    }
    const idempotencyKey = request.headers.get('idempotency-key')
    if (idempotencyKey !== null && (idempotencyKey === '' || idempotencyKey.length > MAX_KEY_LENGTH)) {
      return no(400, 'invalid_idempotency_key', `The key must be between 1 and ${String(MAX_KEY_LENGTH)} characters.`)
    }
    const body: unknown = await request.json().catch(() => undefined)
    const parsed = SendEmailRequest.safeParse(body)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return no(422, 'validation_error', `${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'is not an e-mail'}`)
    }
    // No await from here on: two requests with one key must not both find it unused.
    const before = idempotencyKey === null ? undefined : inbox.byKey(idempotencyKey)
    if (before) {
      const isSame = JSON.stringify(before.request) === JSON.stringify(parsed.data)
      if (isSame) return taken(before.id)
      return no(409, 'invalid_idempotent_request', 'This idempotency key was used with another body.')
    }
    const email = {
      id: crypto.randomUUID(),
      receivedAt: new Date().toISOString(),
      idempotencyKey,
      request: parsed.data,
    }
    inbox.keep(email)
    onTaken(email)
    return taken(email.id)
  }),
]
