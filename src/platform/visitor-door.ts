import type { SetCookie } from './basket-door.ts'
import { randomToken, tokenIn } from './token.ts'

/**
 * What a visitor carries so that what they have decided is known again. A token is issued when they decide something, so that nobody has a cookie who
 * was not asked. Whoever carries the answer sets the cookie (`visitorCookies`).
 */
export type VisitorDoor = {
  /** Null for who has decided nothing. */
  token: string | null
  isChanged: boolean
}

/** @param carried what the cookie says; whatever cannot be a token of ours is none */
export const openVisitorDoor = (carried?: string): VisitorDoor => ({ token: tokenIn(carried), isChanged: false })

/** The token under which something is written down, made where there is none; its time begins anew. */
export function visitorTokenOf(door: VisitorDoor): string {
  door.token ??= randomToken()
  door.isChanged = true
  return door.token
}

/** Only over HTTPS, from this host alone, for all of its pages. A local shop has no HTTPS, and a browser would take no such cookie. */
export const visitorCookie = (isLocal: boolean) => (isLocal ? 'bob_visitor' : '__Host-bob_visitor')

/** After half a year whoever has decided is asked again. Source: ICO, guidance on cookies and similar technologies. */
const VISITOR_SECONDS = 182 * 24 * 3600

export function visitorCookies({ token, isChanged }: VisitorDoor, isLocal: boolean): SetCookie[] {
  if (!isChanged || token === null) return []
  const options = { httpOnly: true, secure: !isLocal, sameSite: 'lax', path: '/', maxAge: VISITOR_SECONDS } as const
  return [{ name: visitorCookie(isLocal), value: token, options }]
}
