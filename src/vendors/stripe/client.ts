import { Stripe as Sdk } from 'stripe'
import {
  BalanceTransactions,
  CheckoutSession,
  Dispute,
  Refund,
  Refunds,
  type BalanceTransaction,
  type CreateCheckoutSession,
  type CreateRefund,
  type ListBalanceTransactions,
  type ListRefunds,
} from '#contracts/vendors/stripe.ts'
import { STRIPE_LIMITS } from '#lib/constants/backend.ts'
import { callStripe, type StripeAnswer } from './call.ts'

/** Where Stripe is, and what it calls us. Any stand-in can be pointed at. */
export type StripeConfig = { STRIPE_SECRET_KEY: string; STRIPE_API_BASE: string }

/**
 * What we ask of Stripe. Each call that changes something takes a key: the same key does it once, however often it is tried. With another wish under the same
 * key it is refused (`idempotency_error`). @throws StripeUnavailable each of them
 */
export type Stripe = {
  /** Opens a page on which a customer pays. Money is pence, instants are seconds. */
  createCheckoutSession(session: CreateCheckoutSession, idempotencyKey: string): Promise<StripeAnswer<CheckoutSession>>
  /** A session with its payment intent and the latest charge of it, of which the fee is known by its balance transaction. */
  retrieveSession(id: string): Promise<StripeAnswer<CheckoutSession>>
  /** Closes the page. Refused where the session is complete, or over already. */
  expireSession(id: string, idempotencyKey: string): Promise<StripeAnswer<CheckoutSession>>
  /** Gives back all that is left of a payment, or a part. The answer says how it stands now; only a later event says how it ends. */
  createRefund(refund: CreateRefund, idempotencyKey: string): Promise<StripeAnswer<Refund>>
  retrieveRefund(id: string): Promise<StripeAnswer<Refund>>
  /** The refunds of a payment, the newest first: a page of them. */
  listRefunds(query: ListRefunds): Promise<StripeAnswer<{ items: Refund[]; hasMore: boolean }>>
  /** What moved the balance, the newest first: a page of it. The next one begins after the last id. */
  listBalanceTransactions(
    query: ListBalanceTransactions,
  ): Promise<StripeAnswer<{ items: BalanceTransaction[]; hasMore: boolean }>>
  retrieveDispute(id: string): Promise<StripeAnswer<Dispute>>
}

const WITH_CHARGE = { expand: ['payment_intent.latest_charge.balance_transaction'] }

function openSdk({ STRIPE_SECRET_KEY, STRIPE_API_BASE }: StripeConfig) {
  const { protocol, hostname, port } = new URL(STRIPE_API_BASE)
  const isSecure = protocol === 'https:'
  return new Sdk(STRIPE_SECRET_KEY, {
    host: hostname,
    port: port === '' ? (isSecure ? 443 : 80) : Number(port),
    protocol: isSecure ? 'https' : 'http',
    // Bound late, and by a function: a worker's fetch may not be called as anybody's method.
    httpClient: Sdk.createFetchHttpClient((input, init) => fetch(input, init)),
    timeout: STRIPE_LIMITS.timeoutMs,
    // Tried again by our policy alone, which knows when to stop.
    maxNetworkRetries: 0,
    telemetry: false,
  })
}

const pageOf = <Item>(
  answer: StripeAnswer<{ data: Item[]; has_more: boolean }>,
): StripeAnswer<{ items: Item[]; hasMore: boolean }> =>
  answer.ok ? { ok: true, data: { items: answer.data.data, hasMore: answer.data.has_more } } : answer

function open(config: StripeConfig): Stripe {
  const sdk = openSdk(config)
  return {
    createCheckoutSession: (session, idempotencyKey) =>
      callStripe('open a session', CheckoutSession, () => sdk.checkout.sessions.create(session, { idempotencyKey })),
    retrieveSession: (id) =>
      callStripe('read a session', CheckoutSession, () => sdk.checkout.sessions.retrieve(id, WITH_CHARGE)),
    expireSession: (id, idempotencyKey) =>
      callStripe('close a session', CheckoutSession, () => sdk.checkout.sessions.expire(id, {}, { idempotencyKey })),
    createRefund: (refund, idempotencyKey) =>
      callStripe('refund', Refund, () => sdk.refunds.create(refund, { idempotencyKey })),
    retrieveRefund: (id) => callStripe('read a refund', Refund, () => sdk.refunds.retrieve(id)),
    listRefunds: async (query) => pageOf(await callStripe('list refunds', Refunds, () => sdk.refunds.list(query))),
    listBalanceTransactions: async (query) =>
      pageOf(await callStripe('list the balance', BalanceTransactions, () => sdk.balanceTransactions.list(query))),
    retrieveDispute: (id) => callStripe('read a dispute', Dispute, () => sdk.disputes.retrieve(id)),
  }
}

const opened = new WeakMap<StripeConfig, Stripe>()

/** Stripe through its SDK, with a timeout, retries with jitter and a circuit breaker. One for a configuration: making it takes longer than calling it. */
export function openStripe(config: StripeConfig): Stripe {
  const known = opened.get(config) ?? open(config)
  opened.set(config, known)
  return known
}
