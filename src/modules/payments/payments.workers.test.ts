import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HOLD_MINUTES } from '#lib/constants/backend.ts'
import { expireHolds } from '#modules/orders/jobs.ts'
import { cancelOrder, getOrder } from '#modules/orders/procedures.ts'
import { refundOrder } from '#modules/staff-orders/refund.ts'
import { cancelAnyOrder } from '#modules/staff-orders/procedures.ts'
import { listWebhookEvents, replayWebhookEvent } from '#modules/webhooks/procedures.ts'
import { begun, bothBooks, payAt, refundDues, tell, tellAll, told } from '#test/cards.ts'
import { desk, item, one, ordered, OWAIN, rows } from '#test/desk.ts'
import { all, closeDispute, openDispute, settleRefund as settleAtVendor } from '#test/stripe.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import { closePayments, getPayment } from './check.ts'
import { listDisputes } from './disputes.ts'
import { payOnCollection } from './pay-on-collection.ts'
import { reconcile } from './reconcile.ts'

const total = 2 * item.pricePence
const later = new Date(now.getTime() + (HOLD_MINUTES.card + 1) * 60_000)
const read = (token: string) => call(getOrder, { token }, { context: openContext().context })
const balance = async (id: string) =>
  (await one<{ pence: number }>('SELECT sum(amount_pence) AS pence FROM ledger_entries WHERE order_id = ?', id)).pence
const mails = async () =>
  (await rows<{ kind: string }>('SELECT kind FROM outbox ORDER BY rowid')).map(({ kind }) => kind)
const key = () => crypto.randomUUID()

let vendors: Vendors
beforeEach(async () => {
  await resetWorld()
  vendors = await standInForVendors()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

/** An order that is paid by card, whatever told us. */
async function paidOrder(over: Parameters<typeof ordered>[0] = {}) {
  const order = await ordered({ paymentMethod: 'card', ...over })
  const { session, payment } = await begun(order.token)
  payAt(vendors, session)
  const known = new Set<string>()
  await tellAll(vendors, known)
  return { ...order, session, payment, known }
}

describe('a payment by card', () => {
  it('counts when the vendor has told of it, once, however often it tells', async () => {
    const order = await ordered({ paymentMethod: 'card' })
    expect(await read(order.token)).toMatchObject({ status: 'awaiting_payment', balancePence: total })
    const { session, url } = await begun(order.token)
    expect(url).toContain('/pay/')
    payAt(vendors, session)
    expect(await read(order.token)).toMatchObject({ status: 'awaiting_payment', balancePence: total })
    for (const event of [...told(vendors), ...told(vendors)]) expect(await tell(event)).toBe(200)
    expect(await read(order.token)).toMatchObject({ status: 'confirmed', balancePence: 0, holdExpiresAt: null })
    expect(await mails()).toEqual(['order_confirmed'])
    const { ours, theirs } = await bothBooks(vendors)
    expect([ours, theirs]).toEqual([total, total])
  })

  it('has one page for the same money, another when the order has changed, and none when there is nothing to pay', async () => {
    const order = await ordered({ paymentMethod: 'card' })
    const first = await begun(order.token)
    expect((await begun(order.token)).url).toBe(first.url)
    await env.DB.prepare('INSERT INTO ledger_entries (id, order_id, kind, amount_pence, at) VALUES (?, ?, ?, ?, ?)')
      .bind('less', order.id, 'correction', -100, now.getTime())
      .run()
    const second = await begun(order.token)
    expect(second.payment).toMatchObject({ amountPence: total - 100, status: 'pending' })
    expect(second.url).not.toBe(first.url)
    expect(await rows('SELECT status FROM payments ORDER BY rowid')).toEqual([
      { status: 'cancelled' },
      { status: 'pending' },
    ])
    payAt(vendors, second.session)
    await tellAll(vendors)
    await expect(begun(order.token)).rejects.toMatchObject({ code: 'NOTHING_TO_PAY' })
  })

  it('is found by asking, when nobody has told', async () => {
    const order = await ordered({ paymentMethod: 'card' })
    const { session } = await begun(order.token)
    payAt(vendors, session)
    const { context } = openContext()
    expect(await call(getPayment, { token: order.token }, { context })).toMatchObject({ status: 'succeeded' })
    await tellAll(vendors)
    expect(await read(order.token)).toMatchObject({ status: 'confirmed', balancePence: 0 })
    expect(await bothBooks(vendors)).toMatchObject({ ours: total, theirs: total })
  })

  it('is not one that is declined; the page closes with the hold, which ends', async () => {
    const order = await ordered({ paymentMethod: 'card' })
    const { session } = await begun(order.token)
    payAt(vendors, session, 'declined')
    await tellAll(vendors)
    expect(await read(order.token)).toMatchObject({ status: 'awaiting_payment', balancePence: total })
    const { context } = openContext({ at: later })
    vi.spyOn(vendors.stripe.clock, 'now').mockReturnValue(later.getTime())
    await closePayments(context)
    await expireHolds(context)
    expect(await rows('SELECT status FROM payments')).toEqual([{ status: 'cancelled' }])
    expect(await read(order.token)).toMatchObject({ status: 'expired', balancePence: 0 })
  })

  it('cannot be forged, and is no older than five minutes', async () => {
    const order = await ordered({ paymentMethod: 'card' })
    const { session } = await begun(order.token)
    payAt(vendors, session)
    const [event] = told(vendors)
    if (!event) throw new Error('Nothing was told.')
    expect(await tell(event, now, 'whsec_of_somebody_else')).toBe(400)
    expect(await tell(event, new Date(now.getTime() + 301_000), undefined, now)).toBe(400)
    expect(await tell({ payload: `${event.payload} ` }, now, undefined, now, event)).toBe(400)
    expect(await rows('SELECT id FROM webhook_events')).toEqual([])
    expect(await read(order.token)).toMatchObject({ status: 'awaiting_payment' })
  })
})

describe('money that comes too late', () => {
  it('takes the place again where there is one', async () => {
    const order = await ordered({ paymentMethod: 'card' })
    const { session } = await begun(order.token)
    payAt(vendors, session)
    await expireHolds(openContext({ at: later }).context)
    expect(await read(order.token)).toMatchObject({ status: 'expired' })
    await tellAll(vendors, new Set(), later)
    expect(await read(order.token)).toMatchObject({ status: 'confirmed', balancePence: 0 })
    expect(await mails()).toEqual(['order_expired', 'order_confirmed'])
  })

  it('goes back by itself where there is none, and the customer is told', async () => {
    const order = await ordered({ paymentMethod: 'card' })
    const { session } = await begun(order.token)
    payAt(vendors, session)
    await expireHolds(openContext({ at: later }).context)
    await env.DB.prepare('UPDATE menu_items SET capacity = reserved WHERE id = ?').bind(item.id).run()
    const known = new Set<string>()
    await tellAll(vendors, known, later)
    expect(await read(order.token)).toMatchObject({ status: 'expired', balancePence: -total })
    await refundDues(later)
    await refundDues(later)
    await tellAll(vendors, known, later)
    expect(await read(order.token)).toMatchObject({ status: 'expired', balancePence: 0 })
    expect(await mails()).toEqual(['order_expired', 'payment_too_late', 'order_refunded'])
    expect(await bothBooks(vendors)).toMatchObject({ ours: 0, theirs: 0 })
  })

  it('after the cutoff goes back, though there is room', async () => {
    const order = await ordered({ paymentMethod: 'card' })
    const { session } = await begun(order.token)
    payAt(vendors, session)
    await expireHolds(openContext({ at: later }).context)
    await env.DB.prepare(
      'UPDATE bake_sales SET cutoff_at = ? WHERE id = (SELECT bake_sale_id FROM orders WHERE id = ?)',
    )
      .bind(later.getTime(), order.id)
      .run()
    await tellAll(vendors, new Set(), later)
    await refundDues(later)
    expect(await read(order.token)).toMatchObject({ status: 'expired', balancePence: 0 })
  })
})

describe('money back to a card', () => {
  it('is what a customer paid and has cancelled, once', async () => {
    const order = await paidOrder()
    await call(cancelOrder, { token: order.token, idempotencyKey: key() }, { context: openContext().context })
    expect(await balance(order.id)).toBe(-total)
    await Promise.all([refundDues(), refundDues()])
    await refundDues()
    await tellAll(vendors, order.known)
    expect(await balance(order.id)).toBe(0)
    expect(all(vendors.stripe, 'refund')).toHaveLength(1)
    expect(await bothBooks(vendors)).toMatchObject({ ours: 0, theirs: 0 })
  })

  it('is given by staff, a part of it, and is in the books when the vendor says that it has gone', async () => {
    const order = await paidOrder()
    vendors.stripe.refunds = 'pend'
    const ask = { id: order.id, idempotencyKey: key(), amountPence: 100, to: 'card' as const, reason: 'One was burnt.' }
    const refund = await call(refundOrder, ask, desk())
    expect(await call(refundOrder, ask, desk())).toEqual(refund)
    expect(refund).toMatchObject({ status: 'pending', to: 'card' })
    await refundDues()
    expect(await balance(order.id)).toBe(-100)
    await expect(
      call(refundOrder, { ...ask, idempotencyKey: key(), amountPence: total - 99 }, desk(OWAIN)),
    ).rejects.toMatchObject({ code: 'MORE_THAN_PAID', data: { paidPence: total - 100 } })
    const [atVendor] = all(vendors.stripe, 'refund')
    if (!atVendor) throw new Error('The vendor was not asked.')
    settleAtVendor(vendors.stripe, atVendor, true)
    await tellAll(vendors, order.known)
    expect(await balance(order.id)).toBe(0)
    expect(await mails()).toEqual(['order_confirmed', 'order_refunded'])
  })

  it('that comes back from the bank is owed again, and staff are told', async () => {
    const order = await paidOrder()
    await call(cancelAnyOrder, { id: order.id, reason: 'They rang.' }, desk())
    vendors.stripe.refunds = 'fail'
    await refundDues()
    await vi.waitFor(() => {
      expect(told(vendors).map(({ type }) => type)).toContain('refund.failed')
    })
    await tellAll(vendors, order.known)
    await refundDues()
    expect(await balance(order.id)).toBe(-total)
    expect(await rows('SELECT status FROM refunds')).toEqual([{ status: 'failed' }])
    expect(await mails()).toContain('refund_failed')
    expect(await bothBooks(vendors)).toMatchObject({ ours: total, theirs: total })
  })

  it('waits while the vendor is down', async () => {
    const order = await paidOrder()
    await call(cancelAnyOrder, { id: order.id, reason: 'They rang.' }, desk())
    vendors.stripe.mode = 'down'
    await refundDues()
    expect(await rows('SELECT status, attempts FROM refunds')).toEqual([{ status: 'pending', attempts: 1 }])
    vendors.stripe.mode = 'up'
    // The breaker lets somebody through again after its rest.
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
    await refundDues(later)
    vi.useRealTimers()
    expect(await balance(order.id)).toBe(0)
  })
})

describe('a dispute', () => {
  it('flags the order, moves its books with the bank’s, and is won or lost', async () => {
    const order = await paidOrder()
    const [charge] = all(vendors.stripe, 'charge')
    if (!charge) throw new Error('Nothing was charged.')
    openDispute(vendors.stripe, charge, 'product_not_received')
    await tellAll(vendors, order.known)
    const { items } = await call(listDisputes, { isOpen: true, limit: 20 }, desk())
    expect(items).toMatchObject([{ orders: [{ orderId: order.id }], status: 'needs_response', amountPence: total }])
    expect(await mails()).toContain('dispute_opened')
    const during = await bothBooks(vendors)
    expect(during.ours).toBe(during.theirs)
    const [dispute] = all(vendors.stripe, 'dispute')
    if (!dispute) throw new Error('There is no dispute.')
    closeDispute(vendors.stripe, dispute, true)
    await tellAll(vendors, order.known)
    const after = await bothBooks(vendors)
    expect([after.ours, after.theirs]).toEqual([total, total])
    expect(await rows('SELECT status FROM payments')).toEqual([{ status: 'succeeded' }])
  })
})

describe('paying at the table after all', () => {
  it('confirms the order and closes the page; money that comes all the same pays it', async () => {
    const order = await ordered({ paymentMethod: 'card' })
    const { session } = await begun(order.token)
    const { context, settled } = openContext()
    const paid = await call(payOnCollection, { token: order.token, idempotencyKey: key() }, { context })
    expect(paid).toMatchObject({ status: 'confirmed', paymentMethod: 'pay_on_collection', balancePence: total })
    await settled()
    expect(all(vendors.stripe, 'checkout.session').find(({ id }) => id === session)?.status).toBe('expired')
    await tellAll(vendors)
    expect(await read(order.token)).toMatchObject({ status: 'confirmed', balancePence: total })
  })
})

describe('what vendors tell', () => {
  it('that has no effect is written down with the reason, told again, and replayed by an admin', async () => {
    const order = await ordered({ paymentMethod: 'card' })
    const { session } = await begun(order.token)
    payAt(vendors, session)
    const [event] = told(vendors).filter(({ type }) => type === 'checkout.session.completed')
    if (!event) throw new Error('Nothing was told.')
    vendors.stripe.mode = 'error'
    expect(await tell(event)).toBe(503)
    const { items } = await call(listWebhookEvents, { limit: 20 }, desk(OWAIN))
    expect(items).toMatchObject([{ status: 'failed', type: 'checkout.session.completed' }])
    vendors.stripe.mode = 'up'
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
    const replayed = await call(replayWebhookEvent, { id: items[0]?.id ?? '' }, desk(OWAIN))
    vi.useRealTimers()
    expect(replayed).toMatchObject({ status: 'processed', attempts: 2, lastError: null })
    expect(await read(order.token)).toMatchObject({ status: 'confirmed', balancePence: 0 })
    expect(await tell(event)).toBe(200)
    expect(await bothBooks(vendors)).toMatchObject({ ours: total, theirs: total })
  })
})

describe('the books beside Stripe’s', () => {
  it('agree, and every penny that does not is named', async () => {
    const order = await paidOrder()
    const at = new Date(now.getTime() + 3_600_000)
    const look = () => call(reconcile, {}, { context: openContext({ actor: OWAIN, at }).context })
    expect(await look()).toMatchObject({ vendorPence: total, ledgerPence: total, differences: [] })
    const ask = { id: order.id, amountPence: 100, to: 'card' as const, reason: 'One was burnt.' }
    await call(refundOrder, { ...ask, idempotencyKey: key() }, desk())
    await refundDues()
    vendors.stripe.refunds = 'pend'
    await call(refundOrder, { ...ask, idempotencyKey: key() }, desk())
    await refundDues()
    expect(await look()).toMatchObject({ differences: [] })
    await env.DB.prepare(
      'INSERT INTO ledger_entries (id, order_id, kind, amount_pence, at, reference) SELECT ?, id, ?, ?, ?, ? FROM orders LIMIT 1',
    )
      .bind('ghost', 'payment', -55, now.getTime(), 'pi_ghost')
      .run()
    expect((await look()).differences).toEqual([
      { reference: 'pi_ghost', vendorPence: 0, ledgerPence: 55, why: 'Our books have it, and Stripe’s have not.' },
    ])
  })
})
