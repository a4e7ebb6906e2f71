import type { Stripe } from 'stripe'
import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  CheckoutSession,
  REMOVED_PARAMETERS,
  REMOVED_UI_MODES,
  STRIPE_VERSION,
  type CreateCheckoutSession,
  type CreateRefund,
  type ListBalanceTransactions,
  type ListRefunds,
  type UpdateDispute,
} from '#contracts/vendors/stripe.ts'
import { CARDS } from './cards.ts'
import { openTestStripe } from './testing.ts'

let stripe: ReturnType<typeof openTestStripe>
beforeEach(() => {
  stripe = openTestStripe()
})
const { sessions } = { sessions: () => stripe.sdk.checkout.sessions }

/** What we ask is what the installed SDK lets one ask: the types say so, or this does not compile. */
const asSdkTakesIt = [
  (asked: CreateCheckoutSession) => asked satisfies Stripe.Checkout.SessionCreateParams,
  (asked: CreateRefund) => asked satisfies Stripe.RefundCreateParams,
  (asked: ListRefunds) => asked satisfies Stripe.RefundListParams,
  (asked: ListBalanceTransactions) => asked satisfies Stripe.BalanceTransactionListParams,
  (asked: z.infer<typeof UpdateDispute>) => asked satisfies Stripe.DisputeUpdateParams,
]
type Removed = (typeof REMOVED_PARAMETERS)['/v1/checkout/sessions'][number]
/** Does not compile once the SDK knows again what the contract calls removed. */
const removed = REMOVED_PARAMETERS[
  '/v1/checkout/sessions'
] satisfies readonly (Removed extends keyof Stripe.Checkout.SessionCreateParams ? never : Removed)[]

describe('a checkout session', () => {
  it('is opened by the installed SDK, whose version the contract names, and read with what was bought', async () => {
    expect(asSdkTakesIt).toHaveLength(5)
    expect(stripe.sdk.getApiField('version')).toBe(STRIPE_VERSION)
    const opened = await sessions().create(stripe.session())
    expect(CheckoutSession.parse(opened)).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 1300,
      payment_intent: null,
      url: `http://localhost:3001/pay/${opened.id}`,
      metadata: { payment: 'payment-1' },
    })
    expect(await sessions().retrieve(opened.id)).toEqual(opened)
  })

  it.each(removed)('is refused with %s, which this version has no more', async (name) => {
    const asked = { ...stripe.session(), [name]: ['card'] } as Stripe.Checkout.SessionCreateParams
    await expect(sessions().create(asked)).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      code: 'parameter_unknown',
      param: name,
      statusCode: 400,
    })
  })

  it.each(REMOVED_UI_MODES)('is refused as %s, which is called otherwise now', async (mode) => {
    await expect(sessions().create({ ...stripe.session(), ui_mode: mode })).rejects.toMatchObject({ param: 'ui_mode' })
  })

  it('says which parameter is unknown, missing or no number, however deep', async () => {
    const [line] = stripe.session().line_items
    const withLine = (changes: object) => ({ ...stripe.session(), line_items: [{ ...line, ...changes }] })
    const cases: [unknown, string, string][] = [
      [withLine({ amount: 480 }), 'parameter_unknown', 'line_items[0][amount]'],
      [withLine({ quantity: undefined }), 'parameter_missing', 'line_items[0][quantity]'],
      [withLine({ quantity: 'two' }), 'parameter_invalid_integer', 'line_items[0][quantity]'],
      [{ ...stripe.session(), line_items: undefined }, 'parameter_missing', 'line_items'],
      [{ ...stripe.session(), customer_email: 'nobody' }, 'email_invalid', 'customer_email'],
      [{ ...stripe.session(), success_url: 'paid' }, 'url_invalid', 'success_url'],
      [{ ...stripe.session(), cancel_url: '' }, 'parameter_invalid_empty', 'cancel_url'],
    ]
    for (const [asked, code, param] of cases)
      await expect(sessions().create(asked as Stripe.Checkout.SessionCreateParams)).rejects.toMatchObject({
        code,
        param,
      })
  })

  it('lasts between half an hour and a day, and asks for thirty pence or more', async () => {
    const now = Math.floor(stripe.now().getTime() / 1000)
    const lasting = (minutes: number) => sessions().create(stripe.session({ expires_at: now + minutes * 60 }))
    await expect(lasting(29)).rejects.toMatchObject({ param: 'expires_at' })
    await expect(lasting(24 * 60 + 1)).rejects.toMatchObject({ param: 'expires_at' })
    expect((await lasting(30)).status).toBe('open')
    const [line] = stripe.session().line_items
    if (!line) throw new Error('no line')
    const cheap = [{ ...line, quantity: 1, price_data: { ...line.price_data, unit_amount: 29 } }]
    await expect(sessions().create(stripe.session({ line_items: cheap }))).rejects.toMatchObject({
      code: 'amount_too_small',
    })
  })

  it('ends by the clock or by hand, once; nobody pays it then', async () => {
    const late = await sessions().create(stripe.session())
    stripe.moveMinutes(30)
    expect((await sessions().retrieve(late.id)).status).toBe('open')
    stripe.moveMinutes(1)
    expect(await sessions().retrieve(late.id)).toMatchObject({ status: 'expired', url: null })
    const over = await stripe.submit(String(late.url), { number: CARDS.succeeds.number })
    expect(await over.text()).toContain('This payment page has expired')
    const other = await sessions().create(stripe.session())
    expect((await sessions().expire(other.id)).status).toBe('expired')
    await expect(sessions().expire(other.id)).rejects.toMatchObject({ statusCode: 400 })
    expect(stripe.eventTypes()).toEqual(['checkout.session.expired', 'checkout.session.expired'])
  })

  it('lets in no live key, no other version, and answers 404 for what is not there', async () => {
    const call = (headers: Record<string, string>) => stripe.ask('http://stripe.test/v1/refunds', { headers })
    expect((await call({})).status).toBe(401)
    expect((await call({ authorization: 'Bearer sk_live_real' })).status).toBe(401)
    const old = { authorization: 'Bearer sk_test_a', 'stripe-version': '2024-06-20' }
    expect((await call(old)).status).toBe(400)
    await expect(sessions().retrieve('cs_test_nothing')).rejects.toMatchObject({
      code: 'resource_missing',
      statusCode: 404,
    })
    await expect(stripe.sdk.customers.list()).rejects.toMatchObject({ statusCode: 404 })
  })
})

describe('a key', () => {
  const key = { idempotencyKey: 'checkout-1' }

  it('does a thing once, and says that it was done before', async () => {
    const first = await sessions().create(stripe.session(), key)
    const again = await sessions().create(stripe.session(), key)
    expect(again.id).toBe(first.id)
    expect((again.lastResponse as unknown as Response).headers.get('idempotent-replayed')).toBe('true')
    expect((first.lastResponse as unknown as Response).headers.get('idempotent-replayed')).toBeNull()
    stripe.moveMinutes(40)
    expect((await sessions().create(stripe.session({ expires_at: first.expires_at }), key)).id).toBe(first.id)
  })

  it('is refused for other parameters, and for another thing', async () => {
    await sessions().create(stripe.session(), key)
    const conflict = { type: 'StripeIdempotencyError', statusCode: 400 }
    const other = stripe.session({ client_reference_id: 'payment-2' })
    await expect(sessions().create(other, key)).rejects.toMatchObject(conflict)
    await expect(stripe.sdk.refunds.create({ payment_intent: 'pi_1' }, key)).rejects.toMatchObject(conflict)
  })

  it('remembers a refusal, but not words that were not understood', async () => {
    const wrong = { ...stripe.session(), nonsense: 'x' } as Stripe.Checkout.SessionCreateParams
    await expect(sessions().create(wrong, key)).rejects.toMatchObject({ code: 'parameter_unknown' })
    expect((await sessions().create(stripe.session(), key)).status).toBe('open')
    const { intent } = await stripe.paid()
    const refund = () => stripe.sdk.refunds.create({ payment_intent: intent, amount: 5000 }, { idempotencyKey: 'r' })
    await expect(refund()).rejects.toMatchObject({ param: 'amount' })
    await expect(refund()).rejects.toMatchObject({ headers: { 'idempotent-replayed': 'true' } })
  })

  it('knows what was done when nobody heard of it', async () => {
    await stripe.control('answers', { mode: 'lost', calls: 1 })
    await expect(sessions().create(stripe.session(), key)).rejects.toMatchObject({ type: 'StripeConnectionError' })
    const again = await sessions().create(stripe.session(), key)
    expect((await sessions().list()).data.map(({ id }) => id)).toEqual([again.id])
  })
})

describe('the page to pay on', () => {
  const open = async () => String((await sessions().create(stripe.session())).url)
  const pay = async (url: string, card: { number: string }) =>
    stripe.submit(url, { method: 'card', number: card.number })

  it('shows what is bought, trusting nobody’s words, and leads back', async () => {
    const [line] = stripe.session().line_items
    if (!line) throw new Error('no line')
    const named = { ...line, price_data: { ...line.price_data, product_data: { name: '<b>Bread</b>' } } }
    const { url } = await sessions().create(stripe.session({ line_items: [named] }))
    const words = await (await stripe.ask(String(url))).text()
    expect(words).toContain('&lt;b&gt;Bread&lt;/b&gt; ×\u00a02')
    expect(words).toContain('href="http://localhost:3000/basket"')
  })

  it('takes a card once, and sends the browser back with the id of the session', async () => {
    const url = await open()
    const answer = await pay(url, CARDS.succeeds)
    const id = url.split('/').at(-1) ?? ''
    expect(answer.headers.get('location')).toBe(`http://localhost:3000/orders/paid?session=${id}`)
    const paid = await sessions().retrieve(id, { expand: ['payment_intent.latest_charge.balance_transaction'] })
    expect(CheckoutSession.parse(paid)).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      payment_intent: {
        status: 'succeeded',
        amount_received: 1300,
        metadata: { payment: 'payment-1' },
        latest_charge: {
          payment_method_details: { card: { last4: '4242' } },
          balance_transaction: { amount: 1300, fee: 40, net: 1260 },
        },
      },
    })
    await pay(url, CARDS.succeeds)
    expect(stripe.eventTypes()).toEqual(['checkout.session.completed'])
  })

  it('declines, says why, and takes another card', async () => {
    const url = await open()
    for (const [number, words] of [
      [CARDS.declined.number, 'Your card was declined.'],
      [CARDS.insufficient.number, 'insufficient funds'],
      ['4242424242424241', 'Your card number is invalid.'],
      ['4111111111111111', 'used a non test card'],
    ] as const)
      expect(await (await pay(url, { number })).text()).toMatch(new RegExp(`role="alert"[^<]*${words}`))
    expect((await pay(url, CARDS.succeeds)).status).toBe(303)
    expect(stripe.eventTypes()).toEqual([
      'payment_intent.payment_failed',
      'payment_intent.payment_failed',
      'checkout.session.completed',
    ])
  })

  it('lets the bank ask who it is, and takes a no for a no', async () => {
    const url = await open()
    const challenge = (await pay(url, CARDS.authenticates)).headers.get('location')
    expect(challenge).toBe(`${new URL(url).pathname}/challenge`)
    const at = `http://stripe.test${String(challenge)}`
    const refused = await (await stripe.submit(at, { answer: 'no' })).text()
    expect(refused).toContain('unable to authenticate')
    expect(refused).toContain(`action="${new URL(url).pathname}"`)
    await pay(url, CARDS.authenticates2)
    expect(await (await stripe.ask(at)).text()).toContain('Complete authentication')
    expect((await stripe.submit(at, { answer: 'yes' })).status).toBe(303)
    expect(stripe.eventTypes()).toEqual(['payment_intent.payment_failed', 'checkout.session.completed'])
  })

  it('takes money that comes days later, or does not', async () => {
    for (const hasCome of [true, false]) {
      const url = await open()
      expect((await stripe.submit(url, { method: 'bank' })).status).toBe(303)
      const id = url.split('/').at(-1) ?? ''
      expect(await sessions().retrieve(id)).toMatchObject({ status: 'complete', payment_status: 'unpaid' })
      await stripe.control('settle-payment', { id, hasCome })
      expect((await sessions().retrieve(id)).payment_status).toBe(hasCome ? 'paid' : 'unpaid')
    }
    expect(stripe.eventTypes()).toEqual([
      'checkout.session.completed',
      'checkout.session.async_payment_succeeded',
      'checkout.session.completed',
      'payment_intent.payment_failed',
      'checkout.session.async_payment_failed',
    ])
  })
})
