import { delay, http, HttpResponse } from 'msw'
import { STRIPE_VERSION } from '#contracts/vendors/stripe.ts'
import { NotUnderstood, Refused } from './errors.ts'
import { expand } from './expand.ts'
import { readForm } from './form.ts'
import { keptFor } from './idempotency.ts'
import { ROUTES } from './routes.ts'
import { endOverdue } from './sessions.ts'
import { newId, type Mode, type StripeState } from './state.ts'

const SLOW_MS = 4_000
/** Longer than anybody waits. */
const HANGING_MS = 60_000
/** How often who stands still looks whether they may go. */
const TICK_MS = 20

const TABLE = Object.entries(ROUTES).map(([name, work]) => {
  const [method = '', path = ''] = name.split(' ')
  return { method, pattern: new RegExp(`^${path.replace(':id', '([^/]+)')}$`), work }
})

function routeOf(asked: string, path: string) {
  for (const { method, pattern, work } of TABLE) {
    const found = method === asked ? pattern.exec(path) : null
    if (found) return { work, id: decodeURIComponent(found[1] ?? '') }
  }
  throw new Refused(`Unrecognized request URL (${asked}: ${path}).`, {}, 404)
}

const print = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `{${Object.entries(value)
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([name, inner]) => `${name}:${print(inner)}`)
        .join(',')}}`
    : JSON.stringify(value)

type Call = { method: string; url: URL; headers: Headers; body: string }

/** Who calls, and in which words. @throws Refused */
function admit({ headers }: Call) {
  const key = /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1]
  if (key === undefined)
    throw new Refused(
      'You did not provide an API key. You need to provide your API key in the Authorization header.',
      {},
      401,
    )
  // A live key has no business on anybody's own machine.
  if (!/^[rs]k_test_\w+$/.test(key)) throw new Refused(`Invalid API Key provided: ${key.slice(0, 7)}*****`, {}, 401)
  const version = headers.get('stripe-version') ?? STRIPE_VERSION
  if (version !== STRIPE_VERSION)
    throw new Refused(`Invalid Stripe API version: ${version}. The sandbox speaks ${STRIPE_VERSION}.`)
}

type Answer = { status: number; body: unknown; isReplayed: boolean }

/** Does what is asked, once a key: also a refusal is given again, but for one of words that were not understood. */
function perform(state: StripeState, call: Call): Answer {
  admit(call)
  const path = call.url.pathname
  const { work, id } = routeOf(call.method, path)
  const { expand: expanded = [], ...given } = readForm(
    call.method === 'GET' ? call.url.searchParams : new URLSearchParams(call.body),
  )
  const key = call.method === 'POST' ? call.headers.get('idempotency-key') : null
  const asked = print({ ...given, expanded })
  const kept = key === null ? undefined : keptFor(state, key, path, asked)
  if (kept) return { ...kept, isReplayed: true }
  const { status, body } = attempt(() => {
    const origin = call.url.origin.replace('//127.0.0.1', '//localhost')
    const answer = structuredClone(work({ state, given, id, path, origin }))
    expand(state, answer, [expanded].flat().map(String))
    return answer
  })
  if (key !== null) {
    state.keys.set(key, { path, print: asked, status, body })
    state.save()
  }
  return { status, body, isReplayed: false }
}

function attempt(work: () => unknown) {
  try {
    return { status: 200, body: work() }
  } catch (error) {
    if (!(error instanceof Refused) || error instanceof NotUnderstood) throw error
    return { status: error.status, body: { error: error.error } }
  }
}

/** How it answers this time; after so many calls all is up again. */
function modeNow(state: StripeState): Mode {
  const { mode } = state
  if (state.callsLeft !== null && --state.callsLeft <= 0) Object.assign(state, { mode: 'up', callsLeft: null })
  return mode
}

const OUTAGES = {
  down: () => new Refused('The sandbox plays a Stripe that is down.', { type: 'api_error' }, 503),
  error: () => new Refused('An unknown error occurred.', { type: 'api_error' }, 500),
  limited: () => new Refused('Too many requests hit the API too quickly.', { code: 'rate_limit' }, 429),
}

const json = (body: unknown, status: number, headers: Record<string, string> = {}) =>
  HttpResponse.json(body as Record<string, unknown>, {
    status,
    headers: { 'request-id': newId('req_', 14), 'stripe-version': STRIPE_VERSION, ...headers },
  })

/** Stands still until somebody has turned it to another mode: then the line breaks, whether anybody is there or not. */
async function standStill(state: StripeState, mode: Mode) {
  state.waiting++
  while (state.mode === mode) await delay(TICK_MS)
  state.waiting--
  return HttpResponse.error()
}

async function answer(state: StripeState, call: Call) {
  await state.clock.refresh()
  endOverdue(state)
  const mode = modeNow(state)
  if (mode === 'slow') await delay(SLOW_MS)
  if (mode === 'hanging') await delay(HANGING_MS)
  if (mode === 'held') return standStill(state, mode)
  try {
    if (mode === 'down' || mode === 'error' || mode === 'limited') throw OUTAGES[mode]()
    const { status, body, isReplayed } = perform(state, call)
    if (mode === 'lost') return HttpResponse.error()
    if (mode === 'kept') return await standStill(state, mode)
    const key = call.headers.get('idempotency-key')
    return json(body, status, {
      ...(key === null ? {} : { 'idempotency-key': key }),
      ...(isReplayed ? { 'idempotent-replayed': 'true' } : {}),
    })
  } catch (error) {
    if (error instanceof Refused) return json({ error: error.error }, error.status)
    throw error
  }
}

/** Stripe's API, at the root of whatever host stands for it. */
export const apiHandlers = (state: StripeState) => [
  http.all(/^https?:\/\/[^/]+\/v1\//, async ({ request }) =>
    answer(state, {
      method: request.method,
      url: new URL(request.url),
      headers: new Headers([...request.headers]),
      body: new TextDecoder().decode(await request.arrayBuffer()),
    }),
  ),
]
