import { createHmac } from 'node:crypto'
import { STRIPE_EVENTS } from '#contracts/vendors/stripe-events.ts'
import { STRIPE_VERSION } from '#contracts/vendors/stripe.ts'
import { find, keep, newId, secondsOf, type StripeState, type Thing } from './state.ts'

const TOLD: ReadonlySet<string> = new Set(STRIPE_EVENTS)

/** A thing as events carry it and the API answers it, when nothing is expanded. A dispute shows its movements whole; what is bought is shown on its own. */
export function shown(state: StripeState, thing: Thing): Record<string, unknown> {
  if (thing.object !== 'dispute') return { ...thing }
  return {
    ...thing,
    balance_transactions: thing.balance_transactions.flatMap((id) => find(state, 'balance_transaction', id) ?? []),
  }
}

/**
 * Something has happened: it is written down with the thing as it is at this moment, and told to the shop where that listens for it.
 * @param isTold whether the shop is told of it though its endpoint does not ask for such events
 */
export function happen(state: StripeState, type: string, thing: Thing, isTold = TOLD.has(type)) {
  const event = keep(state, {
    id: newId('evt_'),
    object: 'event',
    api_version: STRIPE_VERSION,
    created: secondsOf(state),
    livemode: false,
    pending_webhooks: isTold ? 1 : 0,
    request: { id: newId('req_', 14), idempotency_key: null },
    type,
    data: { object: structuredClone(shown(state, thing)) },
  })
  if (isTold) state.post.hand({ id: event.id, type, payload: JSON.stringify(event, null, 2) })
  return event
}

/** `Stripe-Signature` of a message. Source: docs.stripe.com/webhooks/signature. @param seconds since 1970 */
export function signatureOf(payload: string, secret: string, seconds: number): string {
  const hash = createHmac('sha256', secret)
    .update(`${String(seconds)}.${payload}`)
    .digest('hex')
  return `t=${String(seconds)},v1=${hash}`
}
