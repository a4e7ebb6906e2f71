import { LEAST_CHARGE_PENCE, SESSION_MINUTES, type CreateCheckoutSession } from '#contracts/vendors/stripe.ts'
import { Refused } from './errors.ts'
import { happen } from './events.ts'
import { all, find, keep, newId, secondsOf, type SessionThing, type StripeState } from './state.ts'

const MINUTE = 60

/** Opens a page to pay on. Source: docs.stripe.com/api/checkout/sessions/create. */
export function createSession(state: StripeState, asked: CreateCheckoutSession, origin: string): SessionThing {
  const now = secondsOf(state)
  const total = asked.line_items.reduce((sum, line) => sum + line.quantity * line.price_data.unit_amount, 0)
  if (asked.expires_at < now + SESSION_MINUTES.least * MINUTE)
    throw new Refused('The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.', {
      param: 'expires_at',
    })
  if (asked.expires_at > now + SESSION_MINUTES.most * MINUTE)
    throw new Refused('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', {
      param: 'expires_at',
    })
  if (total < LEAST_CHARGE_PENCE)
    throw new Refused(
      "The Checkout Session's total amount due must add up to at least £0.30 gbp. Learn more: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts",
      { code: 'amount_too_small' },
    )
  const id = newId('cs_test_', 58)
  state.privates.set(id, {
    lines: asked.line_items.map(({ quantity, price_data: { unit_amount: unitPence, product_data: product } }) => ({
      name: product.name,
      quantity,
      unitPence,
    })),
    intent: {
      description: asked.payment_intent_data?.description ?? null,
      receipt_email: asked.payment_intent_data?.receipt_email ?? null,
      metadata: asked.payment_intent_data?.metadata ?? {},
    },
    challenged: null,
  })
  return keep(state, {
    id,
    object: 'checkout.session',
    url: `${state.origin ?? origin}/pay/${id}`,
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    amount_total: total,
    currency: 'gbp',
    created: now,
    expires_at: asked.expires_at,
    client_reference_id: asked.client_reference_id,
    customer_email: asked.customer_email,
    metadata: asked.metadata ?? {},
    success_url: asked.success_url,
    cancel_url: asked.cancel_url,
    livemode: false,
    mode: 'payment',
    ui_mode: 'hosted_page',
    allowed_payment_method_types: asked.allowed_payment_method_types ?? null,
    payment_method_types: ['card'],
  })
}

/** Ends a session that nobody has paid, and what was begun in it. */
function end(state: StripeState, session: SessionThing) {
  Object.assign(session, { status: 'expired', url: null })
  const intent = find(state, 'payment_intent', session.payment_intent)
  if (intent && intent.status !== 'succeeded') {
    intent.status = 'canceled'
    happen(state, 'payment_intent.canceled', intent)
  }
  happen(state, 'checkout.session.expired', session)
  state.save()
}

/** Source: docs.stripe.com/api/checkout/sessions/expire. */
export function expireSession(state: StripeState, session: SessionThing): SessionThing {
  if (session.status !== 'open')
    throw new Refused(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    )
  end(state, session)
  return session
}

const openOf = (state: StripeState) => all(state, 'checkout.session').filter(({ status }) => status === 'open')

export const hasOpenSession = (state: StripeState) => openOf(state).length > 0

/** Ends the sessions whose time is over by the shop's clock. */
export function endOverdue(state: StripeState) {
  for (const session of openOf(state)) if (session.expires_at <= secondsOf(state)) end(state, session)
}
