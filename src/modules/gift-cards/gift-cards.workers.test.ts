import { call } from '@orpc/server'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlaceOrderInput } from '#contracts/api/checkout.ts'
import { HOLD_MINUTES } from '#lib/constants/backend.ts'
import { placeOrder, placeOrders } from '#modules/checkout/procedures.ts'
import { expireHolds } from '#modules/orders/jobs.ts'
import { cancelOrder, editOrder, getOrder } from '#modules/orders/procedures.ts'
import { deliver } from '#modules/outbox/jobs.ts'
import { recordPayment } from '#modules/staff-orders/payment.ts'
import { setOrderStatus } from '#modules/staff-orders/procedures.ts'
import { refundOrder } from '#modules/staff-orders/refund.ts'
import { getAnyOrder } from '#modules/staff-orders/list.ts'
import { desk, item, MEGAN, one, ordered, OWAIN, rows, sale, slot } from '#test/desk.ts'
import { bakery, cards, env, now, openContext, resetWorld } from '#test/world.ts'
import { checkGiftCard } from './procedures.ts'

const cardOf = (is: (one: (typeof cards)[number]) => boolean) => {
  const found = cards.find(is)
  if (!found) throw new Error('The world has no such card.')
  return found
}
const full = cardOf(({ card }) => card.balancePence >= 10_000)
const small = cardOf(({ card }) => card.initialPence === 500)
const total = 2 * item.pricePence
const key = () => crypto.randomUUID()
const visitor = (at = now) => ({ context: openContext({ at }).context })
const later = new Date(now.getTime() + HOLD_MINUTES.bank_transfer * 60_000)

const wish = (over: Partial<PlaceOrderInput> = {}): PlaceOrderInput => ({
  idempotencyKey: key(),
  bakeSaleId: sale.id,
  slotId: slot.id,
  lines: [{ menuItemId: item.id, quantity: 2 }],
  customer: { name: 'Rosie Pritchard', email: `${key()}@example.com` },
  paymentMethod: 'pay_on_collection',
  ...over,
})
const left = async ({ code }: { code: string }) => (await call(checkGiftCard, { code }, visitor())).balancePence
const read = (token: string) => call(getOrder, { token }, visitor())

/** What cards hold is what was paid for them, and what the books of orders say: every penny is somewhere. */
async function booksBalance() {
  const { held } = await one<{ held: number }>('SELECT sum(balance_pence) AS held FROM gift_cards')
  const { bought } = await one<{ bought: number }>(
    'SELECT sum(amount_pence) AS bought FROM gift_card_entries WHERE ledger_entry_id IS NULL',
  )
  const { moved } = await one<{ moved: number }>(
    "SELECT coalesce(sum(amount_pence), 0) AS moved FROM ledger_entries WHERE kind IN ('gift_card', 'store_credit')",
  )
  expect(held).toBe(bought + moved)
}

/** The mails that an outbox message makes. */
async function mailed(ids: string[]) {
  const sent: { subject: string; html: string; text: string }[] = []
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    sent.push(await new Request(input, init).json())
    return Response.json({ id: key() })
  })
  await deliver(openContext().context, ids)
  fetched.mockRestore()
  return sent
}
const lettersOf = async (kind: string) =>
  (await rows<{ id: string }>('SELECT id FROM outbox WHERE kind = ? ORDER BY rowid', kind)).map(({ id }) => id)

// What writes mails is large; no test waits for it to be loaded.
beforeAll(() => import('#modules/outbox/messages.tsx'), 60_000)
beforeEach(async () => {
  await resetWorld()
  await env.DB.prepare('UPDATE slots SET capacity = 999').run()
  await env.DB.prepare('UPDATE menu_items SET capacity = 999').run()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

describe('a checkout with a gift card', () => {
  it('costs two D1 round trips, and is in the book at once whatever the method', async () => {
    for (const paymentMethod of ['card', 'bank_transfer', 'pay_on_collection'] as const) {
      const { context } = openContext()
      const { token } = await call(placeOrder, wish({ paymentMethod, giftCardCode: full.code }), { context })
      expect(context.meter.d1RoundTrips).toBe(2)
      expect(await read(token)).toMatchObject({
        ...{ status: 'confirmed', holdExpiresAt: null, giftCardPence: total, balancePence: 0 },
      })
    }
    expect(await left(full)).toBe(full.card.balancePence - 3 * total)
    const [mail] = await mailed((await lettersOf('order_confirmed')).slice(0, 1))
    expect(mail?.text).toContain('Paid by gift card or credit')
    await booksBalance()
  })

  it('pays one bake sale after the other, and only what is left to pay is waited for', async () => {
    const another = bakery.bakeSales[1]
    const [theirs, free] = [another?.menu.find(({ capacity, reserved }) => capacity > reserved), another?.slots[0]]
    if (!another || !theirs || !free) throw new Error('The bakery of the tests is too small.')
    const { bakeSaleId, slotId, lines, ...terms } = wish({ paymentMethod: 'bank_transfer', giftCardCode: full.code })
    await env.DB.prepare('UPDATE menu_items SET price_pence = 9000, per_customer_limit = 9 WHERE id = ?')
      .bind(theirs.id)
      .run()
    const input = {
      ...terms,
      orders: [
        { bakeSaleId, slotId, lines },
        { bakeSaleId: another.id, slotId: free.id, lines: [{ menuItemId: theirs.id, quantity: 2 }] },
      ],
    }
    const placed = await call(placeOrders, input, visitor())
    expect(placed).toMatchObject({ totalPence: total + 18_000, giftCardPence: 10_000 })
    expect(placed.holdExpiresAt).not.toBeNull()
    expect(await call(placeOrders, input, visitor())).toEqual(placed)
    const [first, second] = await Promise.all(placed.orders.map(({ token }) => read(token)))
    expect(first).toMatchObject({ status: 'confirmed', giftCardPence: total, balancePence: 0 })
    expect(second).toMatchObject({ status: 'awaiting_payment', giftCardPence: 10_000 - total })
    expect(await left(full)).toBe(0)
    await booksBalance()
  })

  it('by ten at once never spends a penny twice', async () => {
    const placed = await Promise.allSettled(
      Array.from({ length: 10 }, () => call(placeOrder, wish({ giftCardCode: small.code }), visitor())),
    )
    const orders = await Promise.all(
      placed.flatMap((one) => (one.status === 'fulfilled' ? [read(one.value.token)] : [])),
    )
    expect(orders.reduce((sum, { giftCardPence }) => sum + giftCardPence, 0)).toBe(500)
    for (const one of placed)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'GIFT_CARD_SPENT', data: { why: 'empty' } })
    expect(await left(small)).toBe(0)
    await booksBalance()
  })
})

describe('what a gift card has paid', () => {
  const edit = (token: string, quantity: number) =>
    call(editOrder, { token, idempotencyKey: key(), lines: [{ menuItemId: item.id, quantity }] }, visitor())

  it('goes back to it when the order is cancelled, and the difference when it becomes cheaper', async () => {
    const { token } = await ordered({ giftCardCode: full.code })
    expect(await edit(token, 1)).toMatchObject({ giftCardPence: item.pricePence, balancePence: 0 })
    expect(await left(full)).toBe(full.card.balancePence - item.pricePence)
    // What it costs more is owed: a card is not asked again.
    expect(await edit(token, 3)).toMatchObject({ giftCardPence: item.pricePence, balancePence: 2 * item.pricePence })
    await call(cancelOrder, { token, idempotencyKey: key() }, visitor())
    expect(await read(token)).toMatchObject({ status: 'cancelled', giftCardPence: 0, balancePence: 0 })
    expect(await left(full)).toBe(full.card.balancePence)
    await booksBalance()
  })

  it('goes back when the hold runs out, and pays again when the money comes too late', async () => {
    const { id, token } = await ordered({ giftCardCode: small.code, paymentMethod: 'bank_transfer' })
    await expireHolds(openContext({ at: later }).context)
    expect(await read(token)).toMatchObject({ status: 'expired', giftCardPence: 0, balancePence: 0 })
    expect(await left(small)).toBe(500)
    const payment = { id, idempotencyKey: key(), amountPence: total - 500, method: 'bank_transfer' as const }
    await call(recordPayment, payment, desk())
    expect(await read(token)).toMatchObject({ status: 'confirmed', giftCardPence: 500, balancePence: 0 })
    expect(await left(small)).toBe(0)
    await booksBalance()
  })

  it('and has been spent elsewhere since does not pay again: the late money is then not all of it', async () => {
    const { id, token } = await ordered({ giftCardCode: small.code, paymentMethod: 'bank_transfer' })
    await expireHolds(openContext({ at: later }).context)
    await call(placeOrder, wish({ giftCardCode: small.code }), visitor())
    const payment = { id, idempotencyKey: key(), amountPence: total - 500, method: 'bank_transfer' as const }
    await expect(call(recordPayment, payment, desk())).rejects.toMatchObject({ code: 'ORDER_STATE' })
    expect(await read(token)).toMatchObject({ status: 'expired', balancePence: 0 })
    // Staff may bring it back all the same: what is missing is owed.
    await call(setOrderStatus, { id, status: 'confirmed' }, desk())
    expect(await read(token)).toMatchObject({ status: 'confirmed', giftCardPence: 0, balancePence: total })
    await booksBalance()
  })
})

describe('the schema keeps the books of cards', () => {
  const entry = (orderId: string, kind: string, amount: number, card: string | null) =>
    env.DB.prepare(
      'INSERT INTO ledger_entries (id, order_id, kind, amount_pence, at, gift_card_id) VALUES (?, ?, ?, ?, ?, ?)',
    )
      .bind(key(), orderId, kind, amount, now.getTime(), card)
      .run()

  it('refuses what no card holds, what is of another kind, and what was not paid', async () => {
    const { id } = await ordered({ giftCardCode: small.code })
    await expect(entry(id, 'gift_card', -1, small.card.id)).rejects.toThrow('gift_card_holds_what_it_can')
    await expect(entry(id, 'gift_card', 501, small.card.id)).rejects.toThrow('gift_card_entry')
    await expect(entry(id, 'store_credit', -1, full.card.id)).rejects.toThrow('gift_card_entry')
    await expect(entry(id, 'gift_card', -1, null)).rejects.toThrow('gift_card_entry')
    await expect(entry(id, 'payment', -1, full.card.id)).rejects.toThrow('gift_card_entry')
    const over = cardOf(({ card }) => card.expiresAt !== null)
    await expect(entry(id, 'gift_card', -1, over.card.id)).rejects.toThrow('gift_card_expired')
    await booksBalance()
  })

  it('and every change of a card that is no entry', async () => {
    const run = (sql: string) => env.DB.prepare(sql).bind(full.card.id).run()
    await expect(run('UPDATE gift_cards SET balance_pence = balance_pence - 1 WHERE id = ?')).rejects.toThrow(
      'gift_card_balance',
    )
    await expect(run("UPDATE gift_cards SET code_hash = 'x' WHERE id = ?")).rejects.toThrow('gift_card_is_a_fact')
    await expect(run('DELETE FROM gift_cards WHERE id = ?')).rejects.toThrow('gift_card_is_a_fact')
    await expect(run('DELETE FROM gift_card_entries WHERE gift_card_id = ?')).rejects.toThrow('gift_card_is_a_fact')
    await expect(
      run("INSERT INTO gift_card_entries (id, gift_card_id, amount_pence, at) VALUES ('x', ?, 1, 0)"),
    ).rejects.toThrow('gift_card_entry')
  })
})

describe('money back', () => {
  const paid = async (over: Partial<PlaceOrderInput> = {}) => {
    const order = await ordered(over)
    await call(recordPayment, { id: order.id, idempotencyKey: key(), amountPence: total, method: 'cash' }, desk())
    return order
  }
  const back = (id: string, amountPence: number, to: 'cash' | 'store_credit', idempotencyKey = key(), who = MEGAN) =>
    call(refundOrder, { id, idempotencyKey, amountPence, to, reason: 'The plums did not come.' }, desk(who))

  it('as a credit has its code in the mail and nowhere else, and pays like a gift card', async () => {
    const { id, token } = await paid()
    const { also, ...refund } = await back(id, total, 'store_credit')
    expect(also).toEqual([])
    expect(await read(token)).toMatchObject({ balancePence: 0, giftCardPence: 0 })
    const [mail] = await mailed(await lettersOf('order_refunded'))
    const code = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}/.exec(mail?.text ?? '')?.[0] ?? ''
    expect(await call(checkGiftCard, { code }, visitor())).toMatchObject({
      ...{ id: refund.id, kind: 'store_credit', balancePence: total, codeEnding: code.slice(-4) },
    })
    for (const table of ['gift_cards', 'gift_card_entries', 'refunds', 'outbox', 'audit_entries', 'ledger_entries'])
      expect(JSON.stringify(await rows(`SELECT * FROM ${table}`))).not.toContain(code)
    const next = await call(placeOrder, wish({ giftCardCode: code }), visitor())
    expect(await read(next.token)).toMatchObject({ giftCardPence: total, balancePence: 0 })
    const { ledger, refunds } = await call(getAnyOrder, { id }, desk())
    expect(refunds).toEqual([refund])
    expect(ledger.map(({ kind, amountPence }) => [kind, amountPence])).toEqual([
      ['charge', total],
      ['payment', -total],
      ['correction', -total],
      ['store_credit', total],
    ])
    await booksBalance()
  })

  it('asked for three times at once is given once', async () => {
    const { id } = await paid()
    const same = key()
    const given = await Promise.all([1, 2, 3].map(() => back(id, 300, 'store_credit', same)))
    expect(new Set(given.map((one) => one.id)).size).toBe(1)
    expect(await rows("SELECT id FROM outbox WHERE kind = 'order_refunded'")).toHaveLength(1)
    expect(await rows("SELECT id FROM audit_entries WHERE action = 'order.refunded'")).toHaveLength(1)
    expect(await rows('SELECT id FROM refunds')).toHaveLength(1)
    await booksBalance()
  })

  it('by two of the staff at once is never more than was paid', async () => {
    const { id } = await paid()
    const given = await Promise.allSettled([back(id, total, 'cash'), back(id, total, 'store_credit')])
    expect(given.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(given.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'MORE_THAN_PAID' } })
    await booksBalance()
  })

  it('of one order is limited in all for staff, however many times they give; an admin gives the rest', async () => {
    await env.DB.prepare('UPDATE menu_items SET price_pence = 4000 WHERE id = ?').bind(item.id).run()
    const { id } = await ordered({ giftCardCode: full.code })
    await back(id, 3000, 'store_credit')
    await expect(back(id, 2001, 'store_credit')).rejects.toMatchObject({
      ...{ code: 'OVER_STAFF_LIMIT', data: { limitPence: 5000 } },
    })
    await back(id, 2000, 'store_credit')
    expect(await back(id, 3000, 'store_credit', key(), OWAIN)).toMatchObject({ status: 'succeeded' })
    await booksBalance()
  })

  it('of an order that is cancelled afterwards is not owed a second time', async () => {
    const { id, token } = await paid()
    await back(id, 300, 'cash')
    await call(cancelOrder, { token, idempotencyKey: key() }, visitor())
    expect(await read(token)).toMatchObject({ status: 'cancelled', balancePence: 300 - total })
  })
})
