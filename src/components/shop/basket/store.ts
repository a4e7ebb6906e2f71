import type { Basket } from '#contracts/model/basket.ts'
import { countOf } from '#lib/basket-count.ts'
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

/** Keeps what has changed, for every tab, and what of it only this one knows. */
export function write(next: Kept, changed: Partial<Own> = {}) {
  own = { ...own, ...changed }
  kept = next
  try {
    raw = JSON.stringify(next)
    localStorage.setItem(KEY, raw)
  } catch {
    // Full, or not allowed.
  }
  show()
  for (const listener of listeners) listener()
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

/** All but one of several. */
export const without = <T>(record: Record<string, T>, id: string) => {
  const { [id]: _gone, ...others } = record
  return others
}

/** Wants a number of something: it is shown at once, and what was refused of it before is forgotten. */
export function keepWish(wish: Wish) {
  const id = wish.line.menuItemId
  const before = readKept()
  write({ ...before, wishes: { ...before.wishes, [id]: wish } }, { refusals: without(own.refusals, id) })
}

/** Whether changes wait for the bakery to be reached. */
export function setWaiting(isWaiting: boolean) {
  if (own.isWaiting !== isWaiting) write(readKept(), { isWaiting })
}
