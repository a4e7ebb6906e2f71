import { HttpResponse } from 'msw'
import { escape } from '../escape.ts'
import { STYLE } from '../style.ts'
import { MODES, type Account, type IdentityState } from './state.ts'

/** @param last markup behind the words */
const row = (cells: string[], last = '') =>
  `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}${last && `<td>${last}</td>`}</tr>`
const table = (heads: string[], rows: string[]) =>
  `<div class="wide"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`

/** What an administrator does at the vendor's own console, and the shop hears of later. */
const act = ({ localId, email, disabled }: Account) =>
  `<form method="post" action="/control/identity/accounts"><input type="hidden" name="localId" value="${escape(localId)}"><button name="act" value="${disabled ? 'enable' : 'disable'}" aria-label="${disabled ? 'Enable' : 'Disable'} ${escape(email)}">${disabled ? 'Enable' : 'Disable'}</button></form>`

const yes = (is: boolean) => (is ? 'yes' : 'no')

/** The people whom the stand-in of Identity Platform knows, and the codes that it has given out. */
export const identityPage = (state: IdentityState) =>
  new HttpResponse(
    `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>People · Band of Bakers sandbox</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body>
  <header><h1>People</h1><p>Whom Identity Platform knows on this machine. <a href="/">Inbox</a> <a href="/stripe">Payments</a></p>
    <form class="switch" method="post" action="/control/identity">
      <span id="identity-is">Identity Platform is</span>
      <div role="group" aria-labelledby="identity-is">${MODES.map(
        (mode) => `<button name="mode" value="${mode}" aria-pressed="${String(mode === state.mode)}">${mode}</button>`,
      ).join('')}</div>
    </form>
  </header>
  <main class="whole"><article>
    <h2>Accounts</h2>
    ${table(
      ['Address', 'Confirmed', 'Disabled', 'Password', 'Google', 'At its console'],
      [...state.accounts.values()].map((account) => {
        const { email, emailVerified, disabled, passwordHash, googleSub } = account
        const words = [yes(emailVerified), yes(disabled), yes(passwordHash !== null), yes(googleSub !== undefined)]
        return row([email, ...words], act(account))
      }),
    )}
    <h2>Codes</h2>
    ${table(
      ['Code', 'For', 'Address', 'Used'],
      [...state.codes]
        .reverse()
        .map(({ code, requestType, email, isUsed }) => row([code, requestType, email, yes(isUsed)])),
    )}
  </article></main>
</body>
</html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } },
  )
