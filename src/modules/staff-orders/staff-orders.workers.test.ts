import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { editOrder, getOrder } from '#modules/orders/procedures.ts'
import { desk, expired, item, MEGAN, ordered, other, OWAIN, one, rows, sale, slot } from '#test/desk.ts'
import { env, openContext, resetWorld } from '#test/world.ts'
import { getAnyOrder } from './list.ts'
import { recordPayment } from './payment.ts'
import { cancelAnyOrder, editAnyOrder, setOrderStatus } from './procedures.ts'

const total = 2 * item.pricePence
const key = () => crypto.randomUUID()
const reservedOf = async (id: string) =>
  (await one<{ reserved: number }>('SELECT reserved FROM menu_items WHERE id = ?', id)).reserved
const mails = async (id: string) =>
  (await rows<{ kind: string }>('SELECT kind FROM outbox WHERE subject_id = ? ORDER BY rowid', id)).map(
    ({ kind }) => kind,
  )
const audit = (id: string) =>
  rows<{ action: string; actor_id: string; reason: string | null }>(
    'SELECT action, actor_id, reason FROM audit_entries WHERE entity_id = ? ORDER BY rowid',
    id,
  )
const owed = async (id: string) =>
  (await one<{ sum: number }>('SELECT sum(amount_pence) AS sum FROM ledger_entries WHERE order_id = ?', id)).sum

beforeEach(async () => {
  await resetWorld()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

describe('two of the staff', () => {
  it('mark the same order at once: it is marked once', async () => {
    const { id } = await ordered()
    const marked = await Promise.all(
      [MEGAN, OWAIN, MEGAN].map((who) => call(setOrderStatus, { id, status: 'ready' }, desk(who))),
    )
    expect(marked.map(({ status }) => status)).toEqual(['ready', 'ready', 'ready'])
    expect(await rows('SELECT kind, actor FROM order_changes WHERE order_id = ?', id)).toEqual([
      { kind: 'status', actor: 'staff' },
    ])
    expect(await audit(id)).toHaveLength(1)
  })

  it('mark it differently at once: each mark follows from the other, or is refused', async () => {
    const { id } = await ordered()
    const marks = await Promise.allSettled([
      call(setOrderStatus, { id, status: 'collected' }, desk(MEGAN)),
      call(cancelAnyOrder, { id, reason: 'Nobody came.' }, desk(OWAIN)),
    ])
    expect(marks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(marks.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'ORDER_STATE' } })
  })
})

describe('a customer’s edit that races a cancellation by staff', () => {
  it('leaves the order cancelled, the stock given back, and nothing owed', async () => {
    const { id, token } = await ordered()
    const lines = [
      { menuItemId: item.id, quantity: 1 },
      { menuItemId: other.id, quantity: 1 },
    ]
    const [edit, cancel] = await Promise.allSettled([
      call(editOrder, { token, idempotencyKey: key(), lines }, { context: openContext().context }),
      call(cancelAnyOrder, { id, reason: 'The oven broke.' }, desk()),
    ])
    expect(cancel).toMatchObject({ status: 'fulfilled', value: { status: 'cancelled', balancePence: 0 } })
    if (edit.status === 'rejected') expect(edit.reason).toMatchObject({ code: 'ORDER_STATE' })
    expect([await reservedOf(item.id), await reservedOf(other.id)]).toEqual([item.reserved, other.reserved])
    expect(await owed(id)).toBe(0)
  })
})

describe('money at the table', () => {
  it('sent twice at once is one payment', async () => {
    const { id } = await ordered()
    const payment = { id, idempotencyKey: key(), amountPence: total, method: 'cash' as const }
    const entries = await Promise.all([MEGAN, OWAIN, MEGAN].map((who) => call(recordPayment, payment, desk(who))))
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(1)
    expect(await rows("SELECT 1 FROM ledger_entries WHERE kind = 'payment'")).toHaveLength(1)
    expect(await owed(id)).toBe(0)
    expect(await audit(id)).toEqual([{ action: 'order.paid', actor_id: expect.any(String), reason: null }])
  })

  it('taken by two at once is never more than is owed', async () => {
    const { id } = await ordered()
    const taken = await Promise.allSettled(
      [MEGAN, OWAIN].map((who) =>
        call(recordPayment, { id, idempotencyKey: key(), amountPence: total, method: 'cash' }, desk(who)),
      ),
    )
    expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(taken.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'MORE_THAN_OWED', data: { balancePence: 0 } },
    })
    expect(await owed(id)).toBe(0)
  })

  it('that was awaited confirms the order in the same batch, once it is all there, and tells the customer', async () => {
    const { id, token } = await ordered({ paymentMethod: 'bank_transfer' })
    const pay = (amountPence: number) =>
      call(recordPayment, { id, idempotencyKey: key(), amountPence, method: 'bank_transfer' }, desk())
    await pay(1)
    const waiting = await call(getOrder, { token }, { context: openContext().context })
    expect(waiting).toMatchObject({ status: 'awaiting_payment', holdExpiresAt: expect.any(String) })
    await pay(total - 1)
    const confirmed = await call(getOrder, { token }, { context: openContext().context })
    expect(confirmed).toMatchObject({ status: 'confirmed', holdExpiresAt: null, balancePence: 0 })
    expect(await mails(id)).toEqual(['order_awaits_payment', 'order_confirmed'])
  })

  it('that comes too late takes the place again, if there is one', async () => {
    const { id } = await ordered({ paymentMethod: 'bank_transfer' })
    await expired(id)
    expect(await reservedOf(item.id)).toBe(item.reserved)
    await call(recordPayment, { id, idempotencyKey: key(), amountPence: total, method: 'bank_transfer' }, desk())
    const { order, ledger } = await call(getAnyOrder, { id }, desk())
    expect(order).toMatchObject({ status: 'confirmed', balancePence: 0 })
    expect(ledger.map(({ kind }) => kind)).toEqual(['charge', 'correction', 'correction', 'payment'])
    expect(await reservedOf(item.id)).toBe(item.reserved + 2)
    expect(await mails(id)).toContain('order_confirmed')
  })

  it('that comes too late for a place that is gone is not taken, and nothing is written', async () => {
    const { id } = await ordered({ paymentMethod: 'bank_transfer' })
    await expired(id)
    await env.DB.prepare('UPDATE menu_items SET capacity = reserved + 1 WHERE id = ?').bind(item.id).run()
    const late = call(recordPayment, { id, idempotencyKey: key(), amountPence: total, method: 'bank_transfer' }, desk())
    await expect(late).rejects.toMatchObject({ code: 'ORDER_STATE', data: { status: 'expired' } })
    expect(await owed(id)).toBe(0)
    expect(await audit(id)).toEqual([])
  })
})

describe('an order that is marked confirmed by hand', () => {
  it('after its hold has run out owes what it owed, and holds what it held', async () => {
    const { id } = await ordered({ paymentMethod: 'bank_transfer' })
    await expired(id)
    const back = await call(setOrderStatus, { id, status: 'confirmed' }, desk())
    expect(back).toMatchObject({ status: 'confirmed', balancePence: total })
    expect(await reservedOf(item.id)).toBe(item.reserved + 2)
    expect(await mails(id)).toContain('order_confirmed')
  })

  it('is refused where its slot is full by now', async () => {
    const { id } = await ordered({ paymentMethod: 'bank_transfer' })
    await expired(id)
    await env.DB.prepare('UPDATE slots SET capacity = reserved WHERE id = ?').bind(slot.id).run()
    await expect(call(setOrderStatus, { id, status: 'confirmed' }, desk())).rejects.toMatchObject({
      code: 'ORDER_STATE',
    })
  })
})

describe('an edit by staff', () => {
  const after = new Date(sale.cutoffAt)

  it('after the cutoff is written with its reason, by whom, and the customer is told', async () => {
    const { id } = await ordered()
    const quantity = item.perCustomerLimit + 1
    const lines = [{ menuItemId: item.id, quantity }]
    await call(editAnyOrder, { id, idempotencyKey: key(), lines, reason: 'A birthday.' }, desk(MEGAN, after))
    expect(await rows('SELECT kind, actor, reason FROM order_changes WHERE order_id = ?', id)).toEqual([
      { kind: 'lines', actor: 'staff', reason: 'A birthday.' },
    ])
    expect(await audit(id)).toEqual([
      { action: 'order.edited', actor_id: 'id' in MEGAN ? MEGAN.id : '', reason: 'A birthday.' },
    ])
    expect(await mails(id)).toEqual(['order_confirmed', 'order_changed'])
    expect(await owed(id)).toBe(quantity * item.pricePence)
    expect(await reservedOf(item.id)).toBe(item.reserved + quantity)
  })

  it('sent twice at once is one edit', async () => {
    const { id } = await ordered()
    const input = { id, idempotencyKey: key(), lines: [{ menuItemId: other.id, quantity: 3 }], reason: 'A birthday.' }
    const answers = await Promise.all([MEGAN, OWAIN].map((who) => call(editAnyOrder, input, desk(who))))
    expect(answers.map(({ totalPence }) => totalPence)).toEqual([3 * other.pricePence, 3 * other.pricePence])
    expect(await mails(id)).toEqual(['order_confirmed', 'order_changed'])
    expect([await reservedOf(item.id), await reservedOf(other.id)]).toEqual([item.reserved, other.reserved + 3])
  })
})

it('a visitor reaches nothing of it', async () => {
  const { id } = await ordered()
  const { context } = openContext()
  await expect(call(cancelAnyOrder, { id, reason: 'Why not?' }, { context })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  })
  await expect(call(getAnyOrder, { id }, { context })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})
