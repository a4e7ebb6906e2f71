import { http, HttpResponse } from 'msw'
import { TIME_ZONE } from '#lib/constants/frontend.ts'
import type { Email, Inbox } from './inbox.ts'
import { MODES, type Switch } from './resend.ts'
import { STYLE } from './style.ts'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)

const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const to = ({ request }: Email) => [request.to].flat().join(', ')

const VIEWS = ['mail', 'text', 'headers'] as const
type View = (typeof VIEWS)[number]

const MODE_WORDS = { up: 'Up', slow: 'Slow', down: 'Down' }

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
    <span class="meta">${escape(to(email))} · <time datetime="${email.receivedAt}">${time.format(new Date(email.receivedAt))}</time></span>
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

const page = (inbox: Inbox, state: Switch, selected: Email | undefined, view: View) => `<!doctype html>
<html lang="en-GB">
<head>
  <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Inbox (${String(inbox.all().length)}) · Band of Bakers sandbox</title><link rel="icon" href="data:,"><style>${STYLE}</style>
</head>
<body>
  <header><h1>Inbox</h1><p>Every mail that the shop has sent on this machine.</p>${modeSwitch(state)}</header>
  <main>
    ${
      inbox.all().length === 0
        ? nothing
        : `<ul aria-label="Mails, newest first">${inbox
            .all()
            .map((email) => row(email, selected))
            .join('')}</ul>`
    }
    ${selected ? reading(selected, view) : ''}
  </main>
  <script>
    const known = ${String(inbox.all().length)}
    setInterval(async () => {
      const emails = await fetch('/control/emails').then((answer) => answer.json()).catch(() => null)
      if (emails && emails.length !== known) location.reload()
    }, 2000)
  </script>
</body>
</html>`

const html = (body: string) => new HttpResponse(body, { headers: { 'content-type': 'text/html; charset=utf-8' } })

/** The console: the inbox, its mails as rendered, as text and by their headers, and the switch that takes Resend down. */
export const consoleHandlers = (inbox: Inbox, state: Switch) => [
  http.get('*/emails/:id', ({ params }) => {
    const email = inbox.byId(String(params.id))
    return email
      ? html(`<base target="_blank">${email.request.html}`)
      : new HttpResponse('No such mail.', { status: 404 })
  }),
  http.get('*/', ({ request }) => {
    const query = new URL(request.url).searchParams
    const view = VIEWS.find((name) => name === query.get('view')) ?? 'mail'
    return html(page(inbox, state, inbox.byId(query.get('email') ?? '') ?? inbox.all()[0], view))
  }),
]
