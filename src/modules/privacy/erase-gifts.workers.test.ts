import { call } from '@orpc/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { beginSession } from '#modules/identity/enter.ts'
import { deliver } from '#modules/outbox/jobs.ts'
import { giftBegun, payAt, tellAll } from '#test/cards.ts'
import { rows } from '#test/desk.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { now, office, openContext, resetWorld } from '#test/world.ts'
import { eraseAccount } from './erase.ts'

const { rosie, tom } = office.cast
let vendors: Vendors
beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await resetWorld()
  vendors = await standInForVendors()
})

async function erase() {
  const begun = openContext()
  await beginSession(begun.context, rosie, { isStrong: false, action: 'session.began' })
  const { context } = openContext({ session: begun.context.session.token ?? undefined })
  await call(eraseAccount, { password: 'three warm loaves' }, { context })
}
const found = () => rows('SELECT buyer_email AS buyer, recipient_email AS recipient, message FROM gift_card_purchases')

it('who has their account erased still gets the gift card that waits for its day: the money on it is theirs', async () => {
  const gift = await giftBegun({
    ...{ buyerName: 'Tom', buyerEmail: tom.email, recipientEmail: rosie.email, sendOn: '2026-12-24' },
  })
  payAt(vendors, gift.session)
  await tellAll(vendors)
  await erase()
  expect(await found()).toMatchObject([{ buyer: tom.email, recipient: rosie.email, message: 'Have the buns.' }])
  const sent: { to: string }[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    sent.push(await new Request(input, init).json())
    return Response.json({ id: crypto.randomUUID() })
  })
  const ids = (await rows<{ id: string }>("SELECT id FROM outbox WHERE kind = 'gift_card_sent'")).map(({ id }) => id)
  await deliver(openContext({ at: new Date('2026-12-24T08:00:00Z') }).context, ids)
  expect(sent.map(({ to }) => to)).toEqual([rosie.email])
})

it('one that they have bought goes out without their name', async () => {
  const gift = await giftBegun({ buyerEmail: rosie.email })
  payAt(vendors, gift.session)
  await tellAll(vendors)
  await erase()
  const sent: { to: string; text: string }[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    sent.push(await new Request(input, init).json())
    return Response.json({ id: crypto.randomUUID() })
  })
  const ids = (await rows<{ id: string }>("SELECT id FROM outbox WHERE kind LIKE 'gift_card%'")).map(({ id }) => id)
  await deliver(openContext({ at: now }).context, ids)
  expect(sent.map(({ to }) => to)).toEqual(['tom@example.com'])
  expect(sent[0]?.text).toContain('Somebody has given you')
  expect(JSON.stringify(await found())).not.toMatch(/rosie|buns/i)
})

it('one that they have got, and one that they have not paid for, tell nobody who they were', async () => {
  await giftBegun({ buyerName: 'Tom', buyerEmail: tom.email, recipientEmail: rosie.email })
  await giftBegun({ buyerEmail: rosie.email, recipientEmail: rosie.email })
  await erase()
  expect(JSON.stringify(await found())).not.toMatch(/rosie|buns/i)
})
