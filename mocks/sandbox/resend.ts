import { delay, http, HttpResponse } from 'msw'
import type { z } from 'zod'
import {
  BATCH_SIZE,
  SendBatchRequest,
  SendEmailRequest,
  type ResendError,
  type SendBatchResponse,
  type SendEmailResponse,
} from '#contracts/vendors/resend.ts'
import type { Email, Inbox } from './inbox.ts'

export const MODES = ['up', 'slow', 'down', 'error', 'limited', 'hanging'] as const
export type Switch = {
  mode: (typeof MODES)[number]
  /** Calls that are taken within a second; the rest is told to come again. */
  perSecond: number
  /** When calls of the last second came. */
  calls: number[]
}

/** As many as an account may have raised to. Source: resend.com/docs/api-reference/rate-limit. */
const USUAL_RATE = 10
export const openSwitch = (): Switch => ({ mode: 'up', perSecond: USUAL_RATE, calls: [] })

const SLOW_MS = 5000
/** Longer than anybody waits. */
const HANGING_MS = 60_000
const MAX_KEY_LENGTH = 256
const SECOND_MS = 1000

const answer = (body: ResendError | SendEmailResponse | SendBatchResponse, status: number, headers = {}) =>
  HttpResponse.json(body, { status, headers })
const no = (statusCode: number, name: string, message: string, headers = {}) =>
  answer({ statusCode, name, message }, statusCode, headers)
const taken = (id: string) => answer({ id }, 200)

const limited = (perSecond: number) =>
  no(429, 'rate_limit_exceeded', `Too many requests. You can only make ${String(perSecond)} requests per second.`, {
    'retry-after': '1',
    'ratelimit-limit': String(perSecond),
    'ratelimit-remaining': '0',
    'ratelimit-reset': '1',
  })

/** Whether a call is one too many in this second. */
function isTooFast(state: Switch) {
  const now = Date.now()
  state.calls = state.calls.filter((at) => now - at < SECOND_MS)
  if (state.calls.length >= state.perSecond) return true
  state.calls.push(now)
  return false
}

type Sent = Pick<Request, 'headers' | 'json'>

/** What stands against any call, whatever is sent; null where nothing does. */
async function refusalOf(state: Switch, { headers }: Sent) {
  if (state.mode === 'slow') await delay(SLOW_MS)
  if (state.mode === 'hanging') await delay(HANGING_MS)
  if (state.mode === 'error') return no(500, 'internal_server_error', 'An unexpected error occurred.')
  if (state.mode === 'limited' || isTooFast(state)) return limited(state.perSecond)
  if (state.mode === 'down') return no(503, 'application_error', 'The sandbox plays a Resend that is down.')
  if (!/^Bearer re_\w+$/.test(headers.get('authorization') ?? ''))
    return no(401, 'missing_api_key', 'Missing API key in the authorization header.')
  const key = headers.get('idempotency-key')
  if (key !== null && (key === '' || key.length > MAX_KEY_LENGTH))
    return no(400, 'invalid_idempotency_key', `The key must be between 1 and ${String(MAX_KEY_LENGTH)} characters.`)
  return null
}

const wrong = (error: z.ZodError | undefined) => {
  const [issue] = error?.issues ?? []
  return `${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'is not an e-mail'}`
}
const usedKey = () => no(409, 'invalid_idempotent_request', 'This idempotency key was used with another body.')

/** The key of a mail of a batch: that of the batch, and its place. */
const placeKey = (key: string | null, index: number) => (key === null ? null : `${key}#${String(index)}`)

/** Which mails of a batch can be taken. */
function sorted(body: unknown, isPermissive: boolean) {
  const list = Array.isArray(body) && body.length > 0 && body.length <= BATCH_SIZE ? (body as unknown[]) : null
  const parsed = list?.map((one) => SendEmailRequest.safeParse(one))
  const refused = (parsed ?? []).flatMap(({ success, error }, index) =>
    success ? [] : [{ index, message: wrong(error) }],
  )
  if (!parsed || (refused.length > 0 && !isPermissive)) return { error: SendBatchRequest.safeParse(body).error }
  return { requests: parsed.flatMap(({ data }) => data ?? []), refused }
}

/**
 * Resend's "Send email" and "Send batch emails": checks what it receives, keeps it, knows an idempotency key again, and takes so much a second.
 * Source: resend.com/docs/dashboard/emails/idempotency-keys.
 * @param onTaken what becomes of a mail begins here
 */
export const resendHandlers = (inbox: Inbox, state: Switch, onTaken: (email: Email) => void = () => undefined) => {
  function keep(request: SendEmailRequest, idempotencyKey: string | null) {
    const email = { id: crypto.randomUUID(), receivedAt: new Date().toISOString(), idempotencyKey, request }
    inbox.keep(email)
    onTaken(email)
    return email.id
  }
  const isSame = (one: SendEmailRequest, other: SendEmailRequest) => JSON.stringify(one) === JSON.stringify(other)

  return [
    http.post('*/resend/emails', async ({ request }) => {
      const refusal = await refusalOf(state, request)
      if (refusal) return refusal
      const parsed = SendEmailRequest.safeParse(await request.json().catch(() => undefined))
      if (!parsed.success) return no(422, 'validation_error', wrong(parsed.error))
      // No await from here on: two requests with one key must not both find it unused.
      const key = request.headers.get('idempotency-key')
      const before = key === null ? undefined : inbox.byKey(key)
      if (before) return isSame(before.request, parsed.data) ? taken(before.id) : usedKey()
      return taken(keep(parsed.data, key))
    }),
    http.post('*/resend/emails/batch', async ({ request }) => {
      const refusal = await refusalOf(state, request)
      if (refusal) return refusal
      const isPermissive = request.headers.get('x-batch-validation') === 'permissive'
      const { requests, refused = [], error } = sorted(await request.json().catch(() => undefined), isPermissive)
      if (!requests) return no(422, 'validation_error', wrong(error))
      const key = request.headers.get('idempotency-key')
      const known = requests.map((_, index) => inbox.byKey(placeKey(key, index) ?? ''))
      const isKnown = key !== null && inbox.byKey(`${key}#0`) !== undefined
      const isLonger = key !== null && inbox.byKey(`${key}#${String(requests.length)}`) !== undefined
      if (isKnown && (isLonger || !requests.every((one, index) => known[index] && isSame(known[index].request, one))))
        return usedKey()
      const ids = known.flatMap((email) => email?.id ?? [])
      const data = (isKnown ? ids : requests.map((one, index) => keep(one, placeKey(key, index)))).map((id) => ({ id }))
      return answer({ data, ...(isPermissive ? { errors: refused } : {}) }, 200)
    }),
  ]
}
