import { call } from '@orpc/server'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { placeOrder } from '#modules/checkout/procedures.ts'
import { cancelOrder } from '#modules/orders/procedures.ts'
import { deliver } from '#modules/outbox/jobs.ts'
import { closePayments } from '#modules/payments/check.ts'
import { listDisputes } from '#modules/payments/disputes.ts'
import { reconcile } from '#modules/payments/reconcile.ts'
import { bothBooks, giftBegun, payAt, tell, tellAll, told } from '#test/cards.ts'
import { desk, item, one, OWAIN, rows, sale, slot } from '#test/desk.ts'
import { all, closeDispute, createRefund, find, openDispute, settleBank, settleRefund } from '#test/stripe.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import { creditCode } from './code.ts'
import { checkGiftCard, getGiftCardPurchase } from './procedures.ts'

const key = () => crypto.randomUUID()
const visitor = (at = now) => ({ context: openContext({ at }).context })
const look = async (token: string) => (await call(getGiftCardPurchase, { token }, visitor())).purchase
const codeOf = (id: string) => creditCode(env.LINK_SECRET, id)
const left = async (id: string) => (await call(checkGiftCard, { code: await codeOf(id) }, visitor())).balancePence
const kinds = async () =>
  (await rows<{ kind: string }>("SELECT kind FROM outbox WHERE kind LIKE 'gift%' ORDER BY rowid")).map(
    (row) => row.kind,
  )
const count = async (table: string) => (await one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)).n
const total = 2 * item.pricePence

let vendors: Vendors
let known: Set<string>
let cardsBefore: number
// What writes mails is large; no test waits for it to be loaded.
beforeAll(() => import('#modules/outbox/messages.tsx'), 60_000)
beforeEach(async () => {
  await resetWorld()
  vendors = await standInForVendors()
  known = new Set()
  cardsBefore = await count('gift_cards')
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
const made = async () => (await count('gift_cards')) - cardsBefore

async function bought(over: Parameters<typeof giftBegun>[0] = {}) {
  const gift = await giftBegun(over)
  payAt(vendors, gift.session)
  await tellAll(vendors, known)
  return gift
}
const spend = async (id: string) =>
  call(
    placeOrder,
    {
      ...{ idempotencyKey: key(), bakeSaleId: sale.id, slotId: slot.id, paymentMethod: 'pay_on_collection' },
      lines: [{ menuItemId: item.id, quantity: 2 }],
      customer: { name: 'Tom', email: 'tom@example.com' },
      giftCardCode: await codeOf(id),
    },
    visitor(),
  )
const chargeOf = () => {
  const charge = all(vendors.stripe, 'charge').find(({ paid }) => paid)
  if (!charge) throw new Error('Nothing has been paid.')
  return charge
}
const refundAt = (amount: number) => createRefund(vendors.stripe, { payment_intent: chargeOf().payment_intent, amount })
const noDifference = async () => {
  const later = new Date(now.getTime() + 600_000)
  expect(await call(reconcile, {}, desk(OWAIN, later))).toMatchObject({ differences: [] })
}
const booksAgree = async () => {
  const { ours, theirs } = await bothBooks(vendors)
  expect(ours).toBe(theirs)
  return ours
}

/** The mails of a kind, as they would go out at a moment. */
async function mailed(kind: string, at = now) {
  const ids = (await rows<{ id: string }>('SELECT id FROM outbox WHERE kind = ?', kind)).map(({ id }) => id)
  const sent: { to: string; subject: string; text: string }[] = []
  const before = vi.mocked(globalThis.fetch).getMockImplementation()
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    sent.push(await new Request(input, init).json())
    return Response.json({ id: key() })
  })
  await deliver(openContext({ at }).context, ids)
  if (before) fetched.mockImplementation(before)
  return sent
}

describe('a gift card that is bought by card', () => {
  it('is there once the vendor has told, once, however often and at once it tells', async () => {
    const gift = await giftBegun()
    expect(gift.url).toContain('/pay/')
    expect(await made()).toBe(0)
    payAt(vendors, gift.session)
    const events = told(vendors)
    await Promise.all([...events, ...events].map((event) => tell(event)))
    for (const event of events.toReversed()) expect(await tell(event)).toBe(200)
    expect(await made()).toBe(1)
    expect(await left(gift.id)).toBe(2500)
    expect(await look(gift.token)).toMatchObject({ status: 'paid', returnedPence: 0 })
    expect(await kinds()).toEqual(['gift_card_bought', 'gift_card_sent'])
    expect(await booksAgree()).toBe(2500)
    await noDifference()
  })

  it('has its code in the mail to whom it is for and nowhere else; its buyer gets a receipt', async () => {
    const gift = await bought()
    const code = await codeOf(gift.id)
    const [mail] = await mailed('gift_card_sent')
    expect(mail).toMatchObject({ to: 'tom@example.com', subject: 'Rosie Pritchard has given you £25.00 of bread' })
    expect(mail?.text).toContain(code)
    expect(mail?.text).toContain('Have the buns.')
    const [receipt] = await mailed('gift_card_bought')
    expect(receipt).toMatchObject({ to: 'rosie@example.com' })
    expect(receipt?.text).toContain(`Gift card ending in ${code.slice(-4)}`)
    expect(receipt?.text).not.toContain(code)
    expect(await look(gift.token)).toMatchObject({ codeEnding: code.slice(-4), sentAt: now.toISOString() })
    for (const table of ['gift_cards', 'gift_card_purchases', 'gift_card_money', 'outbox', 'payments'])
      expect(JSON.stringify(await rows(`SELECT * FROM ${table}`))).not.toContain(code)
  })

  it('goes out in the morning of the day that its buyer has named, and is good before', async () => {
    const gift = await bought({ sendOn: '2026-03-14' })
    expect(await left(gift.id)).toBe(2500)
    expect(await mailed('gift_card_sent')).toEqual([])
    expect(await mailed('gift_card_sent', new Date('2026-03-14T07:59:59Z'))).toEqual([])
    expect(await mailed('gift_card_sent', new Date('2026-03-14T08:00:00Z'))).toHaveLength(1)
    await expect(giftBegun({ sendOn: '2026-02-01' })).rejects.toMatchObject({
      ...{ code: 'SEND_DAY_OUT_OF_RANGE', data: { field: 'sendOn' } },
    })
  })

  it('is found by asking when nobody has told, by its page or by the job', async () => {
    const asked = await giftBegun()
    payAt(vendors, asked.session)
    expect(await look(asked.token)).toMatchObject({ status: 'paid' })
    const other = await giftBegun({ initialPence: 1000 })
    payAt(vendors, other.session)
    await closePayments(openContext({ at: new Date(now.getTime() + 40 * 60_000) }).context)
    expect(await look(other.token)).toMatchObject({ status: 'paid' })
    await tellAll(vendors, known)
    expect(await made()).toBe(2)
    expect(await booksAgree()).toBe(3500)
  })

  it('is worth what was asked for, whatever a message says of it, and is none where it was forged', async () => {
    const gift = await giftBegun()
    payAt(vendors, gift.session)
    const event = told(vendors).find(({ type }) => type === 'checkout.session.completed')
    if (!event) throw new Error('Nothing was told.')
    expect(await tell(event, now, 'whsec_of_somebody_else')).toBe(400)
    expect(await made()).toBe(0)
    expect(event.payload).toContain('2500')
    expect(await tell({ payload: event.payload.replaceAll('2500', '250000') })).toBe(200)
    expect(await left(gift.id)).toBe(2500)
  })

  it('is none when it is declined, or nobody pays in time; the same form then has another page', async () => {
    const idempotencyKey = key()
    const gift = await giftBegun({ idempotencyKey })
    payAt(vendors, gift.session, 'declined')
    await tellAll(vendors, known)
    expect((await giftBegun({ idempotencyKey })).url).toBe(gift.url)
    const later = new Date(now.getTime() + 40 * 60_000)
    vi.spyOn(vendors.stripe.clock, 'now').mockReturnValue(later.getTime())
    await closePayments(openContext({ at: later }).context)
    expect(await look(gift.token)).toMatchObject({ status: 'cancelled' })
    const again = await giftBegun({ idempotencyKey }, later)
    expect(again.url).not.toBe(gift.url)
    payAt(vendors, again.session)
    await tellAll(vendors, known, later)
    expect(await made()).toBe(1)
    expect(await booksAgree()).toBe(2500)
  })

  it('of one form is paid once: another wish closes the page of the one before', async () => {
    const idempotencyKey = key()
    const first = await giftBegun({ idempotencyKey })
    const second = await giftBegun({ idempotencyKey, initialPence: 5000 })
    payAt(vendors, first.session)
    await tellAll(vendors, known)
    expect(await made()).toBe(0)
    payAt(vendors, second.session)
    await tellAll(vendors, known)
    expect(await look(first.token)).toMatchObject({ status: 'cancelled' })
    expect(await look(second.token)).toMatchObject({ status: 'paid' })
    // Pressed again, it leads to what has been bought.
    expect((await giftBegun({ idempotencyKey, initialPence: 5000 })).url).toContain(second.token)
    expect(await booksAgree()).toBe(5000)
  })

  it('is begun anew after a crash between any two steps, and is one', async () => {
    const idempotencyKey = key()
    // The vendor has opened the page, and its answer has been lost.
    vendors.stripe.mode = 'lost'
    await expect(giftBegun({ idempotencyKey })).rejects.toMatchObject({ code: 'PAYMENTS_UNAVAILABLE' })
    vendors.stripe.mode = 'up'
    const gift = await giftBegun({ idempotencyKey })
    expect(all(vendors.stripe, 'checkout.session')).toHaveLength(1)
    payAt(vendors, gift.session)
    const event = told(vendors).find(({ type }) => type === 'checkout.session.completed')
    // The database goes away in the midst of it: nothing of it is there, and it is told again.
    await env.DB.prepare(
      "CREATE TRIGGER crash BEFORE INSERT ON outbox WHEN NEW.kind = 'gift_card_sent' BEGIN SELECT RAISE(ABORT, 'crash'); END",
    ).run()
    expect(await tell(event ?? { payload: '' })).toBe(503)
    expect(await made()).toBe(0)
    expect(await count('gift_card_money')).toBe(0)
    await env.DB.prepare('DROP TRIGGER crash').run()
    expect(await tell(event ?? { payload: '' })).toBe(200)
    expect(await made()).toBe(1)
    expect(await booksAgree()).toBe(2500)
  })

  it('by money that takes days is there when it comes, and its buyer is told when it does not', async () => {
    const comes = await giftBegun()
    payAt(vendors, comes.session, 'bank')
    const fails = await giftBegun({ initialPence: 1000 })
    payAt(vendors, fails.session, 'bank')
    await tellAll(vendors, known)
    expect(await made()).toBe(0)
    for (const [gift, hasCome] of [[comes, true] as const, [fails, false] as const]) {
      const session = find(vendors.stripe, 'checkout.session', gift.session)
      if (session) settleBank(vendors.stripe, session, hasCome)
    }
    await tellAll(vendors, known)
    expect(await look(comes.token)).toMatchObject({ status: 'paid' })
    expect(await look(fails.token)).toMatchObject({ status: 'failed' })
    expect((await mailed('gift_card_unpaid'))[0]?.to).toBe('rosie@example.com')
    expect(await booksAgree()).toBe(2500)
  })
})

describe('money of a gift card that goes back', () => {
  it('in the dashboard is taken off, as far as it is not spent, and staff and its buyer are told once', async () => {
    const gift = await bought()
    const { token } = await spend(gift.id)
    expect(await left(gift.id)).toBe(2500 - total)
    refundAt(2500)
    await tellAll(vendors, known)
    await tellAll(vendors)
    expect(await left(gift.id)).toBe(0)
    expect(await look(gift.token)).toMatchObject({ status: 'paid', returnedPence: 2500 })
    expect(await kinds()).toEqual([
      ...['gift_card_bought', 'gift_card_sent', 'gift_card_returned', 'gift_card_taken_back'],
    ])
    expect((await mailed('gift_card_taken_back'))[0]?.text).toContain('£0.00 are left')
    expect((await mailed('gift_card_returned'))[0]?.subject).toContain('£25.00 to your card')
    // What the order gives back to the card has gone to its buyer already.
    await call(cancelOrder, { token, idempotencyKey: key() }, visitor())
    expect(await left(gift.id)).toBe(0)
    expect(await booksAgree()).toBe(0)
    await noDifference()
  })

  it('in part leaves the rest on it; where the bank sends it back it is on it again', async () => {
    vendors.stripe.refunds = 'pend'
    const gift = await bought()
    const refund = refundAt(1000)
    await tellAll(vendors, known)
    expect(await left(gift.id)).toBe(1500)
    await noDifference()
    settleRefund(vendors.stripe, refund, false)
    await tellAll(vendors, known)
    expect(await left(gift.id)).toBe(2500)
    expect(await look(gift.token)).toMatchObject({ returnedPence: 0 })
    expect(await booksAgree()).toBe(2500)
    await noDifference()
  })

  it('by a dispute is off the card while the bank has it; staff are told, and a dispute that is won puts it back', async () => {
    const gift = await bought()
    const { token } = await spend(gift.id)
    const dispute = openDispute(vendors.stripe, chargeOf(), 'fraudulent')
    await tellAll(vendors, known)
    expect(await left(gift.id)).toBe(0)
    const listed = await call(listDisputes, { limit: 20 }, desk(OWAIN))
    const codeEnding = (await codeOf(gift.id)).slice(-4)
    expect(listed.items).toMatchObject([{ orders: [], giftCard: { id: gift.id, codeEnding }, amountPence: 2500 }])
    expect((await mailed('dispute_opened'))[0]?.text).toContain(`the card ending in ${codeEnding}`)
    await call(cancelOrder, { token, idempotencyKey: key() }, visitor())
    expect(await left(gift.id)).toBe(0)
    await booksAgree()
    await noDifference()
    closeDispute(vendors.stripe, dispute, true)
    await tellAll(vendors, known)
    await tellAll(vendors)
    expect(await left(gift.id)).toBe(2500)
    expect(await look(gift.token)).toMatchObject({ status: 'paid', returnedPence: 0 })
    await booksAgree()
    await noDifference()
  })
})

describe('the schema keeps gift cards that were bought', () => {
  it('to what the vendor has moved for them', async () => {
    const gift = await bought()
    const entry = (amount: number) =>
      env.DB.prepare('INSERT INTO gift_card_entries (id, gift_card_id, amount_pence, at) VALUES (?, ?, ?, 0)')
        .bind(key(), gift.id, amount)
        .run()
    for (const amount of [1, -1, 0]) await expect(entry(amount)).rejects.toThrow('gift_card_entry')
    const run = (sql: string) => env.DB.prepare(sql).run()
    await expect(run('DELETE FROM gift_card_money')).rejects.toThrow('gift_card_is_a_fact')
    await expect(run('UPDATE gift_card_money SET amount_pence = 1')).rejects.toThrow('gift_card_is_a_fact')
    await expect(run('DELETE FROM gift_card_purchases')).rejects.toThrow('gift_card_is_a_fact')
    await expect(
      run(
        `INSERT INTO gift_card_money (id, purchase_id, kind, amount_pence, reference, at) VALUES ('x', '${gift.id}', 'payment', 1, 'pi_x', 0)`,
      ),
    ).rejects.toThrow('gift_card_money')
  })
})
