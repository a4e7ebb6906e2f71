import { BASKETS_COOKIE, BASKETS_KEPT_SECONDS } from '#lib/constants/frontend.ts'

/** What a visitor wants of one bake sale, kept in this browser. */
type Basket = { slug: string; lines: Record<string, number>; changedAt: number }
export type Baskets = Record<string, Basket>

const KEY = 'bob.baskets.v1'
const NONE: Baskets = {}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0 && Number(value) < 100

function basketOf(value: unknown): Basket | null {
  if (typeof value !== 'object' || value === null) return null
  const { slug, lines, changedAt } = value as Partial<Basket>
  if (typeof slug !== 'string' || typeof changedAt !== 'number' || typeof lines !== 'object') return null
  return {
    slug,
    changedAt,
    lines: Object.fromEntries(Object.entries(lines).filter(([, quantity]) => isCount(quantity))),
  }
}

/** Baskets from what the browser kept; what cannot be read is left out. */
export function parseBaskets(text: string | null): Baskets {
  if (text === null) return NONE
  try {
    const stored: unknown = JSON.parse(text)
    if (typeof stored !== 'object' || stored === null) return NONE
    return Object.fromEntries(
      Object.entries(stored).flatMap(([id, value]) => {
        const basket = basketOf(value)
        return basket ? [[id, basket] as const] : []
      }),
    )
  } catch {
    return NONE
  }
}

const listeners = new Set<() => void>()
let raw: string | null = null
let baskets = NONE

/** The baskets now; the same object until one changes. */
export function readBaskets(): Baskets {
  let text: string | null
  try {
    text = localStorage.getItem(KEY)
  } catch {
    // A browser that keeps nothing still sells bread: until the page is left.
    return baskets
  }
  if (text !== raw) {
    raw = text
    baskets = parseBaskets(text)
  }
  return baskets
}

/** Tells our server which bake sales something was chosen for, and nothing of what: so that it draws the right page at once. */
function tellServer(next: Baskets) {
  const filled = Object.values(next).filter(({ lines }) => Object.keys(lines).length > 0)
  const value = filled.map(({ slug }) => slug).join('.')
  document.cookie = `${BASKETS_COOKIE}=${value}; path=/; samesite=lax; max-age=${String(value === '' ? 0 : BASKETS_KEPT_SECONDS)}`
}

function write(next: Baskets) {
  baskets = next
  tellServer(next)
  try {
    raw = JSON.stringify(next)
    localStorage.setItem(KEY, raw)
  } catch {
    raw = null
  }
  for (const listener of listeners) listener()
}

/** Puts a number of a menu item into the basket of a bake sale; none takes it out. */
export function setQuantity(sale: { id: string; slug: string }, menuItemId: string, quantity: number) {
  const { [menuItemId]: _before, ...others } = readBaskets()[sale.id]?.lines ?? {}
  const lines = quantity > 0 ? { ...others, [menuItemId]: quantity } : others
  write({ ...readBaskets(), [sale.id]: { slug: sale.slug, lines, changedAt: Date.now() } })
}

/** Empties the basket of a bake sale, after its order was taken. */
export function clearBasket(bakeSaleId: string) {
  const { [bakeSaleId]: _gone, ...others } = readBaskets()
  write(others)
}

/** Calls back when a basket changes, in this tab or in another. */
export function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

export const noBaskets = () => NONE
