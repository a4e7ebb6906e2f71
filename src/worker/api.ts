import { answerApi } from '#modules/api.ts'
import { readBasketCount } from '#lib/basket-count.ts'
import { FENCE_SECONDS } from '#lib/constants/backend.ts'
import { API_PREFIX } from '#lib/constants/frontend.ts'
import { basketCookie, basketCookies, openBasketDoor, type SetCookie } from '#platform/basket-door.ts'
import { BOOKMARK_COOKIE, consistencyOf } from '#platform/bookmark.ts'
import { createContext } from '#platform/context.ts'
import type { Env } from '#platform/env.ts'
import type { Verdict } from '#platform/limits/window.ts'
import { openSessionDoor, sessionCookie, sessionCookies, stateCookie } from '#platform/session-door.ts'
import { openVisitorDoor, visitorCookie, visitorCookies } from '#platform/visitor-door.ts'

const cookieOf = (cookies: string, name: string) => new RegExp(`(?:^|; )${name}=([^;]+)`).exec(cookies)?.[1]

const headerOf = ({ name, value, options: { httpOnly, secure, path, maxAge } }: SetCookie) =>
  [`${name}=${value}`, `Path=${path}`, `Max-Age=${String(maxAge)}`, 'SameSite=Lax']
    .concat(httpOnly ? ['HttpOnly'] : [], secure ? ['Secure'] : [])
    .join('; ')

/**
 * A read of the basket sees what was put in a moment ago, though the action that did it has set no bookmark; and whoever is signed in is asked for
 * where it is true that they still are.
 */
function consistencyFor(request: Request, cookies: string, isSignedIn: boolean) {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const { pathname } = new URL(request.url)
  return isRead && !isSignedIn && pathname !== `${API_PREFIX}/basket`
    ? consistencyOf(cookieOf(cookies, BOOKMARK_COOKIE))
    : 'first-primary'
}

/** Says how many calls are left. Source: draft-ietf-httpapi-ratelimit-headers-03; RFC 9110, 10.2.3. */
function tellLimit({ headers, status }: Response, verdict: Verdict | null) {
  if (verdict) {
    headers.set('ratelimit-limit', String(verdict.limit))
    headers.set('ratelimit-remaining', String(verdict.left))
    headers.set('ratelimit-reset', String(verdict.resetSeconds))
  }
  // The fence knows no more than that a minute is enough.
  if (status === 429) headers.set('retry-after', String(verdict?.resetSeconds ?? FENCE_SECONDS))
}

/** Answers `/api/*` before Next sees it. */
export async function serveApi(
  request: Request,
  env: Env,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
): Promise<Response> {
  const cookies = request.headers.get('cookie') ?? ''
  const isLocal = env.ENVIRONMENT === 'local'
  const session = openSessionDoor({
    token: cookieOf(cookies, sessionCookie(isLocal)),
    state: cookieOf(cookies, stateCookie(isLocal)),
    agent: request.headers.get('user-agent'),
  })
  const context = createContext({
    env,
    waitUntil: (work) => {
      ctx.waitUntil(work)
    },
    caller: request.headers.get('cf-connecting-ip') ?? 'unknown',
    consistency: consistencyFor(request, cookies, session.token !== null),
    session,
    visitor: openVisitorDoor(cookieOf(cookies, visitorCookie(isLocal))),
    basket: openBasketDoor(cookieOf(cookies, basketCookie(isLocal)), readBasketCount(cookies)),
  })
  const answer = await answerApi(request, context)
  tellLimit(answer, context.limit.verdict)
  const set = [
    ...basketCookies(context.basket, isLocal),
    ...sessionCookies(context.session, isLocal),
    ...visitorCookies(context.visitor, isLocal),
  ]
  for (const cookie of set) answer.headers.append('set-cookie', headerOf(cookie))
  return answer
}
