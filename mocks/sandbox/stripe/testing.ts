import { getResponse } from 'msw'
import { Stripe } from 'stripe'
import type { CreateCheckoutSession } from '#contracts/vendors/stripe.ts'
import { stripeHandlers } from './handlers.ts'
import { openStripeState } from './open.ts'

export const SECRET = 'whsec_of_the_tests'
const START_MS = Date.parse('2026-03-12T10:00:00.000Z')
const MINUTE_MS = 60_000

/** The id of what may have been expanded. */
export const idOf = (thing: string | { id: string } | null) => (typeof thing === 'string' ? thing : (thing?.id ?? ''))

/** The stand-in with the installed SDK in front of it, a clock that is moved by hand, and a browser. */
export function openTestStripe(webhook?: string) {
  let at = START_MS
  const state = openStripeState({
    webhook,
    secret: SECRET,
    clock: { now: () => at, refresh: () => Promise.resolve() },
    waits: [1, 1],
    settleMs: 0,
    origin: 'http://localhost:3001',
  })
  const handlers = stripeHandlers(state)
  const ask = async (url: string | URL, init?: RequestInit) => {
    const response = await getResponse(handlers, new Request(url, init))
    if (!response) throw new Error(`Nothing stands at ${String(url)}.`)
    if (response.type === 'error') throw new TypeError('The line broke.')
    return response
  }
  const sdk = new Stripe('sk_test_tests', {
    host: 'stripe.test',
    port: 80,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
    httpClient: Stripe.createFetchHttpClient((input, init) => ask(input instanceof Request ? input.url : input, init)),
  })
  const session = (changes: Partial<CreateCheckoutSession> = {}): CreateCheckoutSession => ({
    mode: 'payment',
    ui_mode: 'hosted_page',
    line_items: [
      {
        quantity: 2,
        price_data: { currency: 'gbp', unit_amount: 480, product_data: { name: 'Country sourdough, Large' } },
      },
      { quantity: 1, price_data: { currency: 'gbp', unit_amount: 340, product_data: { name: 'Cinnamon knot' } } },
    ],
    client_reference_id: 'payment-1',
    customer_email: 'rosie@example.com',
    success_url: 'http://localhost:3000/orders/paid?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://localhost:3000/basket',
    expires_at: Math.floor(at / 1000) + 31 * 60,
    payment_intent_data: { metadata: { payment: 'payment-1' } },
    metadata: { payment: 'payment-1' },
    ...changes,
  })
  return {
    state,
    sdk,
    session,
    ask,
    /** What somebody types into the page to pay on. */
    submit: (url: string, fields: Record<string, string>) =>
      ask(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' }),
    /** Pays a new session by a test card, without a page. */
    async paid(card = 'succeeds', changes: Partial<CreateCheckoutSession> = {}) {
      const { id } = await sdk.checkout.sessions.create(session(changes))
      await ask('http://stripe.test/control/stripe/pay', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id, card }),
      })
      const { payment_intent: intent } = await sdk.checkout.sessions.retrieve(id)
      return { id, intent: idOf(intent) }
    },
    control: (what: string, body: unknown) =>
      ask(`http://stripe.test/control/stripe/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    moveMinutes: (minutes: number) => {
      at += minutes * MINUTE_MS
    },
    now: () => new Date(at),
    eventTypes: () => state.post.parcels().map(({ type }) => type),
  }
}
