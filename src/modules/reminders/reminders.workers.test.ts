import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { cancelOrder } from '#modules/orders/procedures.ts'
import { emailOf } from '#modules/outbox/messages.tsx'
import { deliver } from '#modules/outbox/jobs.ts'
import { sendSlices } from '#modules/outbox/slices.ts'
import { moveBakeSale } from '#modules/staff-bake-sales/procedures.ts'
import { setOrderStatus } from '#modules/staff-orders/procedures.ts'
import { unsubscribe } from '#modules/privacy/unsubscribe.ts'
import { desk, ordered, OWAIN, rows, sale, slot } from '#test/desk.ts'
import { env, office, openContext, resetWorld } from '#test/world.ts'
import { setMessageChoices } from './choices.ts'
import { remindOfCollections } from './jobs.ts'
import { noRemindersToken } from './link.ts'
import { remindAt } from './rules.ts'

const HOUR = 3_600_000
const DUE = remindAt(sale.onDate)
const after = (hours: number, from = DUE) => new Date(from.getTime() + hours * HOUR)
const slotEnds = new Date(slot.endsAt)

type Reminder = { id: string; subject_id: string; available_at: number; delivered_at: number | null }
const reminders = () => rows<Reminder>("SELECT * FROM outbox WHERE kind = 'collection_reminder' ORDER BY created_at")

/** What the cron does at a moment. @returns whether it wants letters to be sent */
async function run(at: Date) {
  const { context, handedOver } = openContext({ at })
  await remindOfCollections(context)
  return handedOver.some(({ slices }) => slices)
}
const send = (at: Date) => sendSlices(openContext({ at }).context)

type Sent = { to: string; subject: string; text: string; reply_to: string; headers?: object }
let sent: Sent[] = []

beforeEach(async () => {
  await resetWorld()
  sent = []
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    const mails = [await request.json<Sent | Sent[]>()].flat()
    sent.push(...mails)
    const ids = mails.map(() => ({ id: crypto.randomUUID() }))
    return Response.json(request.url.endsWith('/batch') ? { data: ids, errors: [] } : ids[0])
  })
})

describe('a customer is reminded of what they collect', () => {
  it('on the day before, once, however often it is looked', async () => {
    const { id } = await ordered()
    expect(await run(after(-0.001))).toBe(false)
    expect(await run(DUE)).toBe(true)
    await Promise.all([run(after(0.1)), run(after(0.1)), run(after(12)), run(after(20))])
    expect(await reminders()).toMatchObject([{ subject_id: id }])
  })

  it('later where nothing has run for a day, and not any more when their slot is over', async () => {
    const { id } = await ordered()
    await run(new Date(slotEnds.getTime() - 1))
    expect(await reminders()).toMatchObject([{ subject_id: id }])
    await env.DB.prepare('DELETE FROM outbox').run()
    await run(slotEnds)
    expect(await reminders()).toEqual([])
  })

  it('not whose order is cancelled, waits for its money, or is handed over; and not who orders after it', async () => {
    const { token } = await ordered()
    await call(cancelOrder, { token, idempotencyKey: crypto.randomUUID() }, { context: openContext().context })
    await ordered({ paymentMethod: 'bank_transfer' })
    const collected = await ordered({ customer: { name: 'Gwen', email: 'gwen@example.com' } })
    for (const status of ['ready', 'collected'] as const)
      await call(setOrderStatus, { id: collected.id, status }, desk())
    const late = await ordered({ customer: { name: 'Tom', email: 'tom@example.com' } })
    await env.DB.prepare('UPDATE orders SET placed_at = ? WHERE id = ?').bind(DUE.getTime(), late.id).run()
    await run(after(1))
    expect(await reminders()).toEqual([])
  })

  it('not who wants none: by the account, or by the link of a mail; and a reminder that waits is not sent', async () => {
    const guest = await ordered({ customer: { name: 'Gwen', email: 'gwen@example.com' } })
    const [token, own] = [await noRemindersToken(env.LINK_SECRET, guest.id), await ordered()]
    await run(DUE)
    expect(await reminders()).toHaveLength(2)
    const rosie = openContext({ actor: { role: 'customer', id: office.cast.rosie.id } }).context
    await call(setMessageChoices, { reminders: false }, { context: rosie })
    await call(unsubscribe, { token }, { context: openContext().context })
    await send(DUE)
    expect(sent).toEqual([])
    await env.DB.prepare('DELETE FROM outbox').run()
    await run(DUE)
    expect(await reminders()).toEqual([])
    await call(setMessageChoices, { reminders: true }, { context: rosie })
    await run(DUE)
    expect(await reminders()).toMatchObject([{ subject_id: own.id }])
  })

  it('in the morning, when it was not looked before the night', async () => {
    await ordered()
    await run(after(11))
    const [reminder] = await reminders()
    expect(reminder?.available_at).toBe(after(22).getTime())
    await send(after(21.9))
    expect(sent.filter(({ subject }) => subject.startsWith('A reminder'))).toEqual([])
    await send(after(22))
    expect(sent.filter(({ subject }) => subject.startsWith('A reminder'))).toHaveLength(1)
  })

  it('again of another date, when the bake sale has moved', async () => {
    const { id } = await ordered()
    await run(DUE)
    const to = '2026-03-21'
    await call(moveBakeSale, { id: sale.id, onDate: to, reason: 'The oven' }, desk(OWAIN, after(1)))
    await run(after(2))
    expect(await reminders()).toHaveLength(1)
    await run(remindAt(to))
    await run(after(1, remindAt(to)))
    expect((await reminders()).map((one) => one.subject_id)).toEqual([id, id])
  })

  it('in words that say when, where, what there is to pay and what is in it, and whom to answer', async () => {
    await ordered()
    await run(DUE)
    await send(DUE)
    const [mail] = sent
    expect(mail).toMatchObject({ to: 'rosie@example.com', reply_to: 'hello@bandofbakers.co.uk' })
    expect(mail?.subject).toMatch(/^A reminder: your order BOB-\w+ for Saturday 14 March$/)
    expect(mail?.text).toMatch(/There is £[\d.]+ to pay when you collect it\./)
    expect(mail?.text).toContain('Open the map')
    expect(mail?.text).toMatch(/Contains: |Contains none/)
    expect(mail?.text).toMatch(/\/unsubscribe\/[\w-]{64}\?of=reminders/)
    expect(mail).not.toHaveProperty('headers')
  })

  it('not, when it is cancelled before the mail goes out', async () => {
    const { token } = await ordered()
    await run(DUE)
    const [{ id, subject_id: subjectId } = { id: '', subject_id: '' }] = await reminders()
    const message = { id, kind: 'collection_reminder', createdAt: DUE, attempts: 0 } as const
    const mail = (at: Date) => emailOf(openContext({ at }).context, { ...message, subjectId })
    expect(await mail(slotEnds)).toBeNull()
    expect(await mail(DUE)).not.toBeNull()
    await call(cancelOrder, { token, idempotencyKey: crypto.randomUUID() }, { context: openContext().context })
    expect(await mail(DUE)).toBeNull()
  })
})

describe('that an order is ready', () => {
  it('is told once, whatever is marked by mistake, and not of one that is not ready any more', async () => {
    const { id } = await ordered()
    const ready = () =>
      rows<{ id: string; subject_id: string }>("SELECT id, subject_id FROM outbox WHERE kind = 'order_ready'")
    for (const status of ['ready', 'confirmed', 'ready'] as const) await call(setOrderStatus, { id, status }, desk())
    const [letter] = await ready()
    expect(await ready()).toEqual([{ id: letter?.id, subject_id: id }])
    await deliver(openContext().context, [letter?.id ?? ''])
    expect(sent[0]?.subject).toMatch(/^Ready: your order/)

    const other = await ordered()
    for (const status of ['ready', 'collected', 'ready'] as const)
      await call(setOrderStatus, { id: other.id, status }, desk())
    expect(await ready()).toHaveLength(2)
    await call(setOrderStatus, { id: other.id, status: 'collected' }, desk())
    const [, gone] = await ready()
    await deliver(openContext().context, [gone?.id ?? ''])
    expect(sent).toHaveLength(1)
  })
})
