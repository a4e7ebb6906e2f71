import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { emailOf } from '#modules/outbox/messages.tsx'
import { giftBegun } from '#test/cards.ts'
import { ordered, rows } from '#test/desk.ts'
import { standInForVendors } from '#test/vendors.ts'
import { env, now, office, openContext, resetWorld } from '#test/world.ts'
import { collectExport, exportData, getExport } from './export.ts'
import { prepareExports } from './export-jobs.ts'
import { exportToken } from './exports.ts'

const { rosie, tom } = office.cast
const HOUR = 3_600_000
const as = (id: string, at = now) => openContext({ actor: { role: 'customer', id }, at })

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await resetWorld()
  const { objects } = await env.EXPORTS.list()
  await env.EXPORTS.delete(objects.map(({ key }) => key))
})

const ask = async (at = now) => {
  const { context, handedOver } = as(rosie.id, at)
  return { told: await call(exportData, {}, { context }), handedOver }
}
const prepare = (at = now) => prepareExports(openContext({ at }).context)
const last = async () => (await rows<{ id: string }>('SELECT id FROM data_exports ORDER BY rowid DESC'))[0]?.id ?? ''
const tokenOf = async () => exportToken(env.LINK_SECRET, await last())
const collect = async (token: string, at = now, id = rosie.id) =>
  call(collectExport, { token }, { context: as(id, at).context })
const owed = () =>
  rows<{ id: string; subject_id: string }>("SELECT id, subject_id FROM outbox WHERE kind = 'data_export'")

describe('an export', () => {
  it('is prepared by the queue, or by the cron, once; its link goes to the address of the account', async () => {
    const { handedOver } = await ask()
    expect(handedOver).toEqual([{ outboxIds: [], prepares: true }])
    await Promise.all([prepare(), prepare()])
    await prepare()
    const letters = await owed()
    expect(letters).toHaveLength(1)
    const mail = await emailOf(openContext().context, {
      ...{ id: letters[0]?.id ?? '', kind: 'data_export', subjectId: letters[0]?.subject_id ?? '' },
      ...{ createdAt: now, attempts: 0 },
    })
    expect(mail).toMatchObject({ to: rosie.email })
    expect(mail?.text).toContain(`/account/data/${await tokenOf()}`)
    expect(await call(getExport, {}, { context: as(rosie.id).context })).toMatchObject({ export: { status: 'sent' } })
  })

  it('lies sealed in a store that no address leads to, and nothing in the database opens it', async () => {
    const { id } = await ordered()
    await env.DB.prepare('UPDATE orders SET customer_id = ? WHERE id = ?').bind(rosie.id, id).run()
    await ask()
    await prepare()
    const [file] = (await env.EXPORTS.list()).objects
    const text = await (await env.EXPORTS.get(file?.key ?? ''))?.text()
    expect(text).not.toContain(rosie.email)
    const kept = JSON.stringify(await rows('SELECT * FROM data_exports'))
    expect(kept).not.toContain(await tokenOf())
    const { data, html } = await collect(await tokenOf())
    expect(data.customer.email).toBe(rosie.email)
    expect(data.orders.map((order) => order.id)).toEqual([id])
    expect(html).toContain(data.orders[0]?.number)
    expect(html).not.toMatch(/<script|<link|src=|href=/)
  })

  it('tells of gift cards that were bought, and of those that were bought for them', async () => {
    await standInForVendors()
    await giftBegun({ buyerEmail: rosie.email, recipientEmail: tom.email, message: 'For Tom.' })
    await giftBegun({ buyerName: 'Tom', buyerEmail: tom.email, recipientEmail: rosie.email, message: 'For <Rosie>.' })
    await giftBegun({ buyerEmail: tom.email, recipientEmail: tom.email })
    await ask()
    await prepare()
    const { data, html } = await collect(await tokenOf())
    expect(data.gifts.map(({ role, other, message }) => [role, other, message]).sort()).toEqual([
      ['buyer', tom.email, 'For Tom.'],
      ['recipient', 'Tom', 'For <Rosie>.'],
    ])
    expect(html).toContain('For &lt;Rosie&gt;.')
  })

  it('is taken once, by whom it is of, of two who try at once by one; and the file is gone then', async () => {
    await ask()
    await prepare()
    const token = await tokenOf()
    await expect(collect(token, now, tom.id)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
    const tries = await Promise.allSettled([collect(token), collect(token)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await vi.waitFor(async () => expect((await env.EXPORTS.list()).objects).toEqual([]))
  })

  it('uses up no link while the store is down', async () => {
    await ask()
    await prepare()
    const token = await tokenOf()
    const { context } = as(rosie.id)
    const down = { ...context.env, EXPORTS: { get: () => Promise.reject(new Error('R2 is down.')) } as never }
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await expect(call(collectExport, { token }, { context: { ...context, env: down } })).rejects.toMatchObject({
      code: 'UNEXPECTED',
    })
    await expect(collect(token)).resolves.toMatchObject({ data: { customer: { id: rosie.id } } })
  })

  it('that is asked for anew ends the link of before; one that cannot be prepared is given up, and makes room', async () => {
    await ask()
    await prepare()
    const before = await tokenOf()
    await ask()
    await expect(collect(before)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
    const later = new Date(now.getTime() + 25 * HOUR)
    await prepare(later)
    expect(await owed()).toHaveLength(1)
    expect((await ask(later)).told).toMatchObject({ status: 'preparing', askedAt: later.toISOString() })
    await prepare(later)
    await expect(collect(await tokenOf(), later)).resolves.toBeDefined()
  })

  it('shows names as words, whatever is in them', async () => {
    await env.DB.prepare('UPDATE customers SET name = ? WHERE id = ?')
      .bind('<img src=x onerror=alert(1)>', rosie.id)
      .run()
    await ask()
    await prepare()
    const { html } = await collect(await tokenOf())
    expect(html).toContain('&lt;img src=x')
    expect(html).not.toContain('<img')
  })
})
