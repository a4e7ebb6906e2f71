import { http, HttpResponse } from 'msw'
import { z } from 'zod'
import { answerAction, postActions } from '../actions.ts'
import { CARDS } from './cards.ts'
import { closeDispute, openDispute, updateDispute } from './disputes.ts'
import { noSuch } from './errors.ts'
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
const calls = z.coerce.number().pipe(z.int().min(1).max(50))
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

const ACTIONS: Record<string, ReturnType<typeof action>> = {
  answers: action(
    z.object({
      mode: z.enum(MODES).optional(),
      calls: calls.optional(),
      refunds: z.enum(REFUND_MODES).optional(),
    }),
    (state, { mode = state.mode, calls: left, refunds = state.refunds }) => {
      Object.assign(state, { mode, callsLeft: left ?? null, refunds })
      return { mode, calls: state.callsLeft, refunds }
    },
  ),
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

/** What the stand-in has, as tests read it. */
const told = (state: StripeState) => ({
  mode: state.mode,
  waiting: state.waiting,
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

export const controlHandlers = (state: StripeState) => [
  http.get('*/control/stripe', () => HttpResponse.json(told(state))),
  http.get('*/control/stripe/webhooks', () => HttpResponse.json(state.post.parcels())),
  http.post('*/control/stripe/:action', async ({ params, request }) => {
    const name = String(params.action)
    const ofPost = postActions(state.post)
    const known = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
    const work = known ? (body: unknown) => known.work(state, body) : Object.hasOwn(ofPost, name) ? ofPost[name] : null
    if (!work) return new HttpResponse('The sandbox cannot do that.', { status: 404 })
    await state.clock.refresh()
    return answerAction(request, '/stripe', work)
  }),
]
