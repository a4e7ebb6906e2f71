import { HttpResponse } from 'msw'
import { escape } from './escape.ts'
import { ORDERS, POST_MODES, type Post } from './post.ts'
import { STYLE } from './style.ts'

/* Parts of the console's pages. */

const SHOWN = 50

/** A button that does one thing to one thing. */
export const press = (to: string, words: string, fields: Record<string, string>) =>
  `<form method="post" action="${to}">${Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`)
    .join('')}<button>${words}</button></form>`
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
    ${ORDERS.map((order) => press(`${base}/release`, `Release ${order.replaceAll('_', ' ')}`, { order })).join('')}
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
