import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { OFFER_MINUTES } from '#lib/constants/backend.ts'
import { confirmCannotBake } from '#modules/cannot-bake/procedures.ts'
import { freezePlans } from '#modules/bake-plan/jobs.ts'
import { placeOrder } from '#modules/checkout/procedures.ts'
import { quote } from '#modules/checkout/quote.ts'
import { expireHolds } from '#modules/orders/jobs.ts'
import { cancelOrder } from '#modules/orders/procedures.ts'
import { emailOf } from '#modules/outbox/messages.tsx'
import { cancelBakeSale } from '#modules/staff-bake-sales/procedures.ts'
import { desk, item, one, OWAIN, rows, sale, slot } from '#test/desk.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import { INVARIANTS, REMEMBER_STOCK } from '../../../scripts/prove/invariants.ts'
import { offerPlaces, passOffers } from './jobs.ts'
import { placeToken } from './link.ts'
import { getWaitingPlace, joinWaitingList, leaveWaitingList } from './procedures.ts'

const MINUTE = 60_000
const after = (minutes: number) => new Date(now.getTime() + minutes * MINUTE)
const at = (moment = now) => openContext({ at: moment }).context

/** Everything there is of the item is ordered by one customer. @returns the link of that order */
async function soldOut(units = 2, paymentMethod: 'pay_on_collection' | 'card' = 'pay_on_collection') {
  const free = env.DB.prepare('UPDATE menu_items SET reserved = 0, capacity = ?, per_customer_limit = 9 WHERE id = ?')
  await free.bind(units, item.id).run()
  await env.DB.batch([env.DB.prepare('DROP TABLE IF EXISTS stock_before'), env.DB.prepare(REMEMBER_STOCK)])
  const { token } = await placed('first', units, { paymentMethod })
  return token
}
type Over = { offerTokens?: string[]; moment?: Date; paymentMethod?: 'pay_on_collection' | 'card' }
const placed = (who: string, quantity: number, { moment = now, ...over }: Over = {}) =>
  call(
    placeOrder,
    {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: slot.id,
      lines: [{ menuItemId: item.id, quantity }],
      customer: { name: 'A customer', email: `${who}@example.com` },
      paymentMethod: 'pay_on_collection',
      ...over,
    },
    { context: at(moment) },
  )
let joins = 0
/** Joins the line a moment after who joined before. */
async function joined(who: string, quantity = 1) {
  const moment = new Date(now.getTime() + joins++)
  const email = `${who}@example.com`
  const { position } = await call(joinWaitingList, { menuItemId: item.id, email, quantity }, { context: at(moment) })
  const { id } = await one<{ id: string }>('SELECT id FROM waiting_list WHERE email = ? ORDER BY joined_at DESC', email)
  return { position, token: await placeToken(at().config.LINK_SECRET, id) }
}
const cancelled = (token: string, moment = now) =>
  call(cancelOrder, { token, idempotencyKey: crypto.randomUUID() }, { context: at(moment) })
const place = (token: string, moment = now) => call(getWaitingPlace, { token }, { context: at(moment) })
const told = (kind: string) => rows<{ id: string; subject_id: string }>('SELECT * FROM outbox WHERE kind = ?', kind)

/** Every invariant of the shop, asked of the database: what an offer holds counts in them. */
async function holds() {
  for (const [name, sql] of Object.entries(INVARIANTS)) expect([name, await rows(sql)]).toEqual([name, []])
}

beforeEach(async () => {
  await resetWorld()
  joins = 0
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

describe('what is given back', () => {
  it('is offered to the first in line, who is told, and kept from everybody else', async () => {
    const first = await soldOut()
    const rosie = await joined('rosie', 2)
    const tom = await joined('tom')
    expect([rosie.position, tom.position]).toEqual([1, 2])
    await cancelled(first)
    await offerPlaces(at())
    expect(await place(rosie.token)).toMatchObject({
      status: 'offered',
      quantity: 2,
      position: null,
      offeredUntil: after(OFFER_MINUTES).toISOString(),
    })
    expect(await place(tom.token)).toMatchObject({ status: 'waiting', position: 1 })
    await expect(placed('passer-by', 1)).rejects.toMatchObject({ code: 'SOLD_OUT' })
    expect(await told('waiting_offered')).toHaveLength(1)
    await holds()
  })

  it('is ordered with the offer, in one batch that ends it, and not a second time', async () => {
    await cancelled(await soldOut(2))
    await env.DB.prepare('UPDATE menu_items SET capacity = 0 WHERE id = ?').bind(item.id).run()
    const { token } = await joined('rosie', 2)
    await env.DB.prepare('UPDATE menu_items SET capacity = 2 WHERE id = ?').bind(item.id).run()
    await offerPlaces(at())
    const context = at()
    const input = {
      orders: [{ bakeSaleId: sale.id, lines: [{ menuItemId: item.id, quantity: 2 }] }],
      offerTokens: [token],
    }
    expect((await call(quote, input, { context })).totalPence).toBe(2 * item.pricePence)
    expect(context.meter.d1RoundTrips).toBe(1)
    await placed('rosie', 2, { offerTokens: [token] })
    expect(await place(token)).toMatchObject({ status: 'taken' })
    await holds()
    await expect(placed('rosie', 1, { offerTokens: [token] })).rejects.toMatchObject({
      code: 'OFFER_OVER',
      data: { field: 'offerTokens.0' },
    })
    await expect(call(quote, input, { context: at() })).rejects.toMatchObject({ code: 'OFFER_OVER' })
  })

  it('goes to the next when it is ordered in part, when the offer runs out, and when its customer leaves', async () => {
    await cancelled(await soldOut(3))
    await env.DB.prepare('UPDATE menu_items SET capacity = 0 WHERE id = ?').bind(item.id).run()
    const people = [await joined('rosie', 3), await joined('tom'), await joined('ada'), await joined('bob')]
    await env.DB.prepare('UPDATE menu_items SET capacity = 3 WHERE id = ?').bind(item.id).run()
    const [rosie, tom, ada, bob] = people.map(({ token }) => token)
    if (!rosie || !tom || !ada || !bob) throw new Error('Nobody has joined.')
    const statuses = async (moment: Date) =>
      Promise.all(people.map(async ({ token }) => (await place(token, moment)).status))
    await offerPlaces(at())
    await placed('rosie', 2, { offerTokens: [rosie] })
    await offerPlaces(at())
    expect(await statuses(now)).toEqual(['taken', 'offered', 'waiting', 'waiting'])

    const late = after(OFFER_MINUTES)
    expect(await statuses(late)).toEqual(['taken', 'passed', 'waiting', 'waiting'])
    await expect(placed('tom', 1, { offerTokens: [tom], moment: late })).rejects.toMatchObject({ code: 'OFFER_OVER' })
    await passOffers(at(late))
    await offerPlaces(at(late))
    expect(await statuses(late)).toEqual(['taken', 'passed', 'offered', 'waiting'])
    expect(await told('waiting_passed')).toHaveLength(1)

    const leaving = openContext({ at: late })
    await call(leaveWaitingList, { token: ada }, { context: leaving.context })
    expect(leaving.handedOver).toEqual([{ outboxIds: [], frees: true }])
    await offerPlaces(at(late))
    expect(await statuses(late)).toEqual(['taken', 'passed', 'left', 'offered'])
    await holds()
  })

  it('may be a hold that has run out, or more that staff can bake', async () => {
    await soldOut(1, 'card')
    const { token } = await joined('rosie', 2)
    await expireHolds(at(after(31)))
    await offerPlaces(at(after(31)))
    expect(await place(token, after(31))).toMatchObject({ status: 'offered', quantity: 1, askedFor: 2 })
    const tom = await joined('tom')
    await env.DB.prepare('UPDATE menu_items SET capacity = capacity + 1 WHERE id = ?').bind(item.id).run()
    await offerPlaces(at(after(31)))
    expect(await place(tom.token, after(31))).toMatchObject({ status: 'offered' })
  })

  it('is asked for soon after somebody has given it back, without a round trip of theirs', async () => {
    const token = await soldOut()
    const { context, handedOver } = openContext()
    await call(cancelOrder, { token, idempotencyKey: crypto.randomUUID() }, { context })
    expect(handedOver).toEqual([{ outboxIds: [expect.any(String)], frees: true }])
  })
})

describe('who waits', () => {
  it('keeps their place when they ask again, with the number that they ask for last, and is written to once', async () => {
    await soldOut()
    const { token } = await joined('rosie', 1)
    await joined('tom')
    expect((await joined('rosie', 2)).position).toBe(1)
    expect(await place(token)).toMatchObject({ position: 1, quantity: 2, askedFor: 2 })
    expect(await told('waiting_joined')).toHaveLength(2)
  })

  it('is told the same whether they wait or not, and sees nobody else', async () => {
    await soldOut()
    const { token } = await joined('rosie')
    const answer = (email: string) =>
      call(joinWaitingList, { menuItemId: item.id, email, quantity: 1 }, { context: at(after(1)) })
    expect(Object.keys(await answer('rosie@example.com'))).toEqual(Object.keys(await answer('new@example.com')))
    expect(JSON.stringify(await place(token))).not.toContain('example.com')
  })

  it('joins once, however often the button is pressed at once', async () => {
    await soldOut()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        call(joinWaitingList, { menuItemId: item.id, email: 'rosie@example.com', quantity: 1 }, { context: at() }),
      ),
    )
    expect(answers).toEqual(answers.map(() => ({ position: 1 })))
    expect(await rows('SELECT 1 FROM waiting_list')).toHaveLength(1)
    expect(await told('waiting_joined')).toHaveLength(1)
  })

  it('waits at the end again after an offer that has run out, also before a job has ended it', async () => {
    await cancelled(await soldOut(1))
    await env.DB.prepare('UPDATE menu_items SET capacity = 0 WHERE id = ?').bind(item.id).run()
    await joined('rosie')
    await joined('tom')
    await env.DB.prepare('UPDATE menu_items SET capacity = 1 WHERE id = ?').bind(item.id).run()
    await offerPlaces(at())
    const late = after(OFFER_MINUTES)
    const again = { menuItemId: item.id, email: 'rosie@example.com', quantity: 1 }
    expect(await call(joinWaitingList, again, { context: at(late) })).toEqual({ position: 2 })
    await holds()
  })

  it('has two round trips to join, and two to leave', async () => {
    await soldOut()
    const context = at()
    await call(joinWaitingList, { menuItemId: item.id, email: 'rosie@example.com', quantity: 1 }, { context })
    expect(context.meter.d1RoundTrips).toBe(2)
    const { token } = await joined('rosie')
    const leaving = at()
    await call(leaveWaitingList, { token }, { context: leaving })
    expect(leaving.meter.d1RoundTrips).toBe(2)
    await call(leaveWaitingList, { token }, { context: at() })
    expect(await place(token)).toMatchObject({ status: 'left', position: null })
  })
})

describe('an offer', () => {
  /** One unit is free, and offered to Rosie; Tom waits behind her. */
  async function offered(moment = now) {
    await cancelled(await soldOut(1))
    await env.DB.prepare('UPDATE menu_items SET capacity = 0 WHERE id = ?').bind(item.id).run()
    const rosie = await joined('rosie')
    const tom = await joined('tom')
    await env.DB.prepare('UPDATE menu_items SET capacity = 1 WHERE id = ?').bind(item.id).run()
    await offerPlaces(at(moment))
    return { rosie: rosie.token, tom: tom.token }
  }

  it('is made once, however many jobs run at once', async () => {
    await cancelled(await soldOut(2))
    await env.DB.prepare('UPDATE menu_items SET capacity = 0 WHERE id = ?').bind(item.id).run()
    for (const who of ['rosie', 'tom', 'ada']) await joined(who)
    await env.DB.prepare('UPDATE menu_items SET capacity = 2 WHERE id = ?').bind(item.id).run()
    await Promise.all(Array.from({ length: 8 }, () => offerPlaces(at())))
    expect(await rows("SELECT email FROM waiting_list WHERE status = 'offered' ORDER BY joined_at")).toEqual([
      { email: 'rosie@example.com' },
      { email: 'tom@example.com' },
    ])
    expect(await told('waiting_offered')).toHaveLength(2)
    await holds()
  })

  it('is one order, however many take it at once', async () => {
    const { rosie } = await offered()
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => placed(`taker-${String(index)}`, 1, { offerTokens: [rosie] })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'OFFER_OVER' })
    await holds()
  })

  it('is one order or the next offer, when it is taken while it runs out, and while others want it', async () => {
    const { rosie, tom } = await offered()
    const late = after(OFFER_MINUTES)
    const results = await Promise.allSettled([
      placed('rosie', 1, { offerTokens: [rosie], moment: new Date(late.getTime() - 1) }),
      passOffers(at(late)).then(() => offerPlaces(at(late))),
      ...Array.from({ length: 8 }, (_, index) => placed(`passer-by-${String(index)}`, 1, { moment: late })),
    ])
    const isTaken = results[0]?.status === 'fulfilled'
    const orders = await rows(
      "SELECT 1 FROM order_lines JOIN orders ON orders.id = order_id WHERE menu_item_id = ? AND status = 'confirmed'",
      item.id,
    )
    const next = await place(tom, late)
    expect(orders.length + (next.status === 'offered' ? 1 : 0)).toBe(1)
    expect((await place(rosie, late)).status).toBe(isTaken ? 'taken' : 'passed')
    await holds()
  })

  it('never goes past the cutoff, and ends with it', async () => {
    const cutoff = new Date(sale.cutoffAt)
    const { rosie } = await offered(new Date(cutoff.getTime() - MINUTE))
    expect(await place(rosie, new Date(cutoff.getTime() - 1))).toMatchObject({ offeredUntil: sale.cutoffAt })
    expect(await place(rosie, cutoff)).toMatchObject({ status: 'closed', offeredUntil: null })
    await passOffers(at(cutoff))
    await offerPlaces(at(cutoff))
    await freezePlans(at(cutoff))
    expect(await one('SELECT reserved FROM menu_items WHERE id = ?', item.id)).toEqual({ reserved: 0 })
    await holds()
  })

  it('ends with a bake sale that is cancelled, of which its customer is told anyhow', async () => {
    const { rosie, tom } = await offered()
    await call(cancelBakeSale, { id: sale.id, reason: 'The oven is broken.' }, desk(OWAIN))
    expect(await place(rosie)).toMatchObject({ status: 'closed' })
    await passOffers(at())
    expect(await one('SELECT reserved FROM menu_items WHERE id = ?', item.id)).toEqual({ reserved: 0 })
    expect(await told('waiting_passed')).toEqual([])
    expect(await place(tom)).toMatchObject({ status: 'closed' })
  })

  it('is taken back when it cannot be baked, and its customer is told', async () => {
    const { rosie, tom } = await offered()
    await env.DB.prepare('UPDATE menu_items SET capacity = 2 WHERE id = ?').bind(item.id).run()
    const { number } = await placed('passer-by', 1)
    const { id: orderId } = await one<{ id: string }>('SELECT id FROM orders WHERE number = ?', number)
    const choices = [{ orderId, choice: 'refund' as const }]
    const decision = { id: item.id, idempotencyKey: crypto.randomUUID(), choices }
    await call(confirmCannotBake, decision, desk(OWAIN))
    expect(await place(rosie)).toMatchObject({ status: 'passed' })
    await offerPlaces(at())
    expect(await place(tom)).toMatchObject({ status: 'waiting' })
    const [message] = await rows<{ id: string; subject_id: string }>(
      "SELECT * FROM outbox WHERE kind = 'waiting_passed'",
    )
    const mail = await emailOf(at(), {
      ...{ id: message?.id ?? '', kind: 'waiting_passed', subjectId: message?.subject_id ?? '' },
      ...{ createdAt: now, attempts: 0 },
    })
    expect(mail.subject).toContain('We cannot keep it after all')
    await expect(placed('rosie', 1, { offerTokens: [rosie] })).rejects.toMatchObject({ code: 'OFFER_OVER' })
  })

  it('cannot be made, ended or changed but in its turn and time, whoever writes it', async () => {
    const { rosie } = await offered()
    const set = (change: string, email: string) =>
      env.DB.prepare(`UPDATE waiting_list SET ${change} WHERE email = ?`).bind(`${email}@example.com`).run()
    await expect(set("status = 'passed', changed_at = joined_at", 'rosie')).rejects.toThrow('offer_stands')
    await expect(set('quantity = 2', 'rosie')).rejects.toThrow('offer_stands')
    await expect(set("status = 'taken', changed_at = offered_until", 'rosie')).rejects.toThrow('offer_over')
    await expect(set("status = 'offered'", 'rosie')).rejects.toThrow('waiting_list_state')
    await expect(set("status = 'taken'", 'tom')).rejects.toThrow('waiting_list_state')
    await expect(env.DB.prepare('DELETE FROM waiting_list').run()).rejects.toThrow('offer_stands')
    await joined('ada')
    await env.DB.prepare('UPDATE menu_items SET capacity = 2 WHERE id = ?').bind(item.id).run()
    const until = `status = 'offered', changed_at = ${String(now.getTime())}, offered_until = ${String(after(1).getTime())}`
    await expect(set(until, 'ada')).rejects.toThrow('waiting_list_turn')
    const past = `status = 'offered', changed_at = ${String(now.getTime())}, offered_until = ${String(Date.parse(sale.cutoffAt) + 1)}`
    await expect(set(past, 'tom')).rejects.toThrow('waiting_list_closed')
    expect(await place(rosie)).toMatchObject({ status: 'offered' })
  })
})

describe('a link', () => {
  it('that was made up, or is that of an order, opens nothing', async () => {
    const order = await soldOut()
    for (const token of ['a'.repeat(64), order]) {
      await expect(place(token)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
      await expect(call(leaveWaitingList, { token }, { context: at() })).rejects.toMatchObject({
        code: 'LINK_NOT_VALID',
      })
    }
  })

  it('stands in the mail of the offer, which says until when it is kept', async () => {
    await cancelled(await soldOut(1))
    await env.DB.prepare('UPDATE menu_items SET capacity = 0 WHERE id = ?').bind(item.id).run()
    const { token } = await joined('rosie', 2)
    await env.DB.prepare('UPDATE menu_items SET capacity = 1 WHERE id = ?').bind(item.id).run()
    await offerPlaces(at())
    const [message] = await told('waiting_offered')
    const mail = await emailOf(at(), {
      ...{ id: message?.id ?? '', kind: 'waiting_offered', subjectId: message?.subject_id ?? '' },
      ...{ createdAt: now, attempts: 0 },
    })
    expect(mail).toMatchObject({ to: 'rosie@example.com' })
    expect(mail.subject).toContain('A place is free for you')
    expect(mail.html).toContain(`/waiting-list/${token}`)
    expect(mail.text).toContain('You asked for 2')
  })
})
