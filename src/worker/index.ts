import './one-stripe.ts'
import './one-writer.ts'
import openNext from '../../.open-next/worker.js'
import { API_PREFIX, PATHS } from '#lib/constants/frontend.ts'
import { MEDIA_PREFIX } from '#lib/media.ts'
import { issueDocuments } from '#modules/documents/jobs.ts'
import { deliver } from '#modules/outbox/jobs.ts'
import { sendSlices } from '#modules/outbox/slices.ts'
import { prepareExports } from '#modules/privacy/export-jobs.ts'
import { giveBackDues } from '#modules/payments/dues.ts'
import { sendRefunds } from '#modules/payments/refunds.ts'
import { offerPlaces } from '#modules/waiting-list/jobs.ts'
import { vouchFor } from '#modules/identity/vouch.ts'
import { challengeOf } from '#modules/identity/person-check.ts'
import { localOffset } from '#platform/clock.ts'
import { configOf } from '#platform/config.ts'
import { createContext } from '#platform/context.ts'
import type { Env, JobMessage } from '#platform/env.ts'
import { addTotals, type Totals } from '#platform/limits/totals.ts'
import { log } from '#platform/log.ts'
import { answerMedia } from '#platform/media.ts'
import { serveApi } from './api.ts'
import { runJobs } from './cron.ts'
import { withFirstViewFirst } from './first-view.ts'
import { isForeign, isUnder } from './foreign.ts'
import { policyOfAnswer, withStrictHeaders } from './headers.ts'
import { answerClock, CLOCK_PATH, withClock } from './local-clock.ts'
import { answerShut, isShut } from './maintenance.ts'
import { answerOneClick, oneClickToken } from './one-click.ts'
import { cachedPage, isCacheable } from './page-cache.ts'
import { answerWebhook, isWebhook } from './webhooks.ts'

export { DOQueueHandler } from '../../.open-next/worker.js'
export { CallCounter } from '#platform/limits/counter.ts'

async function health(env: Env) {
  configOf(env)
  await env.DB.prepare('SELECT 1 FROM bake_sales LIMIT 1').run()
  return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } })
}

/** A request that says nothing of who asks: what it is answered with may be kept for everybody. */
const anonymous = (url: URL) => new Request(url, { headers: { accept: 'text/html' } })

/** What a page may do beside what all may: the button that leads to Google is a form, and who asks whether one is a person does so in a frame. */
function allowedOn(request: Request, env: Env) {
  const { pathname } = new URL(request.url)
  const challenge = pathname === PATHS.signUp ? challengeOf(configOf(env)) : null
  return {
    ...([PATHS.signIn, PATHS.signUp].some((path) => pathname === path)
      ? { formsTo: new URL(env.GOOGLE_AUTHORIZE_URL).origin }
      : {}),
    ...(challenge ? { framesOf: new URL(challenge.url).origin } : {}),
  }
}

function page(request: Request, env: Env, ctx: ExecutionContext) {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = policyOfAnswer(nonce, allowedOn(request, env))
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy)
  return openNext.fetch(new Request(request, { headers }), env, ctx).then((response) => {
    const answer = new Response(response.body, response)
    answer.headers.set('content-security-policy', policy)
    // OpenNext writes `identity`, which tells the edge to send a page uncompressed.
    if (answer.headers.get('content-encoding') === 'identity') answer.headers.delete('content-encoding')
    return withFirstViewFirst(answer, nonce)
  })
}

/** All that is to be done by now, in the order in which it must be. */
const doJobs = (env: Env, ctx: ExecutionContext) => runJobs(jobContext(env, ctx))

async function routeLocally(request: Request, url: URL, env: Env, ctx: ExecutionContext): Promise<Response> {
  const offset = await localOffset(env.KV)
  if (url.pathname === CLOCK_PATH) return answerClock(request, env, () => doJobs(env, ctx))
  return withClock(await route(request, url, env, ctx), offset)
}

async function route(request: Request, url: URL, env: Env, ctx: ExecutionContext): Promise<Response> {
  const letters = await oneClickToken(request, url)
  if (letters === null && isForeign(request, url, env)) return new Response('Forbidden', { status: 403 })
  if (url.pathname === '/health') return health(env)
  if (isWebhook(url)) return answerWebhook(request, url, jobContext(env, ctx))
  if (isShut(env)) return answerShut(url, env, (address) => page(anonymous(address), env, ctx))
  if (letters !== null) return answerOneClick(letters, request, url, env, ctx)
  if (isUnder(url.pathname, API_PREFIX)) return serveApi(request, env, ctx)
  if (isUnder(url.pathname, MEDIA_PREFIX))
    return answerMedia(request, env, (work) => {
      ctx.waitUntil(work)
    })
  if (isCacheable(request, url))
    return cachedPage(request, url, env, ctx, async () =>
      withFirstViewFirst(await openNext.fetch(anonymous(url), env, ctx)),
    )
  return page(request, env, ctx)
}

const jobContext = (env: Env, ctx: ExecutionContext) =>
  createContext({
    env,
    waitUntil: (work) => {
      ctx.waitUntil(work)
    },
    caller: 'internal',
    consistency: 'first-primary',
  })

/** Which queue it is says what its messages are. */
const isOfTotals = (batch: MessageBatch<JobMessage | Totals>): batch is MessageBatch<Totals> =>
  batch.queue.endsWith('-totals')
const isOfJobs = (batch: MessageBatch<JobMessage | Totals>): batch is MessageBatch<JobMessage> =>
  batch.queue.endsWith('-jobs')

export default {
  async fetch(request, env, ctx) {
    if (env.BENCH === '1' && request.url.endsWith('/__floor')) return new Response('hello')
    const url = new URL(request.url)
    try {
      const isLocal = env.ENVIRONMENT === 'local'
      const answer = await (isLocal ? routeLocally : route)(request, url, env, ctx)
      return withStrictHeaders(answer, url.pathname, isLocal)
    } catch (error) {
      const reference = crypto.randomUUID().slice(0, 8)
      log.error('request failed', error, { path: url.pathname.split('/')[1], reference })
      return new Response(`Something went wrong on our side. Reference: ${reference}`, { status: 500 })
    }
  },

  async scheduled(_controller, env, ctx) {
    if (env.ENVIRONMENT === 'local') await localOffset(env.KV)
    await doJobs(env, ctx)
  },

  async queue(batch, env, ctx) {
    if (isOfTotals(batch)) {
      await addTotals(
        env.KV,
        batch.messages.map(({ body }) => body),
      )
      return
    }
    if (!isOfJobs(batch)) return
    const context = jobContext(env, ctx)
    await deliver(context, [...new Set(batch.messages.flatMap((message) => message.body.outboxIds))])
    if (batch.messages.some((message) => message.body.slices)) await sendSlices(context)
    if (batch.messages.some((message) => message.body.frees)) await offerPlaces(context)
    if (batch.messages.some((message) => message.body.prepares)) await prepareExports(context)
    if (batch.messages.some((message) => message.body.owes)) {
      await giveBackDues(context)
      await sendRefunds(context)
    }
    if (batch.messages.some((message) => message.body.books)) await issueDocuments(context)
    // Nothing of the above waits for a vendor that is slow.
    ctx.waitUntil(
      vouchFor(
        context,
        batch.messages.flatMap((message) => message.body.vouches ?? []),
      ),
    )
  },
} satisfies ExportedHandler<Env, JobMessage | Totals>
