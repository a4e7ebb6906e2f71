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

const EVENTS = ['visibilitychange', 'online', 'pageshow'] as const

/** Sends what is kept and asks anew: when a page opens, when somebody comes back to it, and when the line is there again. @returns what ends it */
export function watchBasket() {
  const onEvent = () => void look()
  onEvent()
  const targetOf = (event: (typeof EVENTS)[number]) => (event === 'visibilitychange' ? document : window)
  for (const event of EVENTS) targetOf(event).addEventListener(event, onEvent)
  return () => {
    for (const event of EVENTS) targetOf(event).removeEventListener(event, onEvent)
  }
}
