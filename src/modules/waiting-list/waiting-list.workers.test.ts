import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HOLD_MINUTES, OFFER_MINUTES } from '#lib/constants/backend.ts'
import { quote } from '#modules/checkout/quote.ts'
import { expireHolds } from '#modules/orders/jobs.ts'
import { cancelOrder } from '#modules/orders/procedures.ts'
import { emailOf } from '#modules/outbox/messages.tsx'
import { item, rows, sale } from '#test/desk.ts'
import {
  after,
  at,
  bake,
  cancelled,
  holds,
  joined,
  place,
  placed,
  resetLine,
  soldOut,
  told,
} from '#test/waiting-line.ts'
import { env, now, openContext } from '#test/world.ts'
import { offerPlaces, passOffers } from './jobs.ts'
import { joinWaitingList, leaveWaitingList } from './procedures.ts'

beforeEach(async () => {
  await resetLine()
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
    await bake(0)
    const { token } = await joined('rosie', 2)
    await bake(2)
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
    await bake(0)
    const people = [await joined('rosie', 3), await joined('tom'), await joined('ada'), await joined('bob')]
    await bake(3)
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
    await expireHolds(at(after(HOLD_MINUTES.card + 1)))
    await offerPlaces(at(after(HOLD_MINUTES.card + 1)))
    expect(await place(token, after(HOLD_MINUTES.card + 1))).toMatchObject({
      status: 'offered',
      quantity: 1,
      askedFor: 2,
    })
    const tom = await joined('tom')
    await env.DB.prepare('UPDATE menu_items SET capacity = capacity + 1 WHERE id = ?').bind(item.id).run()
    await offerPlaces(at(after(HOLD_MINUTES.card + 1)))
    expect(await place(tom.token, after(HOLD_MINUTES.card + 1))).toMatchObject({ status: 'offered' })
  })

  it('is asked for soon after somebody has given it back, without a round trip of theirs', async () => {
    const token = await soldOut()
    const { context, handedOver } = openContext()
    await call(cancelOrder, { token, idempotencyKey: crypto.randomUUID() }, { context })
    expect(handedOver).toEqual([{ outboxIds: [expect.any(String)], frees: true, owes: true, books: true }])
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
    await bake(0)
    await joined('rosie')
    await joined('tom')
    await bake(1)
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
    await bake(0)
    const { token } = await joined('rosie', 2)
    await bake(1)
    await offerPlaces(at())
    const [message] = await told('waiting_offered')
    const mail = await emailOf(at(), {
      ...{ id: message?.id ?? '', kind: 'waiting_offered', subjectId: message?.subject_id ?? '' },
      ...{ createdAt: now, attempts: 0 },
    })
    expect(mail).toMatchObject({ to: 'rosie@example.com' })
    expect(mail?.subject).toContain('A place is free for you')
    expect(mail?.html).toContain(`/waiting-list/${token}`)
    expect(mail?.text).toContain('You asked for 2')
  })
})
