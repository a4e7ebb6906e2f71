import type {
  BalanceTransaction,
  Charge,
  CheckoutSession,
  Dispute,
  PaymentIntent,
  Refund,
} from '#contracts/vendors/stripe.ts'
import type { Parcel, Post } from '../post.ts'

/**
 * How the API answers: `lost` does what it is asked, and then the line breaks before anybody hears of it. `held` and `kept` stand still until somebody
 * turns it to another mode, so that what asks can be killed meanwhile: `held` before it does anything, and `kept` when it has done it.
 */
export const MODES = ['up', 'slow', 'down', 'error', 'limited', 'hanging', 'lost', 'held', 'kept'] as const
export type Mode = (typeof MODES)[number]

/** How refunds go: done at once, on their way until somebody settles them, or done and failed a moment later. */
export const REFUND_MODES = ['succeed', 'pend', 'fail'] as const

/*
 * What Stripe has, as it has it: by ids, nothing expanded.
 */
export type SessionThing = Omit<CheckoutSession, 'payment_intent' | 'metadata'> & {
  payment_intent: string | null
  metadata: Record<string, string>
  success_url: string
  cancel_url: string
  livemode: false
  mode: 'payment'
  ui_mode: 'hosted_page'
  allowed_payment_method_types: string[] | null
  payment_method_types: string[]
}
export type IntentThing = Omit<PaymentIntent, 'latest_charge'> & {
  latest_charge: string | null
  livemode: false
  description: string | null
  receipt_email: string | null
}
export type ChargeThing = Omit<Charge, 'balance_transaction'> & {
  balance_transaction: string | null
  payment_intent: string
  failure_message: string | null
  livemode: false
  metadata: Record<string, string>
  outcome: { network_status: string; reason: string | null; type: string }
}
export type RefundThing = Omit<Refund, 'balance_transaction'> & {
  balance_transaction: string | null
  failure_balance_transaction?: string
  charge: string
  payment_intent: string
  reason: string | null
}
export type DisputeThing = Omit<Dispute, 'balance_transactions'> & {
  balance_transactions: string[]
  evidence: Record<string, string>
  is_charge_refundable: false
  livemode: false
  metadata: Record<string, string>
}
export type MoneyThing = BalanceTransaction & {
  available_on: number
  description: string | null
  fee_details: { amount: number; currency: 'gbp'; description: string; type: string }[]
  status: 'available'
}
type EventThing = {
  id: string
  object: 'event'
  api_version: string
  created: number
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
  data: { object: Record<string, unknown> }
}
export type Thing = SessionThing | IntentThing | ChargeThing | RefundThing | DisputeThing | MoneyThing | EventThing

/** What is known of a session beside what Stripe shows: what is bought, and which card waits for its owner. */
export type Private = {
  lines: { name: string; quantity: number; unitPence: number }[]
  intent: { description: string | null; receipt_email: string | null; metadata: Record<string, string> }
  challenged: string | null
}

/** An answer that is given again for the same key. */
export type Kept = { path: string; print: string; status: number; body: unknown }

/** What outlives the sandbox. */
export type Snapshot = {
  things: Thing[]
  privates: [string, Private][]
  cards: [string, string][]
  keys: [string, Kept][]
  parcels: Parcel[]
}
export type Store = { load: () => Snapshot | null; save: (take: () => Snapshot) => void }

export type StripeState = {
  mode: Mode
  /** For how many calls the mode holds; then all is up again. Null while it holds until somebody changes it. */
  callsLeft: number | null
  /** Calls that stand still. */
  waiting: number
  refunds: (typeof REFUND_MODES)[number]
  things: Map<string, Thing>
  privates: Map<string, Private>
  /** Which card paid a charge: only what the stand-in needs to know of it, and no number. */
  cards: Map<string, string>
  keys: Map<string, Kept>
  post: Post
  /** Where the browser finds the page to pay on. */
  origin: string | null
  /** How long what happens by itself takes, in milliseconds. */
  settleMs: number
  /** The shop's clock: what it was last known to be. */
  clock: { now: () => number; refresh: () => Promise<void> }
  save: () => void
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** An id as Stripe makes them. @param prefix `pi_` */
export const newId = (prefix: string, length = 24) =>
  prefix + Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => LETTERS[byte % LETTERS.length]).join('')

/** Seconds since 1970, by the shop's clock. */
export const secondsOf = ({ clock }: StripeState) => Math.floor(clock.now() / 1000)

type Kinds = {
  'checkout.session': SessionThing
  payment_intent: IntentThing
  charge: ChargeThing
  refund: RefundThing
  dispute: DisputeThing
  balance_transaction: MoneyThing
  event: EventThing
}
export type Kind = keyof Kinds

/** One thing of a kind, if it is there. */
export function find<K extends Kind>({ things }: StripeState, kind: K, id: string | null): Kinds[K] | undefined {
  const thing = things.get(id ?? '')
  return thing?.object === kind ? (thing as Kinds[K]) : undefined
}

/** All of a kind, the oldest first. */
export const all = <K extends Kind>({ things }: StripeState, kind: K): Kinds[K][] =>
  [...things.values()].filter((thing): thing is Kinds[K] => thing.object === kind)

/** Writes down something new, or anew. */
export function keep<T extends Thing>(state: StripeState, thing: T): T {
  state.things.set(thing.id, thing)
  state.save()
  return thing
}
