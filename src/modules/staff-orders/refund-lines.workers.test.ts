import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { getOrder } from '#modules/orders/procedures.ts'
import { findChangeable } from '#modules/orders/changeable.ts'
import { begun, bothBooks, payAt, refundDues, tellAll } from '#test/cards.ts'
import { desk, item, MEGAN, one, ordered, other, OWAIN, rows, sale } from '#test/desk.ts'
import { standInForVendors } from '#test/vendors.ts'
import { cards, env, openContext, resetWorld } from '#test/world.ts'
import { getAnyOrder } from './list.ts'
import { recordPayment } from './payment.ts'
import { cancelAnyOrder, editAnyOrder } from './procedures.ts'
import { refundOrderLines } from './refund-lines.ts'
import { refundOrder } from './refund.ts'

const key = () => crypto.randomUUID()
const reason = 'The plums did not come.'
const reservedOf = async (id: string) =>
  (await one<{ reserved: number }>('SELECT reserved FROM menu_items WHERE id = ?', id)).reserved
const owed = async (id: string) =>
  (await one<{ sum: number }>('SELECT sum(amount_pence) AS sum FROM ledger_entries WHERE order_id = ?', id)).sum
const mails = async () =>
  (await rows<{ kind: string }>('SELECT kind FROM outbox ORDER BY rowid')).map(({ kind }) => kind)

type To = 'cash' | 'card' | 'store_credit'
type Chosen = { menuItemId?: string; quantity?: number; isRestocked?: boolean }
const back = (
  id: string,
  lines: Chosen[],
  to: To = 'cash',
  idempotencyKey = key(),
  who = MEGAN,
  at = undefined as Date | undefined,
) =>
  call(
    refundOrderLines,
    {
      ...{ id, idempotencyKey, to, reason },
      lines: lines.map((line) => ({ menuItemId: item.id, quantity: 1, isRestocked: false, ...line })),
    },
    desk(who, ...(at ? [at] : [])),
  )
const read = (token: string) => call(getOrder, { token }, { context: openContext().context })

/** An order whose price was paid in cash. */
async function paid(over: Parameters<typeof ordered>[0] = {}) {
  const made = await ordered(over)
  const { balancePence } = await read(made.token)
  if (balancePence > 0)
    await call(recordPayment, { id: made.id, idempotencyKey: key(), amountPence: balancePence, method: 'cash' }, desk())
  return made
}

beforeEach(async () => {
  await resetWorld()
  for (const method of ['log', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => undefined)
})

describe('single things, given back', () => {
  it('as they are: the order keeps them, at no price, and nothing is free again', async () => {
    const { id, token } = await paid()
    const before = await reservedOf(item.id)
    const done = await back(id, [{}])
    expect(done).toMatchObject({ amountPence: item.pricePence, status: 'succeeded', also: [] })
    expect(await reservedOf(item.id)).toBe(before)
    expect(await read(token)).toMatchObject({ lines: [{ quantity: 2 }], balancePence: 0 })
    expect((await call(getAnyOrder, { id }, desk())).refunds).toEqual([
      expect.objectContaining({
        lines: [expect.objectContaining({ menuItemId: item.id, quantity: 1, amountPence: item.pricePence })],
      }),
    ])
    expect(await mails()).toContain('order_refunded')
  })

  it('into stock: free again at once, off the order, which is told as it is now', async () => {
    const { id, token } = await paid({
      lines: [
        { menuItemId: item.id, quantity: 2 },
        { menuItemId: other.id, quantity: 1 },
      ],
    })
    const before = await reservedOf(item.id)
    await back(id, [{ isRestocked: true }, { menuItemId: other.id }])
    expect(await reservedOf(item.id)).toBe(before - 1)
    expect(await read(token)).toMatchObject({
      lines: [{ menuItemId: item.id, quantity: 1 }, { menuItemId: other.id }],
      totalPence: item.pricePence + other.pricePence,
      balancePence: 0,
    })
    expect(await mails()).toEqual(expect.arrayContaining(['order_changed', 'order_refunded']))
  })

  it('all into stock: the order is cancelled, and what else was paid for it is owed', async () => {
    const { id, token } = await paid()
    const before = await reservedOf(item.id)
    await back(id, [{ quantity: 2, isRestocked: true }], 'store_credit')
    expect(await reservedOf(item.id)).toBe(before - 2)
    expect(await read(token)).toMatchObject({ status: 'cancelled', balancePence: 0 })
    expect(await mails()).toEqual(expect.arrayContaining(['order_cancelled', 'order_refunded']))
  })

  it('with their share of a voucher: all portions together are what was paid', async () => {
    const { id, token } = await paid({ voucherCode: 'HARVEST10', lines: [{ menuItemId: item.id, quantity: 3 }] })
    const { totalPence } = await read(token)
    const first = await back(id, [{ isRestocked: true }])
    const second = await back(id, [{}], 'store_credit')
    const third = await back(id, [{}])
    expect(first.amountPence + second.amountPence + third.amountPence).toBe(totalPence)
    expect(await owed(id)).toBe(0)
    await expect(back(id, [{}])).rejects.toMatchObject({
      ...{ code: 'MORE_THAN_ORDERED', data: { items: [{ ordered: 2, left: 0 }] } },
    })
  })

  it('is not given again when the order changes or ends', async () => {
    const { id } = await paid()
    await back(id, [{}])
    await call(cancelAnyOrder, { id, reason }, desk())
    expect(await owed(id)).toBe(-item.pricePence)
  })

  it('of what a gift card has paid: to the card that holds it only what was paid by it, and never twice', async () => {
    const full = cards.find(({ card }) => card.balancePence >= 10_000)
    const { id } = await paid({ ...(full && { giftCardCode: full.code }) })
    await expect(back(id, [{}], 'cash')).rejects.toMatchObject({ code: 'MORE_THAN_PAID', data: { paidPence: 0 } })
    await back(id, [{ isRestocked: true }], 'store_credit')
    expect(await owed(id)).toBe(0)
    const { sum } = await one<{ sum: number }>(
      'SELECT sum(balance_pence) AS sum FROM gift_cards WHERE id = ?',
      full?.card.id,
    )
    expect(sum).toBe((full?.card.balancePence ?? 0) - 2 * item.pricePence)
  })

  it('three times at once under one key is once; two of the staff never give the same thing twice', async () => {
    const { id } = await paid()
    const same = key()
    const given = await Promise.all([1, 2, 3].map(() => back(id, [{ isRestocked: true }], 'cash', same)))
    expect(new Set(given.map((one) => one.id)).size).toBe(1)
    expect(await rows('SELECT * FROM refund_lines')).toHaveLength(1)
    const raced = await Promise.allSettled([back(id, [{}]), back(id, [{}], 'store_credit', key(), OWAIN)])
    expect(raced.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(raced.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'MORE_THAN_ORDERED' } })
    expect(await owed(id)).toBe(0)
  })

  it('with staff limits: an admin gives the rest', async () => {
    await env.DB.prepare('UPDATE menu_items SET price_pence = 4000 WHERE id = ?').bind(item.id).run()
    const { id } = await ordered({ paymentMethod: 'bank_transfer' })
    await call(recordPayment, { id, idempotencyKey: key(), amountPence: 8000, method: 'bank_transfer' }, desk())
    await expect(back(id, [{ quantity: 2 }])).rejects.toMatchObject({ code: 'OVER_STAFF_LIMIT' })
    expect(await back(id, [{ quantity: 2 }], 'cash', key(), OWAIN)).toMatchObject({ amountPence: 8000 })
  })
})

describe('the schema', () => {
  const insert = (refundId: string, orderId: string, quantity: number, isRestocked: number) =>
    env.DB.prepare("INSERT INTO refund_lines VALUES (?, ?, ?, 'Bread', 'Large', ?, 1, 0, ?)")
      .bind(refundId, orderId, item.id, quantity, isRestocked)
      .run()

  it('refuses more than there is, what is of another order, and stock after the cutoff', async () => {
    const { id } = await paid()
    const another = await paid({ customer: { name: 'Tom', email: 'tom@example.com' } })
    const at = new Date(sale.cutoffAt)
    const { id: refundId } = await call(
      refundOrder,
      { id, idempotencyKey: key(), amountPence: 1, to: 'cash', reason },
      desk(MEGAN, at),
    )
    await expect(insert(refundId, another.id, 1, 0)).rejects.toThrow('more_than_ordered')
    await expect(insert(refundId, id, 3, 0)).rejects.toThrow('more_than_ordered')
    await expect(insert(refundId, id, 1, 1)).rejects.toThrow('restock_too_late')
    await insert(refundId, id, 1, 0)
    await expect(env.DB.prepare('UPDATE refund_lines SET quantity = 2').run()).rejects.toThrow('refund_is_a_fact')
    await expect(env.DB.prepare('DELETE FROM refund_lines').run()).rejects.toThrow('refund_is_a_fact')
  })
})

describe('to cards', () => {
  it('a refund that is larger than one payment goes back on all that brought the money', async () => {
    const vendors = await standInForVendors()
    const { id, token } = await ordered({ paymentMethod: 'card' })
    const known = new Set<string>()
    payAt(vendors, (await begun(token)).session)
    await tellAll(vendors, known)
    // It holds more since, and that was paid by another card.
    const lines = [{ menuItemId: item.id, quantity: 3 }]
    await call(editAnyOrder, { id, idempotencyKey: key(), lines, reason }, desk())
    payAt(vendors, (await begun(token)).session)
    await tellAll(vendors, known)
    expect(await owed(id)).toBe(0)

    const same = key()
    const done = await back(id, [{ quantity: 3 }], 'card', same)
    expect(done).toMatchObject({ status: 'pending', lines: [{ quantity: 3 }] })
    expect([done, ...done.also].map(({ amountPence }) => amountPence).sort((a, b) => a - b)).toEqual([
      item.pricePence,
      2 * item.pricePence,
    ])
    expect(await back(id, [{ quantity: 3 }], 'card', same)).toEqual(done)
    await refundDues()
    await tellAll(vendors, known)
    expect(await owed(id)).toBe(0)
    const { ours, theirs } = await bothBooks(vendors)
    expect([ours, theirs]).toEqual([0, 0])
    await refundDues()
    expect(await rows('SELECT id FROM refunds')).toHaveLength(2)
  })

  it('restocked: a pending refund is not owed to a gift card, or by the job, as well', async () => {
    const vendors = await standInForVendors()
    const small = cards.find(({ card }) => card.initialPence === 500)
    const { id, token } = await ordered({
      paymentMethod: 'card',
      lines: [{ menuItemId: item.id, quantity: 4 }],
      ...(small && { giftCardCode: small.code }),
    })
    const known = new Set<string>()
    payAt(vendors, (await begun(token)).session)
    await tellAll(vendors, known)
    const done = await back(id, [{ isRestocked: true }], 'card')
    expect(done.amountPence).toBe(item.pricePence)
    await refundDues()
    await tellAll(vendors, known)
    await refundDues()
    expect(await rows('SELECT amount_pence FROM refunds')).toEqual([{ amount_pence: item.pricePence }])
    expect(await owed(id)).toBe(0)
    const { balance } = await one<{ balance: number }>(
      'SELECT balance_pence AS balance FROM gift_cards WHERE id = ?',
      small?.card.id,
    )
    expect(balance).toBe(0)
    const found = await findChangeable(openContext().context.database, id, '')
    expect(found?.order.totalPence).toBe(3 * item.pricePence)
  })
})
