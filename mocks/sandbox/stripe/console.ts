import { HttpResponse } from 'msw'
import { TIME_ZONE } from '#lib/constants/frontend.ts'
import { escape } from '../escape.ts'
import { POST_MODES, type Post } from '../post.ts'
import { STYLE } from '../style.ts'
import { CARDS } from './cards.ts'
import { booksOf } from './money.ts'
import { all, MODES, REFUND_MODES, type StripeState } from './state.ts'

const SHOWN = 50
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, dateStyle: 'medium', timeStyle: 'medium' })
const when = (seconds: number) => clock.format(new Date(seconds * 1000))
const pounds = (pence: number) => `${pence < 0 ? '−' : ''}£${(Math.abs(pence) / 100).toFixed(2)}`

/** A button that does one thing to one thing. */
const press = (to: string, words: string, fields: Record<string, string>) =>
  `<form method="post" action="${to}">${Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`)
    .join('')}<button>${words}</button></form>`
const stripe = (action: string, words: string, fields: Record<string, string>) =>
  press(`/control/stripe/${action}`, words, fields)

/** Cells are HTML. */
export const table = (caption: string, heads: string[], rows: string[][], nothing: string) =>
  rows.length === 0
    ? `<section><h2>${caption}</h2><p class="meta">${nothing}</p></section>`
    : `<section><h2>${caption}</h2><div class="wide" tabindex="0" role="region" aria-label="${caption}"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</tbody></table></div></section>`

/** One of several, as buttons of which one is pressed. */
export const choice = (to: string, name: string, words: string, options: readonly string[], chosen: string) =>
  `<form class="switch" method="post" action="${to}"><span id="of-${name}">${words}</span><div role="group" aria-labelledby="of-${name}">${options
    .map(
      (option) =>
        `<button name="${name}" value="${option}" aria-pressed="${String(option === chosen)}">${option.replaceAll('_', ' ')}</button>`,
    )
    .join('')}</div></form>`

/** What a vendor has told the shop, the newest first, and what can be done to it. @param base `/control/stripe` */
export const postTable = (post: Post, base: string) => `
  <section class="row">
    ${choice(`${base}/webhooks`, 'mode', 'Webhooks go out', POST_MODES, post.settings.mode)}
    <form class="switch" method="post" action="${base}/webhooks">
      <label>Late by <input name="delayMs" type="number" min="0" step="500" value="${String(post.settings.delayMs)}"> ms</label>
      <label>each <input name="copies" type="number" min="1" max="50" value="${String(post.settings.copies)}"> times</label>
      <button>Set</button>
    </form>
    ${(['as_they_came', 'reversed', 'shuffled'] as const).map((order) => press(`${base}/release`, `Release ${order.replaceAll('_', ' ')}`, { order })).join('')}
  </section>
  ${table(
    'Webhooks',
    ['What', 'Id', 'State', 'Tries', ''],
    post
      .parcels()
      .slice(-SHOWN)
      .reverse()
      .map(({ id, type, state, tries }) => [
        escape(type),
        `<code>${escape(id)}</code>`,
        state.replace('_', ' '),
        escape(tries.map(({ answer }) => answer).join(', ')),
        press(`${base}/send`, 'Send again', { id }) + press(`${base}/send`, 'Send twice', { id, copies: '2' }),
      ]),
    'Nothing has been told yet.',
  )}`

const sessions = (state: StripeState) =>
  table(
    'Checkout sessions',
    ['Session', 'Amount', 'Status', 'Expires', ''],
    all(state, 'checkout.session')
      .slice(-SHOWN)
      .reverse()
      .map(({ id, amount_total: amount, status, payment_status: paid, expires_at: at, url }) => [
        `${url ? `<a href="/pay/${id}">` : ''}<code>${id.slice(0, 20)}…</code>${url ? '</a>' : ''}`,
        pounds(amount),
        `${status}, ${paid}`,
        when(at),
        status === 'open'
          ? Object.keys(CARDS)
              .slice(0, 3)
              .map((card) => stripe('pay', card === 'declined' ? 'Decline' : `Pay (${card})`, { id, card }))
              .join('') +
            stripe('pay', 'Pay by bank debit', { id, card: 'bank' }) +
            stripe('expire', 'Expire', { id })
          : status === 'complete' && paid === 'unpaid'
            ? stripe('settle-payment', 'Money comes', { id, hasCome: 'yes' }) +
              stripe('settle-payment', 'Money does not come', { id, hasCome: 'no' })
            : '',
      ]),
    'Nobody has gone to pay yet.',
  )

const charges = (state: StripeState) =>
  table(
    'Charges',
    ['Charge', 'Amount', 'Refunded', 'Status', ''],
    all(state, 'charge')
      .slice(-SHOWN)
      .reverse()
      .map(({ id, amount, amount_refunded: refunded, status, disputed, failure_code: failure }) => [
        `<code>${id}</code>`,
        pounds(amount),
        pounds(refunded),
        `${status}${disputed ? ', disputed' : ''}${failure ? `, ${failure}` : ''}`,
        status === 'succeeded' && !disputed ? stripe('dispute', 'Dispute', { id }) : '',
      ]),
    'No card has been charged yet.',
  )

const refunds = (state: StripeState) =>
  table(
    'Refunds',
    ['Refund', 'Amount', 'Status', ''],
    all(state, 'refund')
      .slice(-SHOWN)
      .reverse()
      .map(({ id, amount, status }) => [
        `<code>${id}</code>`,
        pounds(amount),
        status,
        (status === 'pending' ? stripe('settle-refund', 'Succeeds', { id, hasCome: 'yes' }) : '') +
          (status === 'failed' ? '' : stripe('settle-refund', 'Fails', { id, hasCome: 'no' })),
      ]),
    'Nothing has been given back yet.',
  )

const disputes = (state: StripeState) =>
  table(
    'Disputes',
    ['Dispute', 'Amount', 'Reason', 'Status', ''],
    all(state, 'dispute')
      .slice(-SHOWN)
      .reverse()
      .map(({ id, amount, reason, status }) => [
        `<code>${id}</code>`,
        pounds(amount),
        escape(reason),
        status.replaceAll('_', ' '),
        status === 'needs_response' || status === 'under_review'
          ? stripe('evidence', 'Evidence comes', { id }) +
            stripe('close-dispute', 'Won', { id, isWon: 'yes' }) +
            stripe('close-dispute', 'Lost', { id, isWon: 'no' })
          : '',
      ]),
    'Nobody disputes anything.',
  )

/** A page of the console that is as wide as its tables. */
export const widePage = (title: string, header: string, body: string) =>
  new HttpResponse(
    `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Band of Bakers sandbox</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body>
  <header><h1>${title}</h1>${header}</header>
  <main class="whole"><article>${body}</article></main>
</body>
</html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } },
  )

/** Everything that the stand-in of Stripe has, and what can be done to it. */
export function stripePage(state: StripeState) {
  const { charges: came, refunds: gone, disputes: disputed, fees, balance } = booksOf(state)
  return widePage(
    'Payments',
    `<p>What Stripe has on this machine. <a href="/">Inbox</a> <a href="/identity">People and codes</a> <a href="/mail-events">What becomes of mails</a></p>
    ${choice('/control/stripe/answers', 'mode', 'Stripe is', MODES, state.mode)}
    ${choice('/control/stripe/answers', 'refunds', 'Refunds', REFUND_MODES, state.refunds)}`,
    `<p>Charged ${pounds(came)}, refunded ${pounds(gone)}, disputed ${pounds(disputed)}, fees ${pounds(fees)}: balance <strong>${pounds(balance)}</strong></p>
    ${sessions(state)}${charges(state)}${refunds(state)}${disputes(state)}${postTable(state.post, '/control/stripe')}`,
  )
}
