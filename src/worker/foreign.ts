import { API_PREFIX } from '#lib/constants/frontend.ts'
import { configOf } from '#platform/config.ts'
import type { Env } from '#platform/env.ts'
import { sessionCookie } from '#platform/session-door.ts'

export const isUnder = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}/`)

/** Whether a request carries a session. It must be the reader's own doing then. */
const isSignedIn = (request: Request, { ENVIRONMENT }: Env) =>
  (request.headers.get('cookie') ?? '')
    .split('; ')
    .some((one) => one.startsWith(`${sessionCookie(ENVIRONMENT === 'local')}=`))

/** A form or an action of our pages comes from our pages; a browser always says so. A client of the API that nobody has signed in to may say nothing. */
export function isForeign(request: Request, url: URL, env: Env) {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const origin = request.headers.get('origin')
  if (origin === null) return !isUnder(url.pathname, API_PREFIX) || isSignedIn(request, env)
  return origin !== url.origin && origin !== configOf(env).APP_ORIGIN
}
