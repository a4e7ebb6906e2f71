import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deliver } from '#modules/outbox/jobs.ts'
import { ordered, rows } from '#test/desk.ts'
import { resendRequest } from '#test/resend.ts'
import { env, openContext, resetWorld } from '#test/world.ts'
import { answerResend } from './resend.ts'

const MAIL = '11111111-1111-4111-8111-111111111111'
const BOUNCE = { type: 'Permanent', subType: 'General', message: 'There is no such address.' }
const outcomes = () => rows<{ outcome: string | null }>("SELECT outcome FROM outbox WHERE kind = 'order_confirmed'")
const letters = () => rows<{ id: string; kind: string }>('SELECT id, kind FROM outbox ORDER BY rowid')

async function tell(request: Request) {
  return (await answerResend(request, openContext().context)).status
}

/** An order of which the mail has gone out. */
async function mailed() {
  await ordered({ customer: { name: 'Rosie Pritchard', email: 'rosie@example.com', phone: '01584 872000' } })
  const [letter] = await letters()
  await deliver(openContext().context, [letter?.id ?? ''])
}

beforeEach(async () => {
  await resetWorld()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ id: MAIL }))
})

describe('what Resend tells', () => {
  it('is written down with the mail, once, and forward only', async () => {
    await mailed()
    expect(await rows('SELECT vendor_id FROM outbox')).toEqual([{ vendor_id: MAIL }])
    const delivered = () => resendRequest({ type: 'email.delivered', email_id: MAIL }, 'msg_1')
    expect(await tell(delivered())).toBe(200)
    expect(await tell(delivered())).toBe(200)
    expect(await tell(resendRequest({ type: 'email.delivery_delayed', email_id: MAIL }))).toBe(200)
    expect(await outcomes()).toEqual([{ outcome: 'delivered' }])
    expect(await tell(resendRequest({ type: 'email.opened', email_id: MAIL }))).toBe(200)
    expect(await rows('SELECT type, status FROM webhook_events ORDER BY rowid')).toEqual([
      { type: 'email.delivered', status: 'processed' },
      { type: 'email.delivery_delayed', status: 'processed' },
      { type: 'email.opened', status: 'ignored' },
    ])
  })

  it('silences an address that does not exist, and tells staff whom to ring; a full letterbox it does not', async () => {
    await mailed()
    await tell(resendRequest({ type: 'email.bounced', email_id: MAIL, bounce: { ...BOUNCE, type: 'Transient' } }))
    expect(await rows('SELECT email FROM suppressions')).toEqual([])
    await env.DB.prepare('UPDATE outbox SET outcome = NULL').run()
    const bounced = () =>
      resendRequest({ type: 'email.bounced', email_id: MAIL, to: ['Rosie@example.com'], bounce: BOUNCE })
    await tell(bounced())
    await tell(bounced())
    expect(await rows('SELECT email, reason FROM suppressions')).toEqual([
      { email: 'rosie@example.com', reason: 'bounced' },
    ])
    const told = (await letters()).filter(({ kind }) => kind === 'mail_bounced')
    expect(told).toHaveLength(1)
    const sent = vi.mocked(globalThis.fetch)
    sent.mockClear()
    await deliver(openContext().context, [told[0]?.id ?? ''])
    expect(await new Request(...(sent.mock.calls[0] ?? [''])).text()).toContain('01584 872000')

    await ordered({ customer: { name: 'Rosie', email: 'rosie@example.com' } })
    const [last] = (await letters()).slice(-1)
    sent.mockClear()
    await deliver(openContext().context, [last?.id ?? ''])
    expect(sent).not.toHaveBeenCalled()
    expect(await rows('SELECT kind FROM outbox WHERE parked_at IS NOT NULL')).toEqual([{ kind: 'order_confirmed' }])
  })

  it.each([
    ['a refund', 'order_refunded', 'SELECT id FROM refunds', '01584 872000'],
    ['an account', 'verify_email', "SELECT 'nobody' AS id", null],
  ] as const)(
    'of a mail about %s reaches who should ring, where there is an order',
    async (_of, kind, subject, phone) => {
      await mailed()
      await env.DB.batch([
        env.DB.prepare(
          "INSERT INTO refunds (id, order_id, amount_pence, \"to\", reason, status, created_at) SELECT 'r-1', id, 100, 'cash', 'Burnt.', 'succeeded', 0 FROM orders",
        ),
        env.DB.prepare(`UPDATE outbox SET kind = '${kind}', subject_id = (${subject})`),
      ])
      await tell(resendRequest({ type: 'email.bounced', email_id: MAIL, bounce: BOUNCE }))
      const told = (await letters()).find((letter) => letter.kind === 'mail_bounced')
      const sent = vi.mocked(globalThis.fetch)
      sent.mockClear()
      await deliver(openContext().context, [told?.id ?? ''])
      if (phone === null) expect(sent).not.toHaveBeenCalled()
      else expect(await new Request(...(sent.mock.calls[0] ?? [''])).text()).toContain(phone)
      expect(
        await rows("SELECT count(*) AS n FROM outbox WHERE kind = 'mail_bounced' AND delivered_at IS NOT NULL"),
      ).toEqual([{ n: 1 }])
    },
  )

  it('is known for ours by our own name for it, where it is told before we have written down the vendor’s', async () => {
    await ordered({ customer: { name: 'Rosie Pritchard', email: 'rosie@example.com', phone: '01584 872000' } })
    const [letter] = await letters()
    let isTold = false
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const { tags } = await new Request(input, init).json<{ tags: { name: string; value: string }[] }>()
      const named = Object.fromEntries(tags.map(({ name, value }) => [name, value]))
      if (!isTold) await tell(resendRequest({ type: 'email.bounced', email_id: MAIL, bounce: BOUNCE, tags: named }))
      isTold = true
      return Response.json({ id: MAIL })
    })
    await deliver(openContext().context, [letter?.id ?? ''])
    expect((await letters()).map(({ kind }) => kind)).toEqual(['order_confirmed', 'mail_bounced'])
    expect(await rows("SELECT outcome, vendor_id FROM outbox WHERE kind = 'order_confirmed'")).toEqual([
      { outcome: 'bounced', vendor_id: MAIL },
    ])
    expect(await rows('SELECT email FROM suppressions')).toEqual([{ email: 'rosie@example.com' }])
  })

  it('is believed only where Resend has signed it', async () => {
    await mailed()
    const forged = resendRequest(
      { type: 'email.complained', email_id: MAIL },
      'msg_1',
      `whsec_${btoa('somebody else')}`,
    )
    expect(await tell(forged)).toBe(400)
    expect(await rows('SELECT id FROM webhook_events')).toEqual([])
    expect(await rows('SELECT email FROM suppressions')).toEqual([])
  })
})
