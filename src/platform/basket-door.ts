import { BASKET_COUNT_COOKIE } from '#lib/constants/frontend.ts'
import { BASKET_KEPT_SECONDS } from '#lib/basket-count.ts'
import { randomToken, tokenIn } from './token.ts'

/**
 * What a caller carries to open a basket. A token is issued when something is first put into one, so that nobody has a cookie who has
 * nothing. Whoever carries the answer sets the cookies (`basketCookies`).
 */
export type BasketDoor = {
  /** Opens the basket of a visitor; null for who has none. */
  token: string | null
  /** Whether the token was made for this answer. */
  isNew: boolean
  /** Whether the basket was changed. */
  isChanged: boolean
  /** Things in the basket, as the caller believes and as they are; null where nobody has looked. */
  believed: number | null
  count: number | null
}

/** @param carried what the cookie says; whatever cannot be a token of ours is none */
export const openBasketDoor = (carried: string | undefined, believed: number | null): BasketDoor => ({
  token: tokenIn(carried),
  isNew: false,
  isChanged: false,
  believed,
  count: null,
})

/** The token of a door, made where there is none. */
export function tokenOf(door: BasketDoor): string {
  if (door.token !== null) return door.token
  door.token = randomToken()
  door.isNew = true
  return door.token
}

/** Only over HTTPS, from this host alone, for all of its pages. A local shop has no HTTPS, and a browser would take no such cookie. */
export const basketCookie = (isLocal: boolean) => (isLocal ? 'bob_basket' : '__Host-bob_basket')

export type SetCookie = {
  name: string
  value: string
  options: { httpOnly: boolean; secure: boolean; sameSite: 'lax'; path: '/'; maxAge: number }
}

/** The cookies that an answer sets: the token, whose time begins anew with every change, and the count, which scripts may read. */
export function basketCookies({ token, isChanged, believed, count }: BasketDoor, isLocal: boolean): SetCookie[] {
  const options = { secure: !isLocal, sameSite: 'lax', path: '/', maxAge: BASKET_KEPT_SECONDS } as const
  return [
    ...(isChanged && token !== null
      ? [{ name: basketCookie(isLocal), value: token, options: { ...options, httpOnly: true } }]
      : []),
    ...(count !== null && (isChanged || count !== believed)
      ? [{ name: BASKET_COUNT_COOKIE, value: String(count), options: { ...options, httpOnly: false } }]
      : []),
  ]
}
