import { z } from 'zod'
import {
  CreateCheckoutSession,
  CreateRefund,
  ListBalanceTransactions,
  ListRefunds,
  UpdateDispute,
} from '#contracts/vendors/stripe.ts'
import { closeDispute, updateDispute } from './disputes.ts'
import { noSuch } from './errors.ts'
import { shown } from './events.ts'
import { parameters } from './form.ts'
import { isWithin, pageOf } from './lists.ts'
import { createRefund } from './refunds.ts'
import { createSession, expireSession } from './sessions.ts'
import { all, find, type Kind, type StripeState } from './state.ts'

export type Asked = { state: StripeState; given: Record<string, unknown>; id: string; path: string; origin: string }

const Nothing = z.strictObject({})
const Page = {
  limit: ListRefunds.shape.limit,
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
}
const ListSessions = z.strictObject({
  ...Page,
  payment_intent: z.string().optional(),
  status: z.enum(['open', 'complete', 'expired']).optional(),
})
const ListDisputes = z.strictObject({ ...Page, charge: z.string().optional(), payment_intent: z.string().optional() })
const ListEvents = z.strictObject({ ...Page, type: z.string().optional(), created: ListRefunds.shape.created })

/** What Stripe calls a thing when there is none. */
const NAMES: Record<Kind, string> = {
  'checkout.session': 'checkout.session',
  payment_intent: 'payment_intent',
  charge: 'charge',
  refund: 'refund',
  dispute: 'dispute',
  balance_transaction: 'balance transaction',
  event: 'event',
}

function there<K extends Kind>(kind: K, { state, id }: Asked) {
  const thing = find(state, kind, id)
  if (!thing) throw noSuch(NAMES[kind], id)
  return thing
}

const retrieve = (kind: Kind) => (asked: Asked) => {
  parameters(Nothing, asked.given)
  return shown(asked.state, there(kind, asked))
}

const isAsked = (wanted: string | undefined, value: string | null) => wanted === undefined || wanted === value

/** What the stand-in does, by method and path; what is not here is not there. */
export const ROUTES: Record<string, (asked: Asked) => Record<string, unknown>> = {
  'POST /v1/checkout/sessions': ({ state, given, origin }) =>
    createSession(state, parameters(CreateCheckoutSession, given), origin),
  'GET /v1/checkout/sessions/:id': retrieve('checkout.session'),
  'POST /v1/checkout/sessions/:id/expire': (asked) => {
    parameters(Nothing, asked.given)
    return expireSession(asked.state, there('checkout.session', asked))
  },
  'GET /v1/checkout/sessions': ({ state, given, path }) => {
    const { payment_intent: intent, status, ...page } = parameters(ListSessions, given)
    const found = all(state, 'checkout.session').filter(
      (session) => isAsked(intent, session.payment_intent) && isAsked(status, session.status),
    )
    return pageOf(state, found, page, path)
  },
  'GET /v1/payment_intents/:id': retrieve('payment_intent'),
  'GET /v1/charges/:id': retrieve('charge'),
  'POST /v1/refunds': ({ state, given }) => createRefund(state, parameters(CreateRefund, given)),
  'GET /v1/refunds/:id': retrieve('refund'),
  'GET /v1/refunds': ({ state, given, path }) => {
    const { payment_intent: intent, charge, created, ...page } = parameters(ListRefunds, given)
    const found = all(state, 'refund').filter(
      (refund) =>
        isAsked(intent, refund.payment_intent) && isAsked(charge, refund.charge) && isWithin(refund.created, created),
    )
    return pageOf(state, found, page, path)
  },
  'GET /v1/disputes/:id': retrieve('dispute'),
  'POST /v1/disputes/:id': (asked) =>
    shown(asked.state, updateDispute(asked.state, there('dispute', asked), parameters(UpdateDispute, asked.given))),
  'POST /v1/disputes/:id/close': (asked) => {
    parameters(Nothing, asked.given)
    return shown(asked.state, closeDispute(asked.state, there('dispute', asked), false))
  },
  'GET /v1/disputes': ({ state, given, path }) => {
    const { payment_intent: intent, charge, ...page } = parameters(ListDisputes, given)
    const found = all(state, 'dispute').filter(
      (dispute) => isAsked(intent, dispute.payment_intent) && isAsked(charge, dispute.charge),
    )
    return pageOf(state, found, page, path)
  },
  'GET /v1/balance_transactions/:id': retrieve('balance_transaction'),
  'GET /v1/balance_transactions': ({ state, given, path }) => {
    const { created, type, source, ...page } = parameters(ListBalanceTransactions, given)
    const found = all(state, 'balance_transaction').filter(
      (one) => isAsked(type, one.type) && isAsked(source, one.source) && isWithin(one.created, created),
    )
    return pageOf(state, found, page, path)
  },
  'GET /v1/events/:id': retrieve('event'),
  'GET /v1/events': ({ state, given, path }) => {
    const { type, created, ...page } = parameters(ListEvents, given)
    const found = all(state, 'event').filter((event) => isAsked(type, event.type) && isWithin(event.created, created))
    return pageOf(state, found, page, path)
  },
}
