import { http, HttpResponse } from 'msw'
import { z } from 'zod'
import { RESEND_EVENTS } from '#contracts/vendors/resend-webhooks.ts'
import { escape } from './escape.ts'
import type { Inbox } from './inbox.ts'
import { FATES, tell, type ResendPost } from './resend-events.ts'
import { press, postTable, table, widePage } from './parts.ts'
import { answerAction, postActions } from './actions.ts'

const SHOWN = 30

const Fate = z.object({ address: z.email(), fate: z.enum(FATES) })
const Tell = z.object({ id: z.string(), type: z.enum(RESEND_EVENTS), isForNow: z.stringbool().optional() })

const WORDS = {
  'email.delivered': 'Delivered',
  'email.opened': 'Opened',
  'email.bounced': 'Bounced',
  'email.complained': 'Complained',
  'email.failed': 'Failed',
} as const

function page(inbox: Inbox, resend: ResendPost) {
  return widePage(
    'What becomes of mails',
    `<p>What Resend tells the shop. <a href="/">Inbox</a> <a href="/stripe">Payments</a> <a href="/identity">People and codes</a></p>
    <form class="switch row" method="post" action="/control/resend/fate">
      <label>Mails to <input name="address" type="email" required autocomplete="off"></label>
      <label>are <select name="fate">${FATES.map((fate) => `<option>${fate}</option>`).join('')}</select></label>
      <button>Set</button>
    </form>`,
    `${table(
      'Mails',
      ['To', 'Subject', ''],
      inbox.newest(SHOWN).map(({ id, request }) => [
        escape([request.to].flat().join(', ')),
        escape(request.subject),
        Object.entries(WORDS)
          .map(([type, words]) => press('/control/resend/tell', words, { id, type }))
          .join(''),
      ]),
      'No mail yet.',
    )}${table(
      'Fates',
      ['Address', 'Fate'],
      [...resend.fates].map(([address, fate]) => [escape(address), fate.replaceAll('_', ' ')]),
      'All mails are delivered.',
    )}${postTable(resend.post, '/control/resend')}`,
  )
}

/** What tests and the console do to the webhooks of Resend. */
export const resendControlHandlers = (inbox: Inbox, resend: ResendPost) => {
  const actions: Record<string, (body: unknown) => unknown> = {
    ...postActions(resend.post),
    fate: (body) => {
      const { address, fate } = Fate.parse(body)
      resend.fates.set(address.toLowerCase(), fate)
      return { address, fate }
    },
    tell: (body) => {
      const { id, type, isForNow = false } = Tell.parse(body)
      const email = inbox.byId(id)
      if (email) tell(resend, email, type, isForNow ? 'bounced_for_now' : 'bounced')
      return { told: email !== undefined }
    },
  }
  return [
    http.get('*/mail-events', () => page(inbox, resend)),
    http.get('*/control/resend/webhooks', () => HttpResponse.json(resend.post.parcels())),
    http.post('*/control/resend/:action', async ({ params, request }) => {
      const work = Object.hasOwn(actions, String(params.action)) ? actions[String(params.action)] : undefined
      if (!work) return new HttpResponse('The sandbox cannot do that.', { status: 404 })
      return answerAction(request, '/mail-events', work)
    }),
  ]
}
