import { http, HttpResponse } from 'msw'
import { z } from 'zod'
import type { Email, Inbox } from './inbox.ts'
import { MODES, type Switch } from './resend.ts'

const readable = ({ id, idempotencyKey, receivedAt, request }: Email) => ({
  id,
  idempotencyKey,
  receivedAt,
  from: request.from,
  to: [request.to].flat(),
  subject: request.subject,
  html: request.html,
  text: request.text,
  headers: request.headers ?? {},
  request,
})

/** A mail as tests read it, and the request as Resend got it. */
export type ControlEmail = ReturnType<typeof readable>

const Asked = z.object({ mode: z.enum(MODES).optional(), perSecond: z.coerce.number().pipe(z.int().min(1)).optional() })

type Sent = Pick<Request, 'headers' | 'json' | 'formData'>

const isJson = (request: Sent) => request.headers.get('content-type')?.startsWith('application/json') ?? false

/** What a test (JSON) or the console (a form) asks for. */
const bodyOf = async (request: Sent): Promise<unknown> =>
  isJson(request) ? request.json() : Object.fromEntries(await request.formData())

/** What tests and the console do to the sandbox. */
export const controlHandlers = (inbox: Inbox, state: Switch) => [
  http.get('*/health', () => HttpResponse.json({ ok: true })),

  http.get('*/control/emails', () => HttpResponse.json(inbox.newest().map(readable))),

  http.get('*/control/emails/newest', () => HttpResponse.json({ id: inbox.newest(1)[0]?.id ?? null })),

  http.delete('*/control/emails', () => {
    inbox.clear()
    return new HttpResponse(null, { status: 204 })
  }),

  http.get('*/control/resend', () => HttpResponse.json(state)),

  http.post('*/control/resend', async ({ request }) => {
    const asked = Asked.safeParse(await bodyOf(request).catch(() => undefined))
    if (!asked.success)
      return HttpResponse.json({ message: `mode is one of ${MODES.join(', ')}, perSecond a number` }, { status: 422 })
    Object.assign(state, asked.data)
    if (isJson(request)) return HttpResponse.json(state)
    return new HttpResponse(null, { status: 303, headers: { location: '/' } })
  }),
]
