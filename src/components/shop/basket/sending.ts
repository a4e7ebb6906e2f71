import { setLine } from '#actions/basket.ts'
import { readBasket } from '#lib/basket.ts'
import { adopt, endWish } from './answers.ts'
import { refusalOf } from './refusal-of.ts'
import type { Wish } from './shown.ts'
import { readKept, setWaiting } from './store.ts'

/** How long to wait before the bakery is tried again that could not be reached, in milliseconds. */
const RETRY_MS = 10_000
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

/** Asks the bakery for the basket. */
export async function refresh() {
  const basket = await readBasket()
  if (basket) adopt(basket)
}
