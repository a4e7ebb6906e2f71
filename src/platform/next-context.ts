import { getCloudflareContext } from '@opennextjs/cloudflare'
import { cookies, headers } from 'next/headers'
import { BOOKMARK_COOKIE, bookmarkCookie, consistencyOf } from './bookmark.ts'
import { createContext, type Context } from './context.ts'
import type { Env } from './env.ts'
import { answerMedia } from './media.ts'

async function cloudflare() {
  const { env, ctx } = await getCloudflareContext<Record<string, unknown>>({ async: true })
  // What wrangler.toml declares is what Env says; `configOf` parses the rest.
  return { env: env as unknown as Env, waitUntil: (work: Promise<unknown>) => ctx.waitUntil(work) }
}

/** The context of a page: it reads on behalf of a visitor, after what that visitor wrote. */
export async function pageContext(): Promise<Context> {
  const bookmark = (await cookies()).get(BOOKMARK_COOKIE)?.value
  return createContext({ ...(await cloudflare()), caller: 'internal', consistency: consistencyOf(bookmark) })
}

/** The context of a Server Action, which is a public POST: counted against its caller, reading what is true now. */
export async function actionContext(): Promise<Context> {
  const caller = (await headers()).get('cf-connecting-ip') ?? 'unknown'
  return createContext({ ...(await cloudflare()), caller, consistency: 'first-primary' })
}

/** Lets the visitor read on from what an action wrote. */
export async function keepBookmark(context: Context) {
  const bookmark = context.bookmark()
  if (bookmark === null) return
  ;(await cookies()).set(BOOKMARK_COOKIE, bookmark, {
    ...bookmarkCookie,
    secure: context.config.ENVIRONMENT !== 'local',
  })
}

/** A picture of the media store, where the worker's entry does not stand before Next. */
export async function mediaAnswer(request: Request): Promise<Response> {
  const { env, waitUntil } = await cloudflare()
  return answerMedia(request, env, waitUntil)
}
