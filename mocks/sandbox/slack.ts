import { http, HttpResponse } from 'msw'
import { z } from 'zod'
import { SLACK_TAKEN, SlackMessage } from '#contracts/vendors/slack.ts'
import { escape } from './escape.ts'
import { choice, table, widePage } from './parts.ts'

/* Slack's incoming webhooks. Source: docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. */

/** `revoked`: somebody has taken the webhook away. */
const SLACK_MODES = ['up', 'down', 'limited', 'revoked'] as const

type Posted = { at: string; message: SlackMessage }
export type Slack = { mode: (typeof SLACK_MODES)[number]; posted: Posted[] }
export const openSlack = (): Slack => ({ mode: 'up', posted: [] })

const SHOWN = 100
const RETRY_AFTER_SECONDS = '1'

const REFUSALS = {
  down: () => new HttpResponse('server_error', { status: 503 }),
  limited: () => new HttpResponse('rate_limited', { status: 429, headers: { 'retry-after': RETRY_AFTER_SECONDS } }),
  revoked: () => new HttpResponse('no_service', { status: 404 }),
}

/** As Slack takes it: whatever it does not know is refused, and nothing is known again. */
async function take(slack: Slack, request: Pick<Request, 'json'>) {
  if (slack.mode !== 'up') return REFUSALS[slack.mode]()
  const message = SlackMessage.safeParse(await request.json().catch(() => null)).data
  if (!message) return new HttpResponse('invalid_payload', { status: 400 })
  slack.posted.push({ at: new Date().toISOString(), message })
  return new HttpResponse(SLACK_TAKEN, { headers: { 'content-type': 'text/plain' } })
}

/** What Slack makes of its marks, near enough to read. */
const shown = ({ text, blocks = [] }: SlackMessage) =>
  blocks.length === 0
    ? escape(text)
    : blocks
        .map(({ text: part }) =>
          part.text
            .replace(/"/g, '&quot;')
            .replace(/<(https?:[^|>]+)\|([^>]+)>/g, '<a href="$1">$2</a>')
            .replace(/^\*(.+)\*$/gm, '<strong>$1</strong>')
            .replace(/^_(.+?)_/gm, '<em>$1</em>')
            .replaceAll('\n', '<br>'),
        )
        .join('')

const page = ({ mode, posted }: Slack) =>
  widePage(
    'Alerts',
    `<p>What staff see in Slack. <a href="/">Inbox</a> <a href="/stripe">Payments</a> <a href="/mail-events">What becomes of mails</a> <a href="/identity">People and codes</a></p>
    ${choice('/control/slack', 'mode', 'Slack is', SLACK_MODES, mode)}`,
    table(
      'The channel',
      ['When', 'What'],
      posted
        .slice(-SHOWN)
        .reverse()
        .map(({ at, message }) => [escape(at), shown(message)]),
      'Nothing to see to.',
    ),
  )

const Asked = z.object({ mode: z.enum(SLACK_MODES) })

/** The channel of the staff, and what tests and the console do to it. */
export const slackHandlers = (slack: Slack) => [
  http.post('*/slack/services/:team/:app/:secret', ({ request }) => take(slack, request)),
  http.get('*/control/slack', () => HttpResponse.json(slack.posted)),
  http.post('*/control/slack', async ({ request }) => {
    const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false
    const body: unknown = isJson ? await request.json().catch(() => null) : Object.fromEntries(await request.formData())
    const asked = Asked.safeParse(body)
    if (!asked.success)
      return HttpResponse.json({ message: `mode is one of ${SLACK_MODES.join(', ')}` }, { status: 422 })
    slack.mode = asked.data.mode
    if (isJson) return HttpResponse.json({ mode: slack.mode })
    return new HttpResponse(null, { status: 303, headers: { location: '/slack' } })
  }),
  // Behind what is more: `*` stands for `/control` too.
  http.get('*/slack', () => page(slack)),
]
