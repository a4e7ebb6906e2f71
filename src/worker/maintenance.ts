import { API_PREFIX } from '#lib/constants/frontend.ts'
import type { Env } from '#platform/env.ts'

const A_WHILE_SECONDS = 600

/** Whether the shop is shut on purpose: `MAINTENANCE` says until when, or `yes`. */
export const isShut = ({ MAINTENANCE = '' }: Env) => MAINTENANCE !== ''

/** Seconds until it is worth asking again. */
function retryAfter(until: string) {
  const left = Math.ceil((Date.parse(until) - Date.now()) / 1000)
  return String(left > 0 ? left : A_WHILE_SECONDS)
}

/**
 * What everything is answered with while the shop is shut: 503, and when to ask again. Search engines keep what they know, and a vendor's
 * webhook comes back later. @param render makes the page of an address
 */
export async function answerShut(url: URL, { MAINTENANCE = '' }: Env, render: (address: URL) => Promise<Response>) {
  const headers = { 'retry-after': retryAfter(MAINTENANCE), 'cache-control': 'no-store' }
  if (url.pathname.startsWith(`${API_PREFIX}/`))
    return Response.json({ code: 'MAINTENANCE', message: 'The shop is shut for a while.' }, { status: 503, headers })
  const address = new URL('/maintenance', url)
  address.searchParams.set('until', MAINTENANCE)
  const page = await render(address)
  const answer = new Response(page.body, { status: 503, headers: page.headers })
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
  return answer
}
