import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SLICES } from '#lib/constants/backend.ts'
import { announceSales } from '#modules/announcements/jobs.ts'
import { unsubscribe, unsubscribeToken } from '#modules/privacy/unsubscribe.ts'
import { rows } from '#test/desk.ts'
import { standInForMail, type MailWorld } from '#test/mail.ts'
import { openSale } from '#test/sales.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import { deliver, sweep } from './jobs.ts'
import { sendSlices } from './slices.ts'

const MINUTE = 60_000
const after = (minutes: number) => openContext({ at: new Date(now.getTime() + minutes * MINUTE) }).context
const noPause = () => Promise.resolve()
const send = (minutes = 0) => sendSlices(after(minutes), noPause)

const idOf = (index: number) => `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`
const addressOf = (index: number) => `${idOf(index)}@example.com`

/** People who want letters, and a bake sale that opens: all of them are owed one. */
async function owed(people: number) {
  const insert = (sql: string, id: string) => env.DB.prepare(sql).bind(id)
  await env.DB.batch(
    Array.from({ length: people }, (_, index) => [
      insert(
        `INSERT INTO customers (id, identity_id, name, email, is_email_verified, created_at, changed_at) VALUES (?1, ?1, 'Somebody', ?1 || '@example.com', 1, 1, 1)`,
        idOf(index),
      ),
      insert(`INSERT INTO consents VALUES (?1, 'customer:' || ?1, 0, 1, '2026-03', 1)`, idOf(index)),
    ]).flat(),
  )
  await openSale({ items: [{ capacity: 9 }], closesInHours: 48 })
  const { context, handedOver } = openContext()
  for (let run = 0; run <= people / 200; run++) await announceSales(context)
  expect(handedOver.every(({ outboxIds }) => outboxIds.length === 0)).toBe(true)
  expect(await waiting()).toBe(people)
}

const waiting = async () =>
  (await rows<{ n: number }>('SELECT count(*) AS n FROM outbox WHERE delivered_at IS NULL AND parked_at IS NULL'))[0]?.n
const reached = () => world.inbox.newest().flatMap(({ request }) => [request.to].flat())
/** Each of them has got one letter, and nobody two. */
function expectOnceEach(people: number, but: string[] = []) {
  const all = Array.from({ length: people }, (_, index) => addressOf(index)).filter((one) => !but.includes(one))
  expect(reached().sort()).toEqual(all.sort())
}

let world: MailWorld
beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await resetWorld()
  await env.DB.prepare("UPDATE bake_sales SET status = 'draft'").run()
  world = standInForMail()
})

describe('letters to many', () => {
  it('go out by the hundred, each once, and are known by what the vendor calls them', async () => {
    await owed(350)
    await send()
    expectOnceEach(350)
    expect(world.calls).toEqual([100, 100, 100, 50])
    const ids = await rows<{ vendor_id: string }>('SELECT vendor_id FROM outbox WHERE delivered_at IS NOT NULL')
    expect(new Set(ids.map((one) => one.vendor_id)).size).toBe(350)
    await send(1)
    expect(world.calls).toHaveLength(4)
  })

  it('go on where a run has stopped, with a pause between two calls', async () => {
    await owed(620)
    const pauses: number[] = []
    await sendSlices(after(0), (ms) => Promise.resolve(void pauses.push(ms)))
    expect(pauses).toEqual([1, 2, 3, 4].map(() => SLICES.pauseMs))
    expect(await waiting()).toBe(120)
    const dies = () => Promise.reject(new Error('killed'))
    await expect(sendSlices(after(1), dies)).rejects.toThrow('killed')
    expect(await waiting()).toBe(20)
    await send(2)
    expect(await waiting()).toBe(20)
    // What was taken by the one that died is free when its lease is over.
    await send(1 + SLICES.leaseSeconds / 60)
    expectOnceEach(620)
  })

  it('go out once by many workers at once, and by nobody else', async () => {
    await owed(250)
    const ids = (await rows<{ id: string }>('SELECT id FROM outbox')).map(({ id }) => id)
    await Promise.all([send(), send(), send(), deliver(after(0), ids), sweep(after(0))])
    for (let minute = 1; minute < 4; minute++) await send(minute)
    expectOnceEach(250)
  })

  it('are not doubled where an answer was lost, also when somebody wants none meanwhile', async () => {
    await owed(30)
    world.loses = 3
    await send()
    expect(reached()).toHaveLength(30)
    expect(await waiting()).toBe(30)
    const token = await unsubscribeToken(env.LINK_SECRET, idOf(7))
    await call(unsubscribe, { token }, { context: openContext().context })
    await send(10)
    expect(await waiting()).toBe(0)
    expectOnceEach(30)
  })

  it('wait while the vendor is down, and are not lost', async () => {
    await owed(120)
    world.resend.mode = 'down'
    await send()
    expect(reached()).toEqual([])
    expect(await rows('SELECT DISTINCT last_error FROM outbox WHERE last_error IS NOT NULL')).toHaveLength(1)
    world.resend.mode = 'up'
    await send(60)
    await send(61)
    expectOnceEach(120)
  }, 20_000)

  it('keep to the rate of the vendor, who says how long to wait', async () => {
    await owed(250)
    world.resend.perSecond = 1
    await send()
    expectOnceEach(250)
    expect(await rows('SELECT id FROM vendor_outages')).toEqual([])
  }, 20_000)

  it('do not go at night', async () => {
    await owed(3)
    await send(12 * 60)
    expect(reached()).toEqual([])
    await send(23 * 60)
    expectOnceEach(3)
  })

  it('one that the vendor cannot take keeps none of the others, and is parked with why', async () => {
    await owed(5)
    await env.DB.prepare("UPDATE customers SET email = 'nobody at all' WHERE id = ?").bind(idOf(2)).run()
    await send()
    expectOnceEach(5, [addressOf(2)])
    expect(await rows('SELECT last_error FROM outbox WHERE parked_at IS NOT NULL')).toEqual([
      { last_error: expect.stringContaining('to') as string },
    ])
  })

  it('do not go to addresses that get nothing more', async () => {
    await owed(3)
    await env.DB.prepare("INSERT INTO suppressions VALUES (?, 'bounced', 1)").bind(addressOf(1)).run()
    await send()
    expectOnceEach(3, [addressOf(1)])
  })
})
