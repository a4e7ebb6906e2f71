import { call } from '@orpc/server'
import { signatureOf } from '#mocks/sandbox/stripe/events.ts'
import { booksOf } from '#mocks/sandbox/stripe/money.ts'
import { pay } from '#mocks/sandbox/stripe/payments.ts'
import { all, find } from '#mocks/sandbox/stripe/state.ts'
import type { BuyGiftCardInput } from '#contracts/api/gift-cards.ts'
import { buyGiftCard } from '../../src/modules/gift-cards/buy.ts'
import { giveBackDues } from '../../src/modules/payments/dues.ts'
import { sendRefunds } from '../../src/modules/payments/refunds.ts'
import { startPayment } from '../../src/modules/payments/start.ts'
import { answerStripe } from '../../src/modules/webhooks/stripe.ts'
import { one } from './desk.ts'
import type { Vendors } from './vendors.ts'
import { env, now, openContext } from './world.ts'

/** Begins to pay an order. @returns the vendor's session of it */
export async function begun(token: string, idempotencyKey: string = crypto.randomUUID(), at = now) {
  const { payment, url } = await call(startPayment, { token, idempotencyKey }, { context: openContext({ at }).context })
  const { session_id: session } = await one<{ session_id: string }>(
    'SELECT session_id FROM payments WHERE id = ?',
    payment.id,
  )
  return { payment, url, session }
}

/** Begins to buy a gift card. @returns the vendor's session of it */
export async function giftBegun(over: Partial<BuyGiftCardInput> = {}, at = now) {
  const { context } = openContext({ at })
  const { purchase, token, url } = await call(
    buyGiftCard,
    {
      ...{ initialPence: 2500, buyerName: 'Rosie Pritchard', buyerEmail: 'rosie@example.com' },
      ...{ recipientEmail: 'tom@example.com', message: 'Have the buns.', idempotencyKey: crypto.randomUUID(), ...over },
    },
    { context },
  )
  const { session_id: session } = await one<{ session_id: string }>(
    'SELECT session_id FROM payments WHERE id = ?',
    purchase.id,
  )
  return { id: purchase.id, token, url, session, purchase }
}

/** Pays a session at the vendor, who tells nobody yet. */
export function payAt({ stripe }: Vendors, session: string, card = 'succeeds') {
  const kept = find(stripe, 'checkout.session', session)
  if (!kept) throw new Error(`There is no session ${session}.`)
  pay(stripe, kept, card)
}

type Event = { id: string; payload: string; type: string }

/** What the vendor would have told by now, the oldest first. */
export const told = ({ stripe }: Vendors): Event[] =>
  stripe.post.parcels().map(({ id, payload, type }) => ({ id, payload, type }))

/**
 * Tells one event, signed. @param signedAt when it was signed @param signed what was signed, where something else is sent
 * @returns the status of the answer
 */
export async function tell(
  { payload }: Pick<Event, 'payload'>,
  at = now,
  secret = env.STRIPE_WEBHOOK_SECRET,
  signedAt = at,
  signed: Pick<Event, 'payload'> = { payload },
) {
  const request = new Request('https://bandofbakers.example/api/webhooks/stripe', {
    method: 'POST',
    headers: { 'stripe-signature': signatureOf(signed.payload, secret, Math.floor(signedAt.getTime() / 1000)) },
    body: payload,
  })
  return (await answerStripe(request, openContext({ at }).context)).status
}

/** Tells all that has not been told. */
export async function tellAll(vendors: Vendors, known = new Set<string>(), at = now) {
  for (const event of told(vendors)) {
    if (known.has(event.id)) continue
    known.add(event.id)
    await tell(event, at)
  }
}

/** Gives back what is owed, and asks the vendor for it, as the cron does. */
export async function refundDues(at = now) {
  const { context } = openContext({ at })
  await giveBackDues(context)
  await sendRefunds(context)
}

/** What has come by card in our books, and in those of the vendor: charges less refunds and disputes, in pence. */
export async function bothBooks({ stripe }: Vendors) {
  const { pence } = await one<{ pence: number }>(
    `SELECT (SELECT coalesce(-sum(amount_pence), 0) FROM ledger_entries
     WHERE kind IN ('payment', 'refund') AND substr(reference, 1, 3) IN ('pi_', 're_', 'du_'))
     + (SELECT coalesce(sum(amount_pence), 0) FROM gift_card_money) AS pence`,
  )
  const moved = all(stripe, 'balance_transaction').reduce((sum, { amount }) => sum + amount, 0)
  return { ours: pence, theirs: moved, books: booksOf(stripe) }
}
