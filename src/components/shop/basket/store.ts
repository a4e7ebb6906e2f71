import type { Basket } from '#contracts/model/basket.ts'
import { countOf, keepBasketCount } from '#lib/basket-count.ts'
import { NOTHING_KEPT, parseKept, type Kept } from './kept.ts'
import type { LineRefusal } from './most-of.ts'
import { NOTHING, quantitiesIn, withWishes, type Wish } from './shown.ts'

/** The basket of this browser, as every part of the shop sees it. */
export type BasketState = {
  /** As it will be when all wishes are granted. */
  shown: Basket
  quantities: Record<string, number>
  /** Things in it. */
  count: number
  /** Menu items of which a change has not been answered. */
  pending: string[]
  /** What was refused last, by menu item. */
  refusals: Record<string, LineRefusal>
  /** The bakery cannot be reached: changes wait in this browser. */
  isWaiting: boolean
  /** The basket that the page was made with, once it has been taken in. */
  given: Basket | null
}

const KEY = 'bob.basket.v2'
type Own = Pick<BasketState, 'refusals' | 'isWaiting' | 'given'>
const NOTHING_OWN: Own = { refusals: {}, isWaiting: false, given: null }
const EMPTY: BasketState = { shown: NOTHING, quantities: {}, count: 0, pending: [], ...NOTHING_OWN }

let raw: string | null = null
let kept: Kept = NOTHING_KEPT
/** What this tab alone knows. */
let own = NOTHING_OWN
let state = EMPTY
const listeners = new Set<() => void>()

function show() {
  const shown = withWishes(kept.basket ?? NOTHING, kept.wishes)
  state = {
    shown,
    quantities: quantitiesIn(shown),
    count: countOf(shown),
    pending: Object.keys(kept.wishes),
    ...own,
  }
}

/** What is kept now: another tab may have written since. A browser that keeps nothing still sells bread, until the page is left. */
export function readKept(): Kept {
  try {
    const text = localStorage.getItem(KEY)
    if (text !== raw) {
      raw = text
      kept = parseKept(text)
      show()
    }
  } catch {
    // Not allowed to look: what this tab has is all there is.
  }
  return kept
}

function tell() {
  show()
  for (const listener of listeners) listener()
}

function write(next: Kept) {
  kept = next
  try {
    raw = JSON.stringify(next)
    localStorage.setItem(KEY, raw)
  } catch {
    // Full, or not allowed.
  }
  tell()
}

/** The basket now; the same object until something changes. */
export function readState(): BasketState {
  readKept()
  return state
}

export const noState = () => EMPTY

/** Calls back when the basket changes, in this tab or in another. */
export function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** Takes what the bakery answers. An answer that is older than what is known (a page from the history) is none. */
export function adopt(basket: Basket) {
  const { basket: known, wishes } = readKept()
  if (known && known.changedAt > basket.changedAt) return
  keepBasketCount(basket)
  write({ basket, readAt: Date.now(), wishes })
}

/** Takes in the basket that a page was made with. */
export function adoptGiven(basket: Basket) {
  own = { ...own, given: basket }
  adopt(basket)
  tell()
}

const without = <T>(record: Record<string, T>, id: string) => {
  const { [id]: _gone, ...others } = record
  return others
}

/** Wants a number of something: it is shown at once, and what was refused of it before is forgotten. */
export function keepWish(wish: Wish) {
  const id = wish.line.menuItemId
  own = { ...own, refusals: without(own.refusals, id) }
  write({ ...readKept(), wishes: { ...readKept().wishes, [id]: wish } })
}

/** A wish was answered. One that has changed meanwhile stays. */
export function endWish(menuItemId: string, quantity: number, basket: Basket | null, refusal?: LineRefusal) {
  const now = readKept()
  const isSame = now.wishes[menuItemId]?.quantity === quantity
  if (refusal && isSame) own = { ...own, refusals: { ...own.refusals, [menuItemId]: refusal } }
  own = { ...own, isWaiting: false }
  if (basket) keepBasketCount(basket)
  write({
    basket: basket ?? now.basket,
    readAt: basket ? Date.now() : now.readAt,
    wishes: isSame ? without(now.wishes, menuItemId) : now.wishes,
  })
}

/** Whether changes wait for the bakery to be reached. */
export function setWaiting(isWaiting: boolean) {
  if (own.isWaiting === isWaiting) return
  own = { ...own, isWaiting }
  tell()
}

/** Forgets everything: somebody has ordered it, or this is not the browser that it belongs to any more. */
export function forget() {
  own = NOTHING_OWN
  write(NOTHING_KEPT)
}
