import { answerApi } from '#modules/api.ts'
import { BOOKMARK_COOKIE, consistencyOf } from '#platform/bookmark.ts'
import { createContext } from '#platform/context.ts'
import type { Env } from '#platform/env.ts'

const bookmarkOf = (request: Request) =>
  new RegExp(`(?:^|; )${BOOKMARK_COOKIE}=([^;]+)`).exec(request.headers.get('cookie') ?? '')?.[1]

/** Answers `/api/*` before Next sees it. */
export function serveApi(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const context = createContext({
    env,
    waitUntil: (work) => {
      ctx.waitUntil(work)
    },
    caller: request.headers.get('cf-connecting-ip') ?? 'unknown',
    consistency: isRead ? consistencyOf(bookmarkOf(request)) : 'first-primary',
  })
  return answerApi(request, context)
}
