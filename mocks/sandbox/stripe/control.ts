import { http, HttpResponse } from 'msw'
import { z } from 'zod'
import { ORDERS, POST_MODES, type Post } from '../post.ts'
import { CARDS } from './cards.ts'
import { closeDispute, openDispute, updateDispute } from './disputes.ts'
import { noSuch, Refused } from './errors.ts'
import { happen } from './events.ts'
import { booksOf } from './money.ts'
import { answerChallenge, pay, settleBank } from './payments.ts'
import { settleRefund } from './refunds.ts'
import { expireSession } from './sessions.ts'
import { all, find, MODES, REFUND_MODES, type Kind, type StripeState } from './state.ts'

/*
 * What tests (JSON) and the console (forms) do to the stand-in: `POST /control/stripe/<what>`. README.md tells of each.
 */

const yes = z.union([z.boolean(), z.enum(['yes', 'no']).transform((word) => word === 'yes')])
const count = z.coerce.number().pipe(z.int().min(1).max(50))
const id = z.object({ id: z.string() })

const thing = <K extends Kind>(state: StripeState, kind: K, wanted: string) => {
  const found = find(state, kind, wanted)
  if (!found) throw noSuch(kind, wanted)
  return found
}

/** The charge of a session or a payment, or the charge itself. */
function chargeOf(state: StripeState, wanted: string) {
  const session = find(state, 'checkout.session', wanted)
  const intent = find(state, 'payment_intent', session?.payment_intent ?? wanted)
  return thing(state, 'charge', intent?.latest_charge ?? wanted)
}

const action = <Schema extends z.ZodType>(
  schema: Schema,
  work: (state: StripeState, asked: z.output<Schema>) => unknown,
) => ({ schema, work: (state: StripeState, asked: unknown) => work(state, schema.parse(asked)) })

/** What may be done to the messages of a vendor. */
export const postActions = {
  webhooks: {
    schema: z.object({
      mode: z.enum(POST_MODES).optional(),
      delayMs: z.coerce.number().pipe(z.int().min(0).max(600_000)).optional(),
      copies: count.optional(),
    }),
    work: (post: Post, asked: Partial<Post['settings']>) => Object.assign(post.settings, asked),
  },
  release: {
    schema: z.object({ order: z.enum(ORDERS).default('as_they_came'), copies: count.default(1) }),
    work: (post: Post, { order, copies }: { order: (typeof ORDERS)[number]; copies: number }) => ({
      released: post.release(order, copies),
    }),
  },
  send: {
    schema: z.object({ id: z.string(), copies: count.default(1) }),
    work: async (post: Post, asked: { id: string; copies: number }) => ({
      sent: await post.send(asked.id, asked.copies),
    }),
  },
}

const ACTIONS: Record<string, ReturnType<typeof action>> = {
  answers: action(
    z.object({
      mode: z.enum(MODES).optional(),
      calls: count.optional(),
      refunds: z.enum(REFUND_MODES).optional(),
    }),
    (state, { mode = state.mode, calls, refunds = state.refunds }) => {
      Object.assign(state, { mode, callsLeft: calls ?? null, refunds })
      return { mode, calls: state.callsLeft, refunds }
    },
  ),
  webhooks: action(postActions.webhooks.schema, ({ post }, asked) => postActions.webhooks.work(post, asked)),
  release: action(postActions.release.schema, ({ post }, asked) => postActions.release.work(post, asked)),
  send: action(postActions.send.schema, ({ post }, asked) => postActions.send.work(post, asked)),
  pay: action(
    id.extend({ card: z.enum(['bank', ...Object.keys(CARDS)]).default('succeeds') }),
    (state, { id: session, card }) => pay(state, thing(state, 'checkout.session', session), card),
  ),
  challenge: action(id.extend({ isYes: yes }), (state, { id: session, isYes }) =>
    answerChallenge(state, thing(state, 'checkout.session', session), isYes),
  ),
  expire: action(id, (state, { id: session }) => expireSession(state, thing(state, 'checkout.session', session))),
  'settle-payment': action(id.extend({ hasCome: yes }), (state, { id: session, hasCome }) => ({
    settled: settleBank(state, thing(state, 'checkout.session', session), hasCome),
  })),
  'settle-refund': action(id.extend({ hasCome: yes }), (state, { id: refund, hasCome }) => ({
    settled: settleRefund(state, thing(state, 'refund', refund), hasCome),
  })),
  dispute: action(id.extend({ reason: z.string().default('fraudulent') }), (state, { id: paid, reason }) =>
    openDispute(state, chargeOf(state, paid), reason),
  ),
  evidence: action(
    id.extend({ words: z.string().default('Collected at the table.') }),
    (state, { id: dispute, words }) =>
      updateDispute(state, thing(state, 'dispute', dispute), { evidence: { uncategorized_text: words } }),
  ),
  'close-dispute': action(id.extend({ isWon: yes }), (state, { id: dispute, isWon }) =>
    closeDispute(state, thing(state, 'dispute', dispute), isWon),
  ),
  /** Tells the shop of an event that nothing has caused: one that is late, wrong, or of a kind that it does not know. */
  tell: action(id.extend({ type: z.string().min(3) }), (state, { id: about, type }) => {
    const found = state.things.get(about)
    if (!found) throw noSuch('object', about)
    return happen(state, type, found, true)
  }),
}

type Sent = Pick<Request, 'headers' | 'json' | 'arrayBuffer'>

export const isJson = (request: Pick<Request, 'headers'>) =>
  request.headers.get('content-type')?.startsWith('application/json') ?? false

/** What a test (JSON) or the console (a form) asks for; a field that was left empty was not asked for. */
export const bodyOf = async (request: Sent): Promise<unknown> =>
  isJson(request)
    ? request.json()
    : Object.fromEntries(
        [...new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer()))].filter(
          ([, value]) => value !== '',
        ),
      )

/** What the stand-in has, as tests read it. */
const told = (state: StripeState) => ({
  mode: state.mode,
  refundMode: state.refunds,
  webhooks: state.post.settings,
  books: booksOf(state),
  sessions: all(state, 'checkout.session'),
  payments: all(state, 'payment_intent'),
  charges: all(state, 'charge'),
  refunds: all(state, 'refund'),
  disputes: all(state, 'dispute'),
})
export type StripeTold = ReturnType<typeof told>

/** Answers a test with what came of it, and a person with the page that they came from. */
export async function answerAction(request: Sent, back: string, work: (body: unknown) => unknown) {
  const isTest = isJson(request)
  try {
    const done = await work(await bodyOf(request))
    if (isTest) return HttpResponse.json((done ?? {}) as Record<string, unknown>)
    return new HttpResponse(null, { status: 303, headers: { location: back } })
  } catch (error) {
    const message =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Refused ? error.message : null
    if (message === null) throw error
    return HttpResponse.json({ message }, { status: 422 })
  }
}

export const controlHandlers = (state: StripeState) => [
  http.get('*/control/stripe', () => HttpResponse.json(told(state))),
  http.get('*/control/stripe/webhooks', () => HttpResponse.json(state.post.parcels())),
  http.post('*/control/stripe/:action', async ({ params, request }) => {
    const known = Object.hasOwn(ACTIONS, String(params.action)) ? ACTIONS[String(params.action)] : undefined
    if (!known) return new HttpResponse('The sandbox cannot do that.', { status: 404 })
    await state.clock.refresh()
    return answerAction(request, '/stripe', (body) => known.work(state, body))
  }),
]
