import { countOf, readBasketCount } from '#lib/basket-count.ts'
import { readKept } from './store.ts'
import { loadSending, sendWishes } from './want.ts'

/** How old an answer may be when somebody comes back to the page. */
const FRESH_MS = 30_000

/** Whether the bakery may know more of the basket than this browser: the cookie says another number, or it is a while since it was asked. */
function isWorthAsking() {
  const { basket, readAt } = readKept()
  const told = readBasketCount(document.cookie) ?? 0
  const known = basket ? countOf(basket) : 0
  return told !== known || (known > 0 && Date.now() - readAt > FRESH_MS)
}

async function look() {
  if (document.visibilityState !== 'visible') return
  if (Object.keys(readKept().wishes).length > 0) await sendWishes()
  if (isWorthAsking())
    await loadSending()
      .then(({ refresh }) => refresh())
      .catch(() => null)
}

let isWatching = false

/** Sends what is kept and asks anew: when a page opens, when somebody comes back to it, and when the line is there again. */
export function watchBasket() {
  if (isWatching) return
  isWatching = true
  const onEvent = () => void look()
  onEvent()
  document.addEventListener('visibilitychange', onEvent)
  window.addEventListener('online', onEvent)
  window.addEventListener('pageshow', onEvent)
}
