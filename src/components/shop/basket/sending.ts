import { setLine } from '#actions/basket.ts'
import { countOf, readBasketCount } from '#lib/basket-count.ts'
import { readBasket } from '#lib/basket.ts'
import { refusalOf } from './refusal-of.ts'
import type { Wish } from './shown.ts'
import { adopt, endWish, keepWish, readKept, setWaiting } from './store.ts'

/** How long to wait before the bakery is tried again that could not be reached, in milliseconds. */
const RETRY_MS = 10_000
/** How old an answer may be when somebody comes back to the page. */
const FRESH_MS = 30_000
const LOCK = 'bob.basket'

/** One tab sends at a time, where the browser can see to that: what is sent says how many, so that twice is no harm either. */
const alone = (work: () => Promise<void>) => ('locks' in navigator ? navigator.locks.request(LOCK, work) : work())

/** @returns whether the bakery has answered */
async function sendOne({ quantity, line: { menuItemId } }: Wish): Promise<boolean> {
  try {
    const [error, basket] = await setLine({ menuItemId, quantity })
    if (error) endWish(menuItemId, quantity, null, refusalOf(error))
    else endWish(menuItemId, quantity, basket)
    return true
  } catch {
    return false
  }
}

let retry: ReturnType<typeof setTimeout> | undefined

/** One call at a time; of a thing that was pressed often meanwhile, the last number is sent. */
async function drain() {
  for (;;) {
    const [wish] = Object.values(readKept().wishes)
    if (!wish) {
      setWaiting(false)
      return
    }
    if (!navigator.onLine || !(await sendOne(wish))) {
      setWaiting(true)
      clearTimeout(retry)
      retry = setTimeout(() => void send(), RETRY_MS)
      return
    }
  }
}

let sending: Promise<void> | null = null

/** Sends what is wished for. @returns when it is answered, or has to wait */
export async function send(): Promise<void> {
  while (sending) await sending
  if (Object.keys(readKept().wishes).length === 0) return
  sending = alone(drain).finally(() => {
    sending = null
  })
  await sending
}

/** Wants a number of something: shown at once, sent behind it, taken back with a reason where it cannot be had. */
export function want(wish: Wish) {
  keepWish(wish)
  void send()
}

export async function refresh() {
  const basket = await readBasket()
  if (basket) adopt(basket)
}

/** Whether the bakery may know more of the basket than this browser: the cookie says another number, or it is a while since it was asked. */
function isWorthAsking() {
  const { basket, readAt } = readKept()
  const told = readBasketCount(document.cookie) ?? 0
  const known = basket ? countOf(basket) : 0
  return told !== known || (known > 0 && Date.now() - readAt > FRESH_MS)
}

/** Sends what is kept and asks anew: when a page opens, when somebody comes back to it, and when the line is there again. @returns what ends it */
export function watchBasket() {
  const look = () => {
    if (document.visibilityState !== 'visible') return
    void send().then(() => {
      if (isWorthAsking()) return refresh()
      return undefined
    })
  }
  look()
  const events = [
    [document, 'visibilitychange'],
    [window, 'online'],
    [window, 'pageshow'],
  ] as const
  for (const [target, event] of events) target.addEventListener(event, look)
  return () => {
    for (const [target, event] of events) target.removeEventListener(event, look)
  }
}
