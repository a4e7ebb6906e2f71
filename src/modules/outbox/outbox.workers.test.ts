import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OUTBOX } from '#lib/constants/backend.ts'
import { placeOrder } from '#modules/checkout/procedures.ts'
import { bakery, env, now, openContext, resetWorld } from '#test/world.ts'
import { deliver, sweep } from './jobs.ts'

type Sent = { key: string | null; body: { to: string; subject: string; html: string; text: string } }
let sent: Sent[] = []
let isDown = false

/** Stands where Resend is: keeps what it takes, and says no when it is down. */
async function resend(input: RequestInfo | URL, init?: RequestInit) {
  const request = new Request(input, init)
  if (isDown) return Response.json({ statusCode: 503, name: 'application_error', message: 'down' }, { status: 503 })
  sent.push({ key: request.headers.get('idempotency-key'), body: await request.json() })
  return Response.json({ id: crypto.randomUUID() })
}

async function placeOne() {
  const sale = bakery.bakeSales.find(
    ({ opensAt, cutoffAt, status, menu }) =>
      status === 'published' && menu.length > 0 && opensAt <= now.toISOString() && now.toISOString() < cutoffAt,
  )
  const item = sale?.menu.find(({ capacity, reserved }) => reserved < capacity)
  const slot = sale?.slots.find(({ capacity, reserved }) => reserved < capacity)
  if (!sale || !item || !slot) throw new Error('The bakery of the tests has nothing to sell.')
  const { context, handedOver, settled } = openContext()
  const placed = await call(
    placeOrder,
    {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: slot.id,
      lines: [{ menuItemId: item.id, quantity: 1 }],
      customer: { name: 'Rosie <b>Pritchard</b>', email: 'rosie@example.com' },
      paymentMethod: 'pay_on_collection',
    },
    { context },
  )
  await settled()
  return { ...placed, ids: handedOver.flatMap(({ outboxIds }) => outboxIds) }
}

const later = (seconds: number) => openContext({ at: new Date(now.getTime() + seconds * 1000) }).context
const row = () => env.DB.prepare('SELECT * FROM outbox').first<Record<string, string | number | null>>()

beforeEach(async () => {
  await resetWorld()
  sent = []
  isDown = false
  vi.spyOn(globalThis, 'fetch').mockImplementation(resend)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

describe('the mail of an order', () => {
  it('goes out once, with the outbox id as its idempotency key, in HTML and in text', async () => {
    const { ids, number, token } = await placeOne()
    await deliver(later(0), ids)
    expect(sent).toHaveLength(1)
    expect(sent[0]?.key).toBe(ids[0])
    expect(sent[0]?.body).toMatchObject({ to: 'rosie@example.com' })
    expect(sent[0]?.body.subject).toContain(number)
    expect(sent[0]?.body.html).toContain(`/orders/${token}`)
    expect(sent[0]?.body.html).toContain('&lt;b&gt;')
    expect(sent[0]?.body.text).toContain(`/orders/${token}`)
    expect(sent[0]?.body.text).not.toMatch(/<(p|a|table|td)\b/)
    expect(await row()).toMatchObject({
      delivered_at: now.getTime(),
      attempts: 1,
      leased_until: null,
      last_error: null,
    })

    await deliver(later(1), ids)
    await sweep(later(3600))
    expect(sent).toHaveLength(1)
  })

  it('is not sent twice when the queue delivers twice at once', async () => {
    const { ids } = await placeOne()
    await Promise.all([deliver(later(0), ids), deliver(later(0), ids), sweep(later(0))])
    expect(sent).toHaveLength(1)
  })

  it('waits while Resend is down and goes out later, once', async () => {
    const { ids } = await placeOne()
    isDown = true
    await deliver(later(0), ids)
    expect(sent).toHaveLength(0)
    expect(await row()).toMatchObject({ delivered_at: null, parked_at: null, attempts: 1 })

    isDown = false
    await sweep(later(5))
    expect(sent).toHaveLength(0)
    await sweep(later(24 * 3600))
    await sweep(later(24 * 3600))
    expect(sent).toHaveLength(1)
    expect(await row()).toMatchObject({ last_error: null })
  }, 20_000)

  it('goes out after a worker died between the claim and the sending', async () => {
    await placeOne()
    await env.DB.prepare('UPDATE outbox SET leased_until = ?')
      .bind(now.getTime() + OUTBOX.leaseSeconds * 1000)
      .run()
    await sweep(later(OUTBOX.leaseSeconds - 1))
    expect(sent).toHaveLength(0)
    await sweep(later(OUTBOX.leaseSeconds))
    expect(sent).toHaveLength(1)
  })
})
