import { TIME_ZONE } from '#lib/constants/frontend.ts'
import { escape } from '../escape.ts'
import { choice, postTable, press, table, widePage } from '../parts.ts'
import { CARDS } from './cards.ts'
import { booksOf } from './money.ts'
import { all, MODES, REFUND_MODES, type StripeState } from './state.ts'

const SHOWN = 50
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, dateStyle: 'medium', timeStyle: 'medium' })
const when = (seconds: number) => clock.format(new Date(seconds * 1000))
const pounds = (pence: number) => `${pence < 0 ? '−' : ''}£${(Math.abs(pence) / 100).toFixed(2)}`

const stripe = (action: string, words: string, fields: Record<string, string>) =>
  press(`/control/stripe/${action}`, words, fields)

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
