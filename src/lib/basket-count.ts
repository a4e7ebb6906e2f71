import type { Basket } from '#contracts/model/basket.ts'
import { BASKET_COUNT_COOKIE, BASKET_KEPT_DAYS } from './constants/frontend.ts'

/** Things in a basket, each loaf counted. */
export const countOf = ({ bakeSales }: Pick<Basket, 'bakeSales'>) =>
  bakeSales.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)

export const BASKET_KEPT_SECONDS = BASKET_KEPT_DAYS * 24 * 3600

/** How many things are in the basket of this browser, as far as it knows; null where it has never had one. */
export function readBasketCount(cookies: string): number | null {
  const count = new RegExp(`(?:^|; )${BASKET_COUNT_COOKIE}=(\\d{1,4})(?:;|$)`).exec(cookies)?.[1]
  return count === undefined ? null : Number(count)
}

/** Whether this browser has ever had a basket: if not, there is nothing to ask for. */
export const hasHadBasket = () => document.cookie.includes(BASKET_COUNT_COOKIE)

/** Keeps the count of a basket that an action has answered with: what is set here need not be set by the answer (see `src/actions/basket.ts`). */
export function keepBasketCount(basket: Pick<Basket, 'bakeSales'>) {
  document.cookie = `${BASKET_COUNT_COOKIE}=${String(countOf(basket))}; path=/; samesite=lax; max-age=${String(BASKET_KEPT_SECONDS)}`
}
