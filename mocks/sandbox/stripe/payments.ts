import { cardOf, type Card } from './cards.ts'
import { openDispute } from './disputes.ts'
import { happen } from './events.ts'
import { cardFee, move } from './money.ts'
import {
  find,
  keep,
  newId,
  secondsOf,
  type ChargeThing,
  type IntentThing,
  type SessionThing,
  type StripeState,
} from './state.ts'

/** What came of an attempt to pay. */
export type Outcome =
  | { kind: 'paid' | 'challenge' | 'processing' }
  | { kind: 'declined'; message: string }
  /** The session is over: paid before, or too late. */
  | { kind: 'over' }

/** The payment of a session; Stripe makes it when somebody first tries to pay. */
function intentOf(state: StripeState, session: SessionThing): IntentThing {
  const known = find(state, 'payment_intent', session.payment_intent)
  if (known) return known
  const of = state.privates.get(session.id)?.intent
  const intent = keep(state, {
    id: newId('pi_'),
    object: 'payment_intent',
    amount: session.amount_total,
    amount_received: 0,
    currency: 'gbp',
    created: secondsOf(state),
    status: 'requires_payment_method',
    latest_charge: null,
    last_payment_error: null,
    metadata: of?.metadata ?? {},
    description: of?.description ?? null,
    receipt_email: of?.receipt_email ?? null,
    livemode: false,
  })
  session.payment_intent = intent.id
  happen(state, 'payment_intent.created', intent)
  return intent
}

function chargeOf(state: StripeState, intent: IntentThing, method: string, card: Card | undefined): ChargeThing {
  const isDeclined = card?.decline !== undefined
  const charge: ChargeThing = {
    id: newId('ch_'),
    object: 'charge',
    amount: intent.amount,
    amount_refunded: 0,
    currency: 'gbp',
    created: secondsOf(state),
    status: isDeclined ? 'failed' : 'succeeded',
    paid: !isDeclined,
    refunded: false,
    disputed: false,
    failure_code: card?.decline?.code ?? null,
    failure_message: card?.decline?.message ?? null,
    payment_intent: intent.id,
    balance_transaction: null,
    payment_method_details: card
      ? { type: 'card', card: { brand: card.brand, last4: card.number.slice(-4) } }
      : { type: 'bacs_debit' },
    livemode: false,
    metadata: intent.metadata,
    outcome: {
      network_status: isDeclined ? 'declined_by_network' : 'approved_by_network',
      reason: card?.decline?.decline_code ?? null,
      type: isDeclined ? 'issuer_declined' : 'authorized',
    },
  }
  state.cards.set(charge.id, method)
  intent.latest_charge = charge.id
  return keep(state, charge)
}

function settle(state: StripeState, session: SessionThing, intent: IntentThing, method: string) {
  const card = cardOf(method)
  const charge = chargeOf(state, intent, method, card)
  charge.balance_transaction = move(state, {
    amount: charge.amount,
    fee: cardFee(charge.amount),
    type: 'charge',
    reporting_category: 'charge',
    source: charge.id,
  }).id
  Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, last_payment_error: null })
  Object.assign(session, { status: 'complete', payment_status: 'paid', url: null })
  happen(state, 'charge.succeeded', charge)
  happen(state, 'payment_intent.succeeded', intent)
  return charge
}

function decline(state: StripeState, intent: IntentThing, error: NonNullable<Card['decline']>) {
  Object.assign(intent, { status: 'requires_payment_method', last_payment_error: error })
  happen(state, 'payment_intent.payment_failed', intent)
  state.save()
}

/** Somebody pays on the page. @param method the name of a test card, or `bank` for money that takes days */
export function pay(state: StripeState, session: SessionThing, method: string): Outcome {
  if (session.status !== 'open') return { kind: 'over' }
  const intent = intentOf(state, session)
  const known = state.privates.get(session.id)
  const card = cardOf(method)
  if (card?.decline) {
    const charge = chargeOf(state, intent, method, card)
    happen(state, 'charge.failed', charge)
    decline(state, intent, card.decline)
    return { kind: 'declined', message: card.decline.message }
  }
  if (card?.isChallenged && known) {
    intent.status = 'requires_action'
    known.challenged = method
    happen(state, 'payment_intent.requires_action', intent)
    state.save()
    return { kind: 'challenge' }
  }
  if (!card) {
    intent.status = 'processing'
    Object.assign(session, { status: 'complete', url: null })
    happen(state, 'payment_intent.processing', intent)
    happen(state, 'checkout.session.completed', session)
    state.save()
    return { kind: 'processing' }
  }
  return complete(state, session, intent, method)
}

function complete(state: StripeState, session: SessionThing, intent: IntentThing, method: string): Outcome {
  const charge = settle(state, session, intent, method)
  happen(state, 'checkout.session.completed', session)
  if (cardOf(method)?.isDisputed) openDispute(state, charge, 'fraudulent')
  state.save()
  return { kind: 'paid' }
}

/** The owner of a card answers their bank. */
export function answerChallenge(state: StripeState, session: SessionThing, isYes: boolean): Outcome {
  const known = state.privates.get(session.id)
  const intent = find(state, 'payment_intent', session.payment_intent)
  const method = known?.challenged
  if (session.status !== 'open' || !known || !intent || !method) return { kind: 'over' }
  known.challenged = null
  if (isYes) return complete(state, session, intent, method)
  const message =
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.'
  decline(state, intent, { code: 'payment_intent_authentication_failure', message })
  return { kind: 'declined', message }
}

/** The money that took days comes, or does not. @returns false where none is on its way */
export function settleBank(state: StripeState, session: SessionThing, hasCome: boolean): boolean {
  const intent = find(state, 'payment_intent', session.payment_intent)
  if (intent?.status !== 'processing') return false
  if (hasCome) {
    settle(state, session, intent, 'bank')
    happen(state, 'checkout.session.async_payment_succeeded', session)
  } else {
    decline(state, intent, { code: 'payment_method_provider_decline', message: 'The bank has returned the payment.' })
    happen(state, 'checkout.session.async_payment_failed', session)
  }
  state.save()
  return true
}
