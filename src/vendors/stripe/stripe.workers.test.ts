import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CreateCheckoutSession } from '#contracts/vendors/stripe.ts'
import { STRIPE_LIMITS } from '#lib/constants/backend.ts'
import { configOf } from '#platform/config.ts'
import { paySession, signed, toldBy } from '#test/stripe.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env, now } from '#test/world.ts'
import { StripeUnavailable } from './call.ts'
import { openStripe } from './client.ts'
import { verifyWebhook } from './webhook.ts'

const config = configOf(env)
const stripe = openStripe(config)
let vendors: Vendors

beforeEach(async () => {
  vendors = await standInForVendors()
})

const session: CreateCheckoutSession = {
  mode: 'payment',
  ui_mode: 'hosted_page',
  line_items: [
    { quantity: 2, price_data: { currency: 'gbp', unit_amount: 480, product_data: { name: 'Country sourdough' } } },
  ],
  client_reference_id: 'payment-1',
  customer_email: 'rosie@example.com',
  success_url: 'http://localhost:3000/paid',
  cancel_url: 'http://localhost:3000/basket',
  expires_at: Math.floor(now.getTime() / 1000) + 31 * 60,
}

async function dataOf<T>(answer: Promise<{ ok: true; data: T } | { ok: false; code: string }>) {
  const given = await answer
  if (!given.ok) throw new Error(given.code)
  return given.data
}
const open = (key: string) => dataOf(stripe.createCheckoutSession(session, key))
async function paid(card: string) {
  const { id } = await open(crypto.randomUUID())
  return { id, intent: paySession(vendors, id, card) }
}

describe('Stripe', () => {
  it('opens a page to pay on, tells of what was paid there and what it cost, and closes one', async () => {
    const { id } = await paid('succeeds')
    expect(await dataOf(stripe.retrieveSession(id))).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      payment_intent: { status: 'succeeded', latest_charge: { amount: 960, balance_transaction: { fee: 34 } } },
    })
    const other = await open('close me')
    expect(await dataOf(stripe.expireSession(other.id, 'close'))).toMatchObject({ status: 'expired', url: null })
    expect(await stripe.expireSession(other.id, 'close again')).toMatchObject({
      ok: false,
      code: 'invalid_request_error',
    })
  })

  it('gives back, tells of refunds, disputes and the balance, and of what is not there', async () => {
    const { intent } = await paid('succeeds')
    const refund = await dataOf(stripe.createRefund({ payment_intent: intent, amount: 480 }, 'refund-1'))
    expect(await dataOf(stripe.createRefund({ payment_intent: intent, amount: 480 }, 'refund-1'))).toEqual(refund)
    expect(await stripe.createRefund({ payment_intent: intent, amount: 470 }, 'refund-1')).toMatchObject({
      ok: false,
      code: 'idempotency_error',
    })
    expect(await stripe.createRefund({ payment_intent: intent, amount: 481 }, 'refund-2')).toMatchObject({
      ok: false,
      param: 'amount',
    })
    expect(await dataOf(stripe.retrieveRefund(refund.id))).toMatchObject({ status: 'succeeded', amount: 480 })
    expect(await dataOf(stripe.listRefunds({ payment_intent: intent }))).toEqual({ items: [refund], hasMore: false })
    const first = await dataOf(stripe.listBalanceTransactions({ limit: 1 }))
    expect(first).toMatchObject({ items: [{ amount: -480, type: 'refund' }], hasMore: true })
    const [last] = first.items
    const rest = await dataOf(stripe.listBalanceTransactions({ limit: 5, starting_after: last?.id ?? '' }))
    expect(rest).toMatchObject({ items: [{ amount: 960, type: 'charge' }], hasMore: false })
    await paid('disputes')
    const dispute = [...vendors.stripe.things.values()].find(({ object }) => object === 'dispute')
    expect(await dataOf(stripe.retrieveDispute(dispute?.id ?? ''))).toMatchObject({ status: 'needs_response' })
    expect(await stripe.retrieveDispute('du_none')).toMatchObject({ ok: false, code: 'resource_missing' })
  })

  it('is asked again where an answer was lost, and does a thing once all the same', async () => {
    Object.assign(vendors.stripe, { mode: 'lost', callsLeft: 1 })
    const { id } = await open('lost')
    Object.assign(vendors.stripe, { mode: 'limited', callsLeft: 2 })
    expect((await open('lost')).id).toBe(id)
    expect([...vendors.stripe.things.values()].filter(({ object }) => object === 'checkout.session')).toHaveLength(1)
  })

  it('is believed only with its signature, made lately', async () => {
    await paid('succeeds')
    const payload = toldBy(vendors).at(-1)?.payload ?? ''
    const header = signed(payload, now)
    const verify = (secret: string, at = now) => verifyWebhook(payload, header, secret, at)
    expect(await verify(config.STRIPE_WEBHOOK_SECRET)).toMatchObject({ type: 'checkout.session.completed' })
    expect(await verify('whsec_another')).toBeNull()
    expect(await verify(config.STRIPE_WEBHOOK_SECRET, new Date(now.getTime() + 301_000))).toBeNull()
  })

  it('is left alone while it is down, and asked again by itself when a while has passed', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    const ask = () => stripe.retrieveSession('cs_test_none')
    vendors.stripe.mode = 'down'
    for (let time = 0; time < STRIPE_LIMITS.breakAfterFailures; time++)
      await expect(ask()).rejects.toBeInstanceOf(StripeUnavailable)
    vendors.stripe.mode = 'up'
    await expect(ask()).rejects.toBeInstanceOf(StripeUnavailable)
    vi.setSystemTime(Date.now() + STRIPE_LIMITS.breakMs + 1)
    expect(await ask()).toMatchObject({ ok: false, code: 'resource_missing' })
    vi.useRealTimers()
  })
})
