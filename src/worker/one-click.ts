import { API_PREFIX, PATHS } from '#lib/constants/frontend.ts'
import { isOfReminders, outcomeOf, REMINDERS } from '#lib/unsubscribed.ts'
import type { Env } from '#platform/env.ts'
import { serveApi } from './api.ts'

const PAGE = new RegExp(`^${PATHS.unsubscribe}/([\\w-]{16,200})$`)
const MOST_BYTES = 2048
/** As many letters of a token as tell it from any other. */
const TOLD_APART = 32

/** The token of a POST that ends letters: one click in a program for mails, or the button of the page. Null for anything else. Source: RFC 8058, section 3.2. */
export async function oneClickToken(request: Request, url: URL): Promise<string | null> {
  const token = request.method === 'POST' ? PAGE.exec(url.pathname)?.[1] : undefined
  if (token === undefined || Number(request.headers.get('content-length') ?? Infinity) > MOST_BYTES) return null
  const form = await request
    .clone()
    .formData()
    .catch(() => null)
  return form?.get('List-Unsubscribe') === 'One-Click' ? token : null
}

/**
 * Ends letters by the token alone: no cookie of whoever presses says anything here. Counted by the link, because many people's mails are unsubscribed from a
 * few machines of their providers. A person is led on to the page that says what became of it.
 */
export async function answerOneClick(
  token: string,
  request: Request,
  url: URL,
  env: Env,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
): Promise<Response> {
  const asked = new Request(new URL(`${API_PREFIX}/privacy/unsubscribe/${token}`, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': `link-${token.slice(0, TOLD_APART)}` },
    body: '{}',
  })
  const answer = await serveApi(asked, env, ctx)
  if (!request.headers.get('accept')?.includes('text/html')) return answer
  const code = answer.ok ? null : (await answer.json<{ code?: string }>()).code
  const query = new URLSearchParams({ is: outcomeOf(code === undefined ? '' : code) })
  if (isOfReminders(url.searchParams.get('of'))) query.set('of', REMINDERS)
  const location = `${PATHS.unsubscribe}/${token}?${query.toString()}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
