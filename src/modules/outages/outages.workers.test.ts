import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deliver, sweep } from '#modules/outbox/jobs.ts'
import { tellParked } from '#modules/outbox/parked.ts'
import { findParked } from '#modules/outbox/parked-repository.ts'
import { slackMessage } from '#modules/outbox/slack.ts'
import { ordered, rows } from '#test/desk.ts'
import { standInForMail, type MailWorld } from '#test/mail.ts'
import { env, now, openContext, resetWorld } from '#test/world.ts'
import { watchVendors } from './jobs.ts'
import { noteDown } from './repository.ts'

const MINUTE = 60_000
const WEBHOOK = 'http://slack.test/slack/services/T0/B0/staff'

/** The breakers of an isolate live by its own clock, from test to test: each test has a day of it. */
let day = 0

/** The shop at a moment, with a channel to tell staff by. */
function after(minutes: number, channel: string | null = WEBHOOK) {
  vi.setSystemTime(now.getTime() + day * 24 * 60 * MINUTE + minutes * MINUTE)
  const { context } = openContext({ at: new Date(now.getTime() + minutes * MINUTE) })
  return { ...context, config: { ...context.config, SLACK_WEBHOOK_URL: channel ?? undefined } }
}
/** What the cron does at a moment. */
async function tick(minutes: number) {
  await watchVendors(after(minutes))
  await tellParked(after(minutes))
  await sweep(after(minutes))
}
const told = () => world.slack.posted.map(({ message }) => message.text)
const mails = () => world.inbox.newest().map(({ request }) => request.subject)
const outages = () =>
  rows<{ vendor: string; failures: number; ended_at: number | null }>('SELECT * FROM vendor_outages')

let world: MailWorld
beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.useRealTimers()
  await resetWorld()
  vi.useFakeTimers({ toFake: ['Date'] })
  day++
  world = standInForMail()
})

describe('while Resend is down', () => {
  it('mail waits; staff are told once, in Slack, and once more when it is back', async () => {
    await ordered()
    world.resend.mode = 'down'
    await tick(0)
    expect(told()).toEqual([])
    for (const minute of [1, 2, 3, 5, 15, 30]) await tick(minute)
    expect(told()).toEqual(['Resend does not answer'])
    expect(await outages()).toMatchObject([{ vendor: 'resend', ended_at: null }])
    expect(world.inbox.count()).toBe(0)

    world.resend.mode = 'up'
    for (const minute of [120, 121, 122, 123]) await tick(minute)
    expect(told()).toEqual(['Resend does not answer', 'Resend is back'])
    // That it was down is no news any more by the time that a mail can say so.
    expect(mails().filter((subject) => subject.startsWith('To see to'))).toEqual(['To see to: Resend is back'])
    expect(mails().filter((subject) => subject.startsWith('Your order'))).toHaveLength(1)
    expect(await outages()).toMatchObject([{ ended_at: expect.any(Number) as number }])
  }, 60_000)

  it('a moment of it is told to nobody', async () => {
    await noteDown(after(0), 'resend', 'a moment')
    await ordered()
    await sweep(after(1))
    await tick(2)
    await tick(10)
    expect(told()).toEqual([])
    expect(await outages()).toMatchObject([{ failures: 1, ended_at: expect.any(Number) as number }])
  })

  it('an outage is one, however many mails fail at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => noteDown(after(0), 'resend', 'down')))
    await noteDown(after(1), 'stripe', 'down too')
    expect((await outages()).map(({ vendor, failures }) => [vendor, failures])).toEqual([
      ['resend', 5],
      ['stripe', 1],
    ])
  })
})

describe('an alert', () => {
  const owe = (id: string, subjectId: string) =>
    env.DB.prepare(
      "INSERT INTO outbox (id, kind, subject_id, created_at, available_at) VALUES (?1, 'vendor_back', ?2, ?3, ?3)",
    )
      .bind(id, subjectId, now.getTime())
      .run()
  async function owed() {
    await noteDown(after(0), 'stripe', 'it hung up')
    await env.DB.prepare('UPDATE vendor_outages SET told_at = 1, ended_at = 2').run()
    const [outage] = await rows<{ id: string }>('SELECT id FROM vendor_outages')
    const id = crypto.randomUUID()
    await owe(id, outage?.id ?? '')
    return id
  }

  it('goes by mail and to Slack, once each, and what was typed stays words', async () => {
    const id = await owed()
    await Promise.all([deliver(after(0), [id]), deliver(after(0), [id])])
    await deliver(after(1), [id])
    await sweep(after(2))
    expect(told()).toEqual(['Stripe is back'])
    expect(mails()).toEqual(['To see to: Stripe is back'])
    expect(world.slack.posted[0]?.message.blocks?.[0]?.text.text).toMatch(/<http[^|]+\/staff\|Go there>$/)
    const typed = slackMessage({ heading: '<!channel> & all', lines: ['<https://evil.example|Us>'], todo: '', url: '' })
    expect(typed.text).toBe('&lt;!channel&gt; &amp; all')
    expect(typed.blocks?.[0]?.text.text).toContain('&lt;https://evil.example|Us&gt;')
  })

  it('goes by mail alone where there is no channel', async () => {
    const id = await owed()
    await deliver(after(0, null), [id])
    expect(mails()).toHaveLength(1)
    expect(await rows("SELECT id FROM outbox WHERE kind = 'slack_alert'")).toEqual([])
  })

  it('waits for Slack while that is down, and the mail does not', async () => {
    const id = await owed()
    world.slack.mode = 'down'
    await deliver(after(0), [id])
    expect([mails().length, told().length]).toEqual([1, 0])
    world.slack.mode = 'up'
    await sweep(after(5))
    expect([mails().length, told().length]).toEqual([1, 1])
  })

  it('whose channel is gone is parked, and staff are told by mail, once an hour at most', async () => {
    const id = await owed()
    world.slack.mode = 'revoked'
    await deliver(after(0), [id])
    expect(await findParked(after(1).database, new Date(now.getTime() + MINUTE))).toEqual([
      { why: '404 no_service', count: 1 },
    ])
    for (const minute of [1, 2, 30, 59, 62, 200, 300]) await tick(minute)
    expect(mails().filter((subject) => subject.includes('could not be delivered'))).toEqual([
      'To see to: A message could not be delivered',
    ])
  })
})
