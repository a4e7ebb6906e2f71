import { http, HttpResponse } from 'msw'
import { TIME_ZONE } from '#lib/constants/frontend.ts'
import { formatShortDay } from '#lib/dates.ts'
import { CLOCK_FORM } from './clock.ts'
import { escape } from './escape.ts'
import type { Email, Inbox } from './inbox.ts'
import { MODES, type Switch } from './resend.ts'
import { STYLE } from './style.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, timeStyle: 'medium' })
const when = ({ receivedAt }: Email) => {
  const at = new Date(receivedAt)
  return `<time datetime="${receivedAt}">${formatShortDay(at)}, ${clock.format(at)}</time>`
}
const to = ({ request }: Email) => [request.to].flat().join(', ')

const VIEWS = ['mail', 'text', 'headers'] as const
type View = (typeof VIEWS)[number]

const MODE_WORDS = { up: 'Up', slow: 'Slow', down: 'Down', error: 'Wrong', limited: 'Busy', hanging: 'Silent' }

const modeSwitch = ({ mode }: Switch) => `
  <form class="switch" method="post" action="/control/resend">
    <span id="resend-is">Resend is</span>
    <div role="group" aria-labelledby="resend-is">${MODES.map(
      (candidate) =>
        `<button name="mode" value="${candidate}" aria-pressed="${String(candidate === mode)}">${MODE_WORDS[candidate]}</button>`,
    ).join('')}</div>
  </form>`

const row = (email: Email, selected: Email | undefined) => `
  <li><a href="/?email=${email.id}"${email === selected ? ' aria-current="true"' : ''}>
    <span class="subject">${escape(email.request.subject)}</span>
    <span class="meta">${escape(to(email))} · ${when(email)}</span>
  </a></li>`

function headersOf({ id, idempotencyKey, receivedAt, request }: Email) {
  const { from, subject, reply_to, headers, tags } = request
  const rows = {
    Id: id,
    'Idempotency-Key': idempotencyKey ?? 'none',
    Received: receivedAt,
    From: from,
    To: [request.to].flat().join(', '),
    Subject: subject,
    ...(reply_to ? { 'Reply-To': [reply_to].flat().join(', ') } : {}),
    ...headers,
    ...Object.fromEntries((tags ?? []).map(({ name, value }) => [`Tag ${name}`, value])),
  }
  return `<dl>${Object.entries(rows)
    .map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`)
    .join('')}</dl>`
}

const CONTENT = {
  mail: (email: Email) =>
    `<iframe title="The mail as it is rendered" src="/emails/${email.id}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  text: (email: Email) => `<pre>${escape(email.request.text)}</pre>`,
  headers: headersOf,
} satisfies Record<View, (email: Email) => string>

const reading = (email: Email, view: View) => `
  <article>
    <h2>${escape(email.request.subject)}</h2>
    <nav aria-label="Ways to look at the mail">${VIEWS.map(
      (name) => `<a href="/?email=${email.id}&view=${name}"${name === view ? ' aria-current="page"' : ''}>${name}</a>`,
    ).join('')}</nav>
    ${CONTENT[view](email)}
  </article>`

const nothing = `<div class="nothing"><h2>No mail yet</h2><p>Place an order in the shop, and its confirmation lands here.</p></div>`

/** As many as a person scrolls through; the rest are in the file. */
const SHOWN = 200
const LOOK_EVERY_MS = 2000

function list(inbox: Inbox, selected: Email | undefined) {
  const emails = inbox.newest(SHOWN)
  if (emails.length === 0) return nothing
  return `<ul aria-label="Mails, newest first">${emails.map((email) => row(email, selected)).join('')}</ul>`
}

const page = (inbox: Inbox, state: Switch, selected: Email | undefined, view: View) => `<!doctype html>
<html lang="en-GB">
<head>
  <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Inbox (${String(inbox.count())}) · Band of Bakers sandbox</title><link rel="icon" href="data:,"><style>${STYLE}</style>
</head>
<body>
  <header><h1>Inbox</h1><p>Every mail that the shop has sent on this machine. <a href="/identity">People and codes</a> <a href="/stripe">Payments</a> <a href="/mail-events">What becomes of mails</a> <a href="/slack">Alerts</a></p>${CLOCK_FORM}${modeSwitch(state)}</header>
  <main>
    ${list(inbox, selected)}
    ${selected ? reading(selected, view) : ''}
  </main>
  <script>
    const known = ${JSON.stringify(inbox.newest(1)[0]?.id ?? null)}
    setInterval(async () => {
      const newest = await fetch('/control/emails/newest').then((answer) => answer.json()).catch(() => null)
      if (newest && newest.id !== known) location.reload()
    }, ${String(LOOK_EVERY_MS)})
  </script>
</body>
</html>`

/** Links of a mail open beside the console. */
const BASE = '<base target="_blank">'
const withBase = (mail: string) =>
  /<head[^>]*>/i.test(mail) ? mail.replace(/<head[^>]*>/i, (head) => `${head}${BASE}`) : `<!doctype html>${BASE}${mail}`

const html = (body: string, headers: Record<string, string> = {}) =>
  new HttpResponse(body, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })

/** A mail runs no script and has no origin, also when it is opened outside the console's frame. */
const CONFINED = { 'content-security-policy': 'sandbox allow-popups allow-popups-to-escape-sandbox' }

/** The console: the inbox, its mails as rendered, as text and by their headers, and the switch that takes Resend down. */
export const consoleHandlers = (inbox: Inbox, state: Switch) => [
  http.get('*/emails/:id', ({ params }) => {
    const email = inbox.byId(String(params.id))
    return email ? html(withBase(email.request.html), CONFINED) : new HttpResponse('No such mail.', { status: 404 })
  }),
  http.get('*/', ({ request }) => {
    const query = new URL(request.url).searchParams
    const view = VIEWS.find((name) => name === query.get('view')) ?? 'mail'
    return html(page(inbox, state, inbox.byId(query.get('email') ?? '') ?? inbox.newest(1)[0], view))
  }),
]
