import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Stripe } from 'stripe'
import { WEBHOOK_TOLERANCE_SECONDS } from '#contracts/vendors/stripe-events.ts'
import { verifyWebhook } from '#vendors/stripe/webhook.ts'
import { signatureOf } from './events.ts'
import { openTestStripe, SECRET } from './testing.ts'

type Told = { payload: string; signature: string }

/** A shop that writes down what it is told, and takes it or not. */
let shop: Server
let told: Told[]
let takes: (time: number) => number
let stripe: ReturnType<typeof openTestStripe>

beforeEach(async () => {
  told = []
  takes = () => 200
  shop = createServer((request, response) => {
    let payload = ''
    request.on('data', (part: Buffer) => {
      payload += part.toString()
    })
    request.on('end', () => {
      told.push({ payload, signature: String(request.headers['stripe-signature']) })
      response.writeHead(takes(told.length)).end()
    })
  })
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done))
  stripe = openTestStripe(`http://127.0.0.1:${String((shop.address() as AddressInfo).port)}/api/webhooks/stripe`)
})
afterEach(() => {
  shop.close()
  shop.closeAllConnections()
})

const types = () => told.map(({ payload }) => (JSON.parse(payload) as { type: string }).type)
const expectTold = (count: number) => expect.poll(() => told.length).toBe(count)

describe('a webhook', () => {
  it('is signed so that the SDK knows it, at that time and with that secret only', async () => {
    await stripe.paid()
    await expectTold(1)
    const [{ payload, signature } = { payload: '', signature: '' }] = told
    const at = (seconds: number) => new Date(stripe.now().getTime() + seconds * 1000)
    expect(await verifyWebhook(payload, signature, SECRET, at(0))).toMatchObject({
      type: 'checkout.session.completed',
      data: { object: { object: 'checkout.session', payment_status: 'paid' } },
    })
    expect(await verifyWebhook(payload, signature, SECRET, at(WEBHOOK_TOLERANCE_SECONDS))).not.toBeNull()
    expect(await verifyWebhook(payload, signature, SECRET, at(WEBHOOK_TOLERANCE_SECONDS + 1))).toBeNull()
    expect(await verifyWebhook(payload, signature, 'whsec_another', at(0))).toBeNull()
    expect(await verifyWebhook(payload.replace('1300', '13'), signature, SECRET, at(0))).toBeNull()
    expect(await verifyWebhook(payload, null, SECRET, at(0))).toBeNull()
    expect(await verifyWebhook(payload, 't=1,v1=', SECRET, at(0))).toBeNull()
  })

  it('is signed as the SDK signs', () => {
    const seconds = 1_773_309_600
    const sdk = Stripe.webhooks.generateTestHeaderString({ payload: '{}', secret: SECRET, timestamp: seconds })
    expect(signatureOf('{}', SECRET, seconds)).toBe(sdk)
  })

  it('is told again until it is taken', async () => {
    takes = (time) => (time < 3 ? 503 : 200)
    await stripe.paid()
    await expectTold(3)
    expect(new Set(types())).toEqual(new Set(['checkout.session.completed']))
    await expect.poll(() => stripe.state.post.parcels()[0]?.state).toBe('delivered')
    expect(stripe.state.post.parcels()[0]?.tries.map(({ answer }) => answer)).toEqual(['503', '503', '200'])
  })

  it('is told no more where there is nobody to hear it', async () => {
    takes = () => 404
    await stripe.paid()
    await expect.poll(() => stripe.state.post.parcels()[0]?.state).toBe('given_up')
    expect(told).toHaveLength(1)
  })

  it('may be held, and come in another order and more than once', async () => {
    await stripe.control('webhooks', { mode: 'held' })
    const { intent } = await stripe.paid()
    await stripe.sdk.refunds.create({ payment_intent: intent })
    expect(told).toEqual([])
    await stripe.control('release', { order: 'reversed', copies: 2 })
    await expectTold(4)
    expect(types().slice(0, 2)).toEqual(['refund.created', 'refund.created'])
  })

  it('may be lost, and be sent by hand', async () => {
    await stripe.control('webhooks', { mode: 'dropped' })
    await stripe.paid()
    const [lost] = stripe.state.post.parcels()
    expect(lost).toMatchObject({ state: 'dropped', tries: [] })
    await stripe.control('send', { id: lost?.id, copies: 3 })
    await expectTold(3)
    expect(new Set(told.map(({ payload }) => payload)).size).toBe(1)
  })

  it('may come twice each, and tell of what the shop does not know', async () => {
    await stripe.control('webhooks', { copies: 2 })
    const { id } = await stripe.paid()
    await expectTold(2)
    await stripe.control('tell', { id, type: 'invoice.paid' })
    await expectTold(4)
    expect(types()).toContain('invoice.paid')
  })
})

describe('Stripe out of order', () => {
  const list = () => stripe.sdk.balanceTransactions.list()

  it('is down, wrong or busy for as many calls as one says', async () => {
    for (const [mode, status, type] of [
      ['down', 503, 'StripeAPIError'],
      ['error', 500, 'StripeAPIError'],
      ['limited', 429, 'StripeRateLimitError'],
    ] as const) {
      await stripe.control('answers', { mode, calls: 2 })
      await expect(list()).rejects.toMatchObject({ statusCode: status, type })
      await expect(list()).rejects.toMatchObject({ statusCode: status })
      expect((await list()).data).toEqual([])
    }
    expect((await stripe.control('answers', { mode: 'sideways' })).status).toBe(422)
    expect((await stripe.control('nonsense', {})).status).toBe(404)
  })
})
