import type { Basket } from '#contracts/model/basket.ts'
import { keepBasketCount } from '#lib/basket-count.ts'
import { NOTHING_KEPT } from './kept.ts'
import type { LineRefusal } from './most-of.ts'
import { readKept, readState, without, write } from './store.ts'

/** Takes what the bakery answers. An answer that is older than what is known (a page from the history) is none. */
export function adopt(basket: Basket, given = readState().given) {
  const before = readKept()
  const isOld = before.basket !== null && before.basket.changedAt > basket.changedAt
  if (!isOld) keepBasketCount(basket)
  write(isOld ? before : { ...before, basket, readAt: Date.now() }, { given })
}

/** Takes in the basket that a page was made with. */
export function adoptGiven(basket: Basket) {
  adopt(basket, basket)
}

/** A wish was answered. One that has changed meanwhile stays. */
export function endWish(menuItemId: string, quantity: number, basket: Basket | null, refusal?: LineRefusal) {
  const before = readKept()
  const { refusals } = readState()
  const isSame = before.wishes[menuItemId]?.quantity === quantity
  if (basket) keepBasketCount(basket)
  write(
    {
      basket: basket ?? before.basket,
      readAt: basket ? Date.now() : before.readAt,
      wishes: isSame ? without(before.wishes, menuItemId) : before.wishes,
    },
    { isWaiting: false, refusals: refusal && isSame ? { ...refusals, [menuItemId]: refusal } : refusals },
  )
}

/** Forgets everything that was kept and refused. */
export function forget() {
  write(NOTHING_KEPT, { refusals: {}, isWaiting: false, given: null })
}
