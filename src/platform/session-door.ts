import type { SetCookie } from './basket-door.ts'
import { randomToken, tokenIn } from './token.ts'

/** Who is signed in, as the database has it at this moment. */
export type FoundSession = {
  id: string
  customerId: string
  name: string
  email: string
  /** What they are; a role of the staff counts only where `isEnough`. */
  role: 'customer' | 'staff' | 'admin'
  isStrong: boolean
  createdAt: Date
  /** When the vendor has last said that the account stands, in its own time; and when it is to be asked again, in ours. */
  vouchedAt: Date
  vouchDueAt: Date
  /** When it ends if nothing happens. */
  endsAt: Date
}

/**
 * What a caller carries of a session, what was found by it, and what the answer sets. Whoever carries the answer sets the cookies
 * (`sessionCookies`).
 */
export type SessionDoor = {
  /** Opens the session; null for who carries none. */
  token: string | null
  /** Ties a sign-in with Google to the browser that has begun it. */
  state: string | null
  /** Asked for once, however many operations an answer needs. */
  found: Promise<FoundSession | null> | null
  /** The browser, in its own words. */
  agent: string
  isChanged: boolean
  isStateChanged: boolean
}

type Carried = { token?: string | undefined; state?: string | undefined; agent?: string | null | undefined }

/** @param carried what the cookies say; whatever cannot be a token of ours is none */
export const openSessionDoor = ({ token, state, agent }: Carried): SessionDoor => ({
  token: tokenIn(token),
  state: tokenIn(state),
  found: null,
  agent: agent ?? '',
  isChanged: false,
  isStateChanged: false,
})

/** A token that nobody has carried before: a session that begins, or goes on with other rights, always has one. */
export function newSessionToken(door: SessionDoor): string {
  door.token = randomToken()
  door.found = null
  door.isChanged = true
  return door.token
}

/** Takes the cookie away, if there is one. */
export function closeSessionDoor(door: SessionDoor) {
  door.isChanged = door.token !== null
  door.token = null
  door.found = Promise.resolve(null)
}

/** What only this browser has, until it comes back from Google. */
export function newState(door: SessionDoor): string {
  door.state = randomToken()
  door.isStateChanged = true
  return door.state
}

export function dropState(door: SessionDoor) {
  door.isStateChanged = door.state !== null
  door.state = null
}

/** Only over HTTPS, from this host alone, for all of its pages. A local shop has no HTTPS, and a browser would take no such cookie. */
export const sessionCookie = (isLocal: boolean) => (isLocal ? 'bob_session' : '__Host-bob_session')
export const stateCookie = (isLocal: boolean) => (isLocal ? 'bob_google' : '__Host-bob_google')

/** The database says when a session is over; the cookie only has to last as long as any. */
const SESSION_COOKIE_SECONDS = 90 * 24 * 3600
const STATE_SECONDS = 600

/** The cookies that an answer sets; what is empty and has no age is taken away. */
export function sessionCookies(door: SessionDoor, isLocal: boolean): SetCookie[] {
  const options = { httpOnly: true, secure: !isLocal, sameSite: 'lax', path: '/' } as const
  const cookie = (name: string, value: string | null, maxAge: number): SetCookie => ({
    name,
    value: value ?? '',
    options: { ...options, maxAge: value === null ? 0 : maxAge },
  })
  return [
    ...(door.isChanged ? [cookie(sessionCookie(isLocal), door.token, SESSION_COOKIE_SECONDS)] : []),
    ...(door.isStateChanged ? [cookie(stateCookie(isLocal), door.state, STATE_SECONDS)] : []),
  ]
}
