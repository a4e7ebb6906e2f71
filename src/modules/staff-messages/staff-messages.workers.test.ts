import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { issueDocuments } from '#modules/documents/jobs.ts'
import { recordPayment } from '#modules/staff-orders/payment.ts'
import { getAnyOrder, listAllOrders } from '#modules/staff-orders/list.ts'
import { deliver } from '#modules/outbox/jobs.ts'
import { begun, payAt, tellAll } from '#test/cards.ts'
import { desk, MEGAN, one, ordered, OWAIN, rows } from '#test/desk.ts'
import { all, openDispute } from '#test/stripe.ts'
import { standInForVendors } from '#test/vendors.ts'
import { env, now, office, openContext, resetWorld } from '#test/world.ts'
import { getMessageFigures, liftSuppression, listMessages, resendMessage } from './procedures.ts'

const ROSIE = 'rosie@example.com'
const { rosie, tom } = office.cast
const list = (input: { status?: 'parked' | 'waiting' | 'bounced'; to?: string } = {}) =>
  call(listMessages, { limit: 20, ...input }, desk())
const park = (why = 'Resend did not answer.') =>
  env.DB.prepare('UPDATE outbox SET parked_at = ?, attempts = 50, last_error = ?').bind(now.getTime(), why).run()
const silence = (reason = 'bounced') =>
  env.DB.prepare('INSERT INTO suppressions (email, reason, at) VALUES (?, ?, 1)').bind(ROSIE, reason).run()
const write = (kind: string, subjectId: string) =>
  env.DB.prepare('INSERT INTO outbox (id, kind, subject_id, created_at, available_at) VALUES (?, ?, ?, ?, 1)')
    .bind(crypto.randomUUID(), kind, subjectId, now.getTime())
    .run()

beforeEach(async () => {
  await resetWorld()
  vi.restoreAllMocks()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('a mail that nobody tries any more', () => {
  it('is sent again under its own key, once, and who did it is written down', async () => {
    const { id: orderId } = await ordered()
    await park()
    const [parked] = (await list({ status: 'parked' })).items
    const id = parked?.id ?? ''
    expect(parked).toMatchObject({ to: ROSIE, order: { orderId }, attempts: 50, lastError: 'Resend did not answer.' })
    const { context, handedOver, settled } = openContext({ actor: MEGAN })
    const both = await Promise.allSettled([
      call(resendMessage, { id }, { context }),
      call(resendMessage, { id }, { context }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await settled()
    expect(handedOver).toEqual([{ outboxIds: [id] }])
    expect(await rows("SELECT entity_id, before FROM audit_entries WHERE action = 'message.resent'")).toEqual([
      {
        entity_id: id,
        before: JSON.stringify({ status: 'parked', attempts: 50, lastError: 'Resend did not answer.' }),
      },
    ])
    const sent = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => Response.json({ id: crypto.randomUUID() }))
    await deliver(openContext().context, [id])
    const request = new Request(...(sent.mock.calls[0] ?? ['']))
    expect(request.headers.get('idempotency-key')).toBe(id)
    await expect(call(resendMessage, { id }, desk())).rejects.toMatchObject({
      code: 'NOT_PARKED',
      data: { status: 'sent' },
    })
  })

  it('is not sent to an address that takes none, until an admin says so', async () => {
    await ordered()
    await park('Nothing is sent to this address any more.')
    await silence()
    const { id } = await one<{ id: string }>('SELECT id FROM outbox')
    await expect(call(resendMessage, { id }, desk())).rejects.toMatchObject({
      code: 'ADDRESS_SUPPRESSED',
      data: { reason: 'bounced' },
    })
    expect(await call(liftSuppression, { id }, desk(OWAIN))).toMatchObject({ status: 'parked', silence: null })
    expect(await rows('SELECT email FROM suppressions')).toEqual([])
    expect(await rows("SELECT entity_id, actor_role FROM audit_entries WHERE action = 'suppression.lifted'")).toEqual([
      { entity_id: id, actor_role: 'admin' },
    ])
    await expect(call(liftSuppression, { id }, desk(OWAIN))).rejects.toMatchObject({ code: 'NOT_SUPPRESSED' })
    expect(await call(resendMessage, { id }, desk())).toMatchObject({ status: 'waiting', attempts: 0, lastError: null })
  })
})

describe('the mails of the shop', () => {
  it('are found by the address that they go to, whatever they speak of', async () => {
    await ordered()
    await write('password_changed', rosie.id)
    await write('sale_opens', `00000000-0000-4000-8000-000000000001 ${rosie.id}`)
    await write('contact_message', crypto.randomUUID())
    await write('password_changed', tom.id)
    await write('password_changed', crypto.randomUUID())
    const { items } = await list({ to: rosie.email })
    expect(items.map(({ kind }) => kind).sort()).toEqual(
      rosie.email === ROSIE
        ? ['order_confirmed', 'password_changed', 'sale_opens']
        : ['password_changed', 'sale_opens'],
    )
    const all = (await list()).items
    expect(all).toHaveLength(6)
    expect(all.map(({ to }) => to)).toContain('hello@bandofbakers.co.uk')
    expect(all.map(({ to }) => to)).toContain(null)
    const first = await call(listMessages, { limit: 4 }, desk())
    const rest = await call(listMessages, { limit: 4, cursor: first.nextCursor ?? '' }, desk())
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(6)
    expect(rest.nextCursor).toBeNull()
  })

  it('are counted for thirty days, with what share of them came back', async () => {
    for (let at = 0; at < 4; at++) await write('password_changed', rosie.id)
    await env.DB.prepare("UPDATE outbox SET delivered_at = 1, outcome = 'delivered'").run()
    await env.DB.prepare("UPDATE outbox SET outcome = 'bounced' WHERE rowid = (SELECT min(rowid) FROM outbox)").run()
    await write('password_changed', rosie.id)
    await env.DB.prepare('UPDATE outbox SET created_at = 1 WHERE rowid = (SELECT max(rowid) - 1 FROM outbox)').run()
    expect(await call(getMessageFigures, {}, desk())).toMatchObject({
      ...{ sent: 3, delivered: 2, bounced: 1, complained: 0, waiting: 1, parked: 0 },
      ...{ bounceRate: 1 / 3, isHigh: true },
    })
  })

  it('are those of receipts too, by their order; what goes to our channel is none', async () => {
    const { id } = await ordered()
    const { amountPence } = await one<{ amountPence: number }>('SELECT total_pence AS amountPence FROM orders')
    const paid = { id, idempotencyKey: crypto.randomUUID(), amountPence, method: 'cash' as const }
    await call(recordPayment, paid, desk())
    await issueDocuments(openContext().context)
    await write('slack_alert', id)
    await env.DB.prepare('UPDATE outbox SET delivered_at = 1').run()
    const receipts = (await list({ to: ROSIE })).items.filter(({ kind }) => kind === 'payment_received')
    expect(receipts).toMatchObject([{ to: ROSIE, order: { orderId: id } }])
    expect(await call(getMessageFigures, {}, desk())).toMatchObject({ sent: 2 })
  })
})

describe('an order at the desk', () => {
  it('is flagged while its customer is not reached by mail, and while the bank waits for an answer', async () => {
    const vendors = await standInForVendors()
    const { id, token } = await ordered({ paymentMethod: 'card' })
    const { session } = await begun(token)
    payAt(vendors, session)
    const known = new Set<string>()
    await tellAll(vendors, known)
    expect((await call(getAnyOrder, { id }, desk())).order.flags).toEqual({ dispute: null, silence: null })
    const [charge] = all(vendors.stripe, 'charge')
    if (!charge) throw new Error('Nothing was paid.')
    openDispute(vendors.stripe, charge, 'fraudulent')
    await tellAll(vendors, known)
    await silence('complained')
    const flags = { dispute: { id: expect.any(String) as string, status: 'needs_response' }, silence: 'complained' }
    expect((await call(getAnyOrder, { id }, desk())).order.flags).toMatchObject(flags)
    const { items } = await call(listAllOrders, { limit: 20, sort: 'newest' }, desk())
    expect(items.find((order) => order.id === id)?.flags).toMatchObject(flags)
  })
})
