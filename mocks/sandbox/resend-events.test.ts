import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { verifyResendWebhook } from '#vendors/resend-webhook.ts'
import type { Email, Inbox } from './inbox.ts'
import { resendControlHandlers } from './resend-control.ts'
import { openResendPost, svixSignature, tellFate, type ResendPost } from './resend-events.ts'

const SECRET = 'whsec_YSBzZWNyZXQgb2YgdGhlIHRlc3RzLCBsb25n'
type Told = { payload: string; headers: Headers }

let shop: Server
let told: Told[]
let resend: ResendPost
beforeEach(async () => {
  told = []
  shop = createServer((request, response) => {
    let payload = ''
    request.on('data', (part: Buffer) => {
      payload += part.toString()
    })
    request.on('end', () => {
      told.push({ payload, headers: new Headers(request.headers as Record<string, string>) })
      response.writeHead(told.length === 1 ? 500 : 200).end()
    })
  })
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done))
  resend = openResendPost(`http://127.0.0.1:${String((shop.address() as AddressInfo).port)}`, SECRET, [1])
  resend.post.settings.delayMs = 0
})
afterEach(() => {
  vi.useRealTimers()
  shop.close()
  shop.closeAllConnections()
})

const mailTo = (to: string): Email => ({
  id: crypto.randomUUID(),
  receivedAt: new Date().toISOString(),
  idempotencyKey: 'outbox-1',
  request: {
    from: 'Shop <shop@example.com>',
    to,
    subject: 'Your order',
    html: '<p>Hi</p>',
    text: 'Hi',
    tags: [{ name: 'message', value: 'outbox-1' }],
  },
})
const types = () => resend.post.parcels().map(({ type }) => type)

describe('what becomes of a mail', () => {
  it('is told until it is taken, under one id, so that Resend’s SDK believes it', async () => {
    const mail = mailTo('rosie@example.com')
    tellFate(resend, mail)
    await expect.poll(() => told.length).toBe(2)
    const [first, second] = told.map(({ payload, headers }) => verifyResendWebhook(payload, headers, SECRET))
    expect(first).toEqual(second)
    expect(second).toMatchObject({
      id: resend.post.parcels()[0]?.id,
      event: { type: 'email.delivered', data: { email_id: mail.id, tags: { message: 'outbox-1' } } },
    })
  })

  it('is not believed when it is forged, signed with another secret, unsigned or old', async () => {
    tellFate(resend, mailTo('rosie@example.com'))
    await expect.poll(() => told.length).toBe(2)
    const [{ payload, headers } = { payload: '', headers: new Headers() }] = told
    expect(verifyResendWebhook(payload.replace('rosie', 'robin'), headers, SECRET)).toBeNull()
    expect(verifyResendWebhook(payload, headers, SECRET.replace('YSBz', 'YSBy'))).toBeNull()
    expect(verifyResendWebhook(payload, new Headers(), SECRET)).toBeNull()
    const nonsense = { id: 'msg_1', at: Math.floor(Date.now() / 1000), payload: '{"type":"other"}' }
    const signed = new Headers({
      'svix-id': nonsense.id,
      'svix-timestamp': String(nonsense.at),
      'svix-signature': svixSignature(nonsense.id, nonsense.at, nonsense.payload, SECRET),
    })
    expect(verifyResendWebhook(nonsense.payload, signed, SECRET)).toBeNull()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 })
    expect(verifyResendWebhook(payload, headers, SECRET)).toBeNull()
  })

  it('goes by the address: Resend’s own to try with, or what a test has said', () => {
    for (const to of ['bounced+1@resend.dev', 'complained@resend.dev', 'suppressed@resend.dev'])
      tellFate(resend, mailTo(to))
    resend.fates.set('tom@example.com', 'bounced_for_now')
    tellFate(resend, mailTo('Tom@example.com'))
    resend.fates.set('tom@example.com', 'silent')
    tellFate(resend, mailTo('tom@example.com'))
    resend.fates.set('tom@example.com', 'failed')
    tellFate(resend, mailTo('tom@example.com'))
    expect(types()).toEqual([
      'email.bounced',
      'email.delivered',
      'email.complained',
      'email.suppressed',
      'email.bounced',
      'email.failed',
    ])
    const bounces = resend.post.parcels().filter(({ type }) => type === 'email.bounced')
    expect(bounces.map(({ payload }) => /"bounce":{"type":"(\w+)"/.exec(payload)?.[1])).toEqual([
      'Permanent',
      'Transient',
    ])
  })

  it('can be told by hand, and held', async () => {
    const mail = mailTo('rosie@example.com')
    const inbox = { byId: (id) => (id === mail.id ? mail : undefined), newest: () => [mail] } as Partial<Inbox> as Inbox
    const handlers = resendControlHandlers(inbox, resend)
    const ask = (path: string, body?: unknown) =>
      getResponse(
        handlers,
        new Request(`http://sandbox.test${path}`, {
          ...(body === undefined
            ? {}
            : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
        }),
      )
    await ask('/control/resend/webhooks', { mode: 'held' })
    await ask('/control/resend/tell', { id: mail.id, type: 'email.opened' })
    expect(told).toEqual([])
    expect(await (await ask('/control/resend/release', {}))?.json()).toEqual({ released: 1 })
    await expect.poll(() => told.length).toBeGreaterThan(0)
    expect((await ask('/control/resend/fate', { address: 'nobody', fate: 'lost' }))?.status).toBe(422)
    expect(await (await ask('/mail-events'))?.text()).toContain('Your order')
  })
})
