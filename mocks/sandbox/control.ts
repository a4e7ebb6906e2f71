import { http, HttpResponse } from 'msw'
import type { Inbox } from './inbox.ts'
import { MODES, type Switch } from './resend.ts'

/** What tests and the console do to the sandbox. */
export const controlHandlers = (inbox: Inbox, state: Switch) => [
  http.get('*/health', () => HttpResponse.json({ ok: true })),

  http.get('*/control/emails', () => HttpResponse.json(inbox.all())),

  http.delete('*/control/emails', () => {
    inbox.clear()
    return new HttpResponse(null, { status: 204 })
  }),

  http.get('*/control/resend', () => HttpResponse.json(state)),

  http.post('*/control/resend', async ({ request }) => {
    const asked = (await request.formData()).get('mode')
    const mode = MODES.find((candidate) => candidate === asked)
    if (!mode) return HttpResponse.json({ message: `mode is one of ${MODES.join(', ')}` }, { status: 422 })
    state.mode = mode
    return new HttpResponse(null, { status: 303, headers: { location: '/' } })
  }),
]
