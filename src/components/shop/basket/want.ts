import type { Wish } from './shown.ts'
import { keepWish, setWaiting } from './store.ts'

/** What talks to the bakery: fetched when somebody means to put something in, and not with the page. */
export const loadSending = () => import('./sending.ts')

/** Sends what is wished for. Where what sends it cannot be fetched, it waits like anything else without a line. */
export function sendWishes(): Promise<void> {
  return loadSending().then(
    ({ send }) => send(),
    () => {
      setWaiting(true)
    },
  )
}

/** Wants a number of something: shown at once, sent behind it, taken back with a reason where it cannot be had. */
export function want(wish: Wish) {
  keepWish(wish)
  void sendWishes()
}
