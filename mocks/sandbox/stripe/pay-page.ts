import { HttpResponse } from 'msw'
import { escape } from '../escape.ts'
import { CARDS } from './cards.ts'
import type { Private, SessionThing } from './state.ts'

const STYLE = `
:root { --ink: #1f2430; --muted: #5a6172; --line: #d5d9e2; --tint: #f5f6f9; --blue: #2f4bbf; --red: #b3261e; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--tint); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 960px; margin: 0 auto; display: grid; gap: 32px; grid-template-columns: 1fr 1fr; padding: 32px 16px; }
h1 { font-size: 22px; margin: 0; } h2 { font-size: 18px; margin: 0 0 12px; }
.badge { display: inline-block; background: #ffe1a8; color: #5c3a00; border-radius: 4px; padding: 0 8px; font-size: 13px; font-weight: 600; }
.total { font-size: 34px; font-weight: 700; margin: 8px 0; font-variant-numeric: tabular-nums; }
ul.lines { list-style: none; padding: 0; margin: 16px 0; } ul.lines li { display: flex; justify-content: space-between; gap: 16px; padding: 6px 0; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
form, .card { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 24px; }
label { display: block; font-weight: 600; margin-top: 14px; }
input { width: 100%; font: inherit; padding: 10px 12px; border: 1px solid #868d9d; border-radius: 6px; margin-top: 4px; min-height: 44px; background: #fff; color: inherit; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
button { font: inherit; font-weight: 600; min-height: 44px; width: 100%; margin-top: 18px; border: 0; border-radius: 6px; background: var(--blue); color: #fff; cursor: pointer; }
button.plain { background: #fff; color: var(--ink); border: 1px solid #868d9d; margin-top: 8px; font-weight: 400; text-align: left; padding: 8px 12px; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
[role=alert] { color: var(--red); font-weight: 600; margin: 14px 0 0; }
a { color: var(--blue); } .muted { color: var(--muted); } details { margin-top: 18px; } summary { cursor: pointer; min-height: 32px; }
code { font: 15px ui-monospace, monospace; display: block; }
@media (max-width: 760px) { main { grid-template-columns: 1fr; gap: 20px; } }`

const page = (title: string, body: string, status = 200) =>
  new HttpResponse(
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Stripe (sandbox)</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><main>${body}</main></body></html>`,
    { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } },
  )

const pounds = (pence: number) => `£${(pence / 100).toFixed(2)}`
const grouped = (number: string) => number.replace(/(.{4})(?=.)/g, '$1 ')

const cards = Object.values(CARDS)
  .map(
    ({ number, words }) =>
      `<button type="button" class="plain" data-card="${number}"><code>${grouped(number)}</code>${words}</button>`,
  )
  .join('')

const field = (name: string, words: string, attributes: string) =>
  `<div><label for="${name}">${words}</label><input id="${name}" name="${name}" required ${attributes}></div>`

/** Where a customer pays. @param problem why the last attempt came to nothing */
export const payPage = (session: SessionThing, known: Private | undefined, problem?: string) =>
  page(
    'Pay Band of Bakers',
    `<section aria-labelledby="what">
  <p><a href="${escape(session.cancel_url)}">Back to Band of Bakers</a></p>
  <h1 id="what">Pay Band of Bakers <span class="badge">Test mode</span></h1>
  <p class="total">${pounds(session.amount_total)}</p>
  <ul class="lines">${(known?.lines ?? [])
    .map(
      ({ name, quantity, unitPence }) =>
        `<li><span>${escape(name)}${quantity > 1 ? ` ×\u00a0${String(quantity)}` : ''}</span><span>${pounds(quantity * unitPence)}</span></li>`,
    )
    .join('')}</ul>
  <p class="muted">This page stands in for Stripe’s. Nothing is charged, and no number is kept.</p>
</section>
<form method="post" action="/pay/${session.id}" aria-labelledby="how" novalidate>
  <h2 id="how">Pay with card</h2>
  <p class="muted">Receipt to ${escape(session.customer_email ?? '')}</p>
  ${problem === undefined ? '' : `<p role="alert" id="problem">${escape(problem)}</p>`}
  ${field('number', 'Card number', `inputmode="numeric" autocomplete="cc-number" placeholder="1234 1234 1234 1234"${problem === undefined ? '' : ' aria-invalid="true" aria-describedby="problem"'}`)}
  <div class="pair">${field('expiry', 'Expiry', 'inputmode="numeric" autocomplete="cc-exp" placeholder="MM / YY" value="12 / 34"')}${field('cvc', 'CVC', 'inputmode="numeric" autocomplete="cc-csc" value="123"')}</div>
  ${field('name', 'Name on card', 'autocomplete="cc-name" value="A. Customer"')}
  <button name="method" value="card">Pay ${pounds(session.amount_total)}</button>
  ${session.allowed_payment_method_types ? '' : '<button name="method" value="bank" class="plain" formnovalidate>Pay by bank debit instead: the money takes days, and may not come</button>'}
  <details><summary>Test cards</summary>${cards}</details>
</form>
<script>
  document.querySelectorAll('[data-card]').forEach((card) => card.addEventListener('click', () => {
    document.getElementById('number').value = card.dataset.card
    document.getElementById('number').focus()
  }))
</script>`,
  )

/** Where the bank asks the owner of a card whether it is them. */
export const challengePage = (session: SessionThing) =>
  page(
    '3-D Secure',
    `<section><h1>Your bank asks whether it is you</h1><p>3-D Secure test page: ${pounds(session.amount_total)} to Band of Bakers.</p></section>
<form method="post" aria-label="3-D Secure">
  <button name="answer" value="yes">Complete authentication</button>
  <button name="answer" value="no" class="plain">Fail authentication</button>
</form>`,
  )

/** Where nobody can pay any more. */
export const overPage = (session: SessionThing | undefined) =>
  session
    ? page(
        session.status === 'complete' ? 'Paid' : 'Expired',
        `<section class="card"><h1>${
          session.status === 'complete' ? 'You are all done here' : 'This payment page has expired'
        }</h1><p><a href="${escape(session.status === 'complete' ? returnTo(session) : session.cancel_url)}">Back to Band of Bakers</a></p></section>`,
      )
    : page('Nothing here', '<section class="card"><h1>There is no such payment page</h1></section>', 404)

/** Where the browser goes when all is paid. */
export const returnTo = ({ id, success_url: url }: SessionThing) => url.replaceAll('{CHECKOUT_SESSION_ID}', id)
