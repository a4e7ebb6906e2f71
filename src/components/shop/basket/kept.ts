import type { Basket } from '#contracts/model/basket.ts'
import type { Wish, Wishes } from './shown.ts'

/** What this browser remembers of the basket: the last answer of the bakery, and what has been wished for since. */
export type Kept = {
  basket: Basket | null
  /** When that answer came, in milliseconds. */
  readAt: number
  wishes: Wishes
}

export const NOTHING_KEPT: Kept = { basket: null, readAt: 0, wishes: {} }

type Fields = Partial<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const hasTexts = (value: Fields, ...names: string[]) => names.every((name) => typeof value[name] === 'string')
const hasCounts = (value: Fields, ...names: string[]) => names.every((name) => Number.isInteger(value[name]))

const isSale = (value: unknown) =>
  isRecord(value) &&
  hasTexts(value, 'id', 'slug', 'onDate', 'opensAt', 'cutoffAt', 'collectionStartsAt', 'state') &&
  isRecord(value.location) &&
  hasTexts(value.location, 'name')

const isLine = (value: unknown) =>
  isRecord(value) &&
  hasTexts(value, 'menuItemId', 'productSlug', 'productName', 'variantName') &&
  hasCounts(value, 'quantity', 'unitPricePence', 'linePence', 'left', 'perCustomerLimit') &&
  Array.isArray(value.allergens) &&
  Array.isArray(value.mayContain) &&
  [value.problem, value.next, value.picture].every((part) => part === null || isRecord(part))

const isGroup = (value: unknown) =>
  isRecord(value) &&
  hasCounts(value, 'subtotalPence') &&
  isSale(value.bakeSale) &&
  Array.isArray(value.lines) &&
  value.lines.every(isLine)

const isBasket = (value: unknown): value is Basket =>
  isRecord(value) &&
  hasTexts(value, 'id', 'changedAt') &&
  hasCounts(value, 'discountPence', 'totalPence') &&
  Array.isArray(value.bakeSales) &&
  value.bakeSales.every(isGroup)

const isWish = (value: unknown): value is Wish =>
  isRecord(value) && hasCounts(value, 'quantity') && isLine(value.line) && isSale(value.bakeSale)

/** What the browser kept, read back. What an older shop has written, or nobody can have meant, is left out. */
export function parseKept(text: string | null): Kept {
  if (text === null) return NOTHING_KEPT
  try {
    const stored: unknown = JSON.parse(text)
    if (!isRecord(stored)) return NOTHING_KEPT
    const { basket, readAt, wishes } = stored
    return {
      basket: isBasket(basket) ? basket : null,
      readAt: typeof readAt === 'number' ? readAt : 0,
      wishes: Object.fromEntries(
        Object.entries(isRecord(wishes) ? wishes : {}).flatMap(([id, wish]) =>
          isWish(wish) && wish.quantity >= 0 && wish.quantity < 100 ? [[id, wish] as const] : [],
        ),
      ),
    }
  } catch {
    return NOTHING_KEPT
  }
}
