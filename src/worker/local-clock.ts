import { z } from 'zod'
import type { Env } from '#platform/env.ts'
import { localOffset, moveLocalClock } from '#platform/clock.ts'
import { forgetQueries } from '#platform/query-cache.ts'
import { forgetPages } from './page-cache.ts'

/** Where the console of the sandbox moves the clock of a local shop. Nowhere else is there such an address. */
export const CLOCK_PATH = '/__clock'

const YEAR_MS = 366 * 24 * 3_600_000
const Move = z.strictObject({ offsetMs: z.int().min(-YEAR_MS).max(YEAR_MS) })

/** Tells the time of the local shop, or moves it: what was kept at another time is forgotten, and the jobs of that time are done. */
export async function answerClock(request: Request, env: Env, doJobs: () => Promise<void>): Promise<Response> {
  if (request.method === 'POST') {
    // A page of another site cannot send JSON here without being asked first, and is never told yes.
    if (request.headers.get('content-type') !== 'application/json')
      return new Response('JSON, please.', { status: 415 })
    const move = Move.safeParse(await request.json().catch(() => null))
    if (!move.success)
      return Response.json({ message: 'offsetMs: whole milliseconds, at most a year.' }, { status: 422 })
    await moveLocalClock(env.KV, move.data.offsetMs)
    await forgetQueries(env.KV)
    forgetPages()
    await doJobs()
  }
  const offsetMs = await localOffset(env.KV)
  return Response.json({ now: new Date(Date.now() + offsetMs).toISOString(), offsetMs })
}

/** A page that tells its scripts how far the clock was moved. */
export function withClock(page: Response, offsetMs: number): Response {
  if (offsetMs === 0 || !page.headers.get('content-type')?.startsWith('text/html')) return page
  return new HTMLRewriter()
    .on('html', {
      element(html) {
        html.setAttribute('data-clock-offset', String(offsetMs))
      },
    })
    .transform(page)
}
