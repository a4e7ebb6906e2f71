import { getCloudflareContext } from '@opennextjs/cloudflare'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { BOOKMARK_COOKIE, bookmarkCookie, consistencyOf } from './bookmark.ts'
import { readBasketCount } from '#lib/basket-count.ts'
import { basketCookie, basketCookies, openBasketDoor } from './basket-door.ts'
import { createContext, type Context } from './context.ts'
import type { Env } from './env.ts'
import { answerMedia } from './media.ts'
import { openSessionDoor, sessionCookie, sessionCookies, stateCookie } from './session-door.ts'
import { openVisitorDoor, visitorCookie, visitorCookies } from './visitor-door.ts'

async function cloudflare() {
  const { env, ctx } = await getCloudflareContext<Record<string, unknown>>({ async: true })
  // What wrangler.toml declares is what Env says; `configOf` parses the rest.
  return { env: env as unknown as Env, waitUntil: (work: Promise<unknown>) => ctx.waitUntil(work) }
}

type Cookies = Awaited<ReturnType<typeof cookies>>

/** What opens the basket of who asks. */
const basketOf = (carried: Cookies, { ENVIRONMENT }: Env) =>
  openBasketDoor(carried.get(basketCookie(ENVIRONMENT === 'local'))?.value, readBasketCount(carried.toString()))

/** What opens the decisions of who asks. */
const visitorOf = (carried: Cookies, { ENVIRONMENT }: Env) =>
  openVisitorDoor(carried.get(visitorCookie(ENVIRONMENT === 'local'))?.value)

/** What opens the session of who asks: one door an answer, so that the session is read once, however many operations a page calls. */
const sessionDoor = cache(async (isLocal: boolean) => {
  const carried = await cookies()
  return openSessionDoor({
    token: carried.get(sessionCookie(isLocal))?.value,
    state: carried.get(stateCookie(isLocal))?.value,
    agent: (await headers()).get('user-agent'),
  })
})

/**
 * The context of a page: it reads on behalf of a visitor, after what that visitor wrote. Who has a basket reads what is true now: what they put
 * in a moment ago is there, though the action that did it has set no bookmark; so does who is signed in, because a session that was ended is over at once.
 */
export async function pageContext(): Promise<Context> {
  const carried = await cookies()
  const platform = await cloudflare()
  const basket = basketOf(carried, platform.env)
  const visitor = visitorOf(carried, platform.env)
  const session = await sessionDoor(platform.env.ENVIRONMENT === 'local')
  const isAnonymous = basket.token === null && session.token === null
  const consistency = isAnonymous ? consistencyOf(carried.get(BOOKMARK_COOKIE)?.value) : 'first-primary'
  return createContext({ ...platform, caller: 'internal', consistency, basket, session, visitor })
}

/** The context of a Server Action, which is a public POST: counted against its caller, reading what is true now. */
export async function actionContext(): Promise<Context> {
  const caller = (await headers()).get('cf-connecting-ip') ?? 'unknown'
  const platform = await cloudflare()
  const carried = await cookies()
  const basket = basketOf(carried, platform.env)
  const visitor = visitorOf(carried, platform.env)
  const session = await sessionDoor(platform.env.ENVIRONMENT === 'local')
  return createContext({ ...platform, caller, consistency: 'first-primary', basket, session, visitor })
}

/** Lets the browser open the basket that an action has changed, and know how much is in it. */
export async function keepBasket({ basket, config }: Context) {
  const jar = await cookies()
  for (const { name, value, options } of basketCookies(basket, config.ENVIRONMENT === 'local'))
    jar.set(name, value, options)
}

/** Lets the browser keep the session that an action has begun, or forget the one that it has ended. */
export async function keepSession({ session, config }: Context) {
  const jar = await cookies()
  for (const { name, value, options } of sessionCookies(session, config.ENVIRONMENT === 'local'))
    jar.set(name, value, options)
}

/** Lets the browser keep the name under which an action has written down a decision. */
export async function keepVisitor({ visitor, config }: Context) {
  const jar = await cookies()
  for (const { name, value, options } of visitorCookies(visitor, config.ENVIRONMENT === 'local'))
    jar.set(name, value, options)
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
