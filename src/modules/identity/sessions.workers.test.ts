import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { getAccount, listOrders } from '#modules/account/procedures.ts'
import { listSessions, revokeSession, signOutEverywhere } from '#modules/account/security.ts'
import { changePassword } from '#modules/account/credentials.ts'
import { getBasket, setLine } from '#modules/basket/procedures.ts'
import { placeOrder } from '#modules/checkout/procedures.ts'
import { beginSession } from './enter.ts'
import { openSale } from '#test/sales.ts'
import { lastLink, openBrowser, PASSWORD, signInAs, whoIn } from '#test/people.ts'
import { standInForVendors } from '#test/vendors.ts'
import { env, now, office, openContext, resetWorld } from '#test/world.ts'
import { requestPasswordReset, resetPassword } from './links.ts'
import { findPersonByEmail, personRow } from './repository.ts'
import { signOut } from './sign-in.ts'

const { rosie, megan, owain } = office.cast
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await resetWorld()
  await standInForVendors()
})

describe('a session', () => {
  it('begins under a token that nobody has had: whoever has planted one has nothing of it', async () => {
    const attacker = openBrowser()
    await signInAs(attacker, 'tom@example.com')
    const planted = attacker.browser.session
    const victim = openBrowser({ session: planted })
    await signInAs(victim, 'rosie@example.com')
    expect(victim.browser.session).not.toBe(planted)
    expect(await whoIn(attacker)).toBeNull()
    expect(await whoIn(victim)).toBe('rosie@example.com')
  })

  it('is over when one signs out, though somebody has kept its cookie', async () => {
    const here = openBrowser()
    await signInAs(here, 'rosie@example.com')
    const thief = openBrowser({ ...here.browser })
    await here.with((context) => call(signOut, {}, { context }))
    expect(here.browser.session).toBeUndefined()
    expect(await whoIn(thief)).toBeNull()
  })

  it('begins twice at once for an account that we have not yet, and its address stays confirmed', async () => {
    const { database } = openContext().context
    const gwen = { name: 'Gwen', email: 'gwen@example.com', identityId: 'gwen', isEmailVerified: true }
    const find = () => findPersonByEmail(database, gwen.email)
    await personRow(database, { ...gwen, id: crypto.randomUUID() }, now)
    // The other one had found nobody, and the vendor had not heard of the confirmation when it was asked.
    await personRow(database, { ...gwen, id: crypto.randomUUID(), isEmailVerified: false }, now)
    expect(await find()).toMatchObject({ isEmailVerified: true, identityId: 'gwen' })
    // Who has another account at the vendor with the same address has confirmed nothing.
    await personRow(database, { ...gwen, id: crypto.randomUUID(), identityId: 'new', isEmailVerified: false }, now)
    expect(await find()).toMatchObject({ isEmailVerified: false, identityId: 'new' })
  })

  it('is kept as a hash alone', async () => {
    const here = openBrowser()
    await signInAs(here, 'rosie@example.com')
    const row = await env.DB.prepare('SELECT * FROM sessions').first()
    expect(JSON.stringify(row)).not.toContain(here.browser.session)
    expect(row).toMatchObject({ token_hash: expect.stringMatching(/^[0-9a-f]{64}$/), device: 'Firefox on Linux' })
  })

  it('of a customer ends after thirty days unused, and is kept by use for ninety', async () => {
    const here = openBrowser()
    await signInAs(here, 'rosie@example.com')
    expect(await whoIn(openBrowser({ ...here.browser }), inHours(24 * 31))).toBeNull()
    for (const day of [20, 40, 60, 80]) expect(await whoIn(here, inHours(24 * day))).toBe('rosie@example.com')
    expect(await whoIn(here, inHours(24 * 91))).toBeNull()
  })

  it('of the staff ends after two hours unused, and after twelve', async () => {
    const { context } = openContext()
    await beginSession(context, megan, { isStrong: true, action: 'session.began' })
    const here = openBrowser({ session: context.session.token ?? undefined })
    for (const hour of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) expect(await whoIn(here, inHours(hour))).toBe(megan.email)
    expect(await whoIn(openBrowser({ ...here.browser }), inHours(13.5))).toBeNull()
    expect(await whoIn(here, inHours(12.1))).toBeNull()
  })

  it('is read once, whatever an answer asks, and not for who carries none', async () => {
    const here = openBrowser()
    await signInAs(here, 'rosie@example.com')
    const { context } = openContext({ ...here.browser, basket: undefined })
    await call(getAccount, {}, { context })
    expect(context.meter.d1RoundTrips).toBe(2)
    await call(getBasket, {}, { context })
    expect(context.meter.d1RoundTrips).toBe(3)
    const visitor = openContext().context
    await call(getBasket, {}, { context: visitor })
    expect(visitor.meter.d1RoundTrips).toBe(0)
  })
})

describe('what counts at the next request', () => {
  it('one device signs out another, and everybody else', async () => {
    const [laptop, phone, tablet] = [openBrowser(), openBrowser(), openBrowser()]
    for (const device of [laptop, phone, tablet]) await signInAs(device, 'rosie@example.com')
    const { items } = await laptop.with((context) => call(listSessions, { limit: 20 }, { context }))
    expect(items.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    const other = items.find(({ isCurrent }) => !isCurrent)
    await laptop.with((context) => call(revokeSession, { id: other?.id ?? '' }, { context }))
    expect([await whoIn(phone), await whoIn(tablet)].filter(Boolean)).toHaveLength(1)
    expect(await laptop.with((context) => call(signOutEverywhere, {}, { context }))).toEqual({ signedOut: 1 })
    expect([await whoIn(phone), await whoIn(tablet), await whoIn(laptop)]).toEqual([null, null, 'rosie@example.com'])
  })

  it('nobody signs out somebody else', async () => {
    const [rosies, toms] = [openBrowser(), openBrowser()]
    await signInAs(rosies, 'rosie@example.com')
    await signInAs(toms, 'tom@example.com')
    const { items } = await rosies.with((context) => call(listSessions, { limit: 20 }, { context }))
    const id = items[0]?.id ?? ''
    await expect(toms.with((context) => call(revokeSession, { id }, { context }))).rejects.toMatchObject({
      code: 'SESSION_NOT_FOUND',
    })
    expect(await whoIn(rosies)).toBe('rosie@example.com')
  })

  it('a new password ends every other session, and one by a mail ends all of before', async () => {
    const [here, elsewhere] = [openBrowser(), openBrowser()]
    await signInAs(here, 'rosie@example.com')
    await signInAs(elsewhere, 'rosie@example.com')
    const change = { present: PASSWORD, next: 'nine slow sourdoughs' }
    await here.with((context) => call(changePassword, change, { context }))
    expect([await whoIn(here), await whoIn(elsewhere)]).toEqual(['rosie@example.com', null])
    const reader = openBrowser()
    await reader.with((context) => call(requestPasswordReset, { email: 'rosie@example.com' }, { context }))
    const token = await lastLink('reset_password')
    await reader.with((context) => call(resetPassword, { token, password: PASSWORD }, { context }))
    expect([await whoIn(here), await whoIn(reader)]).toEqual([null, 'rosie@example.com'])
  })

  it('who is shut out, or has another role, is out', async () => {
    const [rosies, megans] = [openBrowser(), openContext().context]
    await signInAs(rosies, 'rosie@example.com')
    await beginSession(megans, megan, { isStrong: true, action: 'session.began' })
    await env.DB.batch([
      env.DB.prepare('UPDATE customers SET disabled_at = 1, changed_at = 1 WHERE id = ?').bind(rosie.id),
      env.DB.prepare("UPDATE customers SET role = 'admin', changed_at = 1 WHERE id = ?").bind(megan.id),
    ])
    expect(await whoIn(rosies)).toBeNull()
    expect(await whoIn(openBrowser({ session: megans.session.token ?? undefined }))).toBeNull()
  })
})

describe('what the schema keeps', () => {
  const run = (sql: string) => env.DB.prepare(sql).run()

  it('the last admin, whatever anybody asks', async () => {
    const admin = `WHERE id = '${owain.id}'`
    await expect(run(`UPDATE customers SET role = 'staff' ${admin}`)).rejects.toThrow('last_admin')
    await expect(run(`UPDATE customers SET disabled_at = 1 ${admin}`)).rejects.toThrow('last_admin')
    await run(`UPDATE customers SET role = 'admin', changed_at = 1 WHERE id = '${megan.id}'`)
    await run(`UPDATE customers SET role = 'staff', changed_at = 1 ${admin}`)
    await expect(run(`DELETE FROM customers WHERE id = '${megan.id}'`)).rejects.toThrow('last_admin')
  })

  it('a session that has ended, and whose it is', async () => {
    await signInAs(openBrowser(), 'rosie@example.com')
    await run('UPDATE sessions SET revoked_at = 1')
    await expect(run('UPDATE sessions SET revoked_at = NULL')).rejects.toThrow('session_is_over')
    await expect(run(`UPDATE sessions SET customer_id = '${owain.id}'`)).rejects.toThrow('session_is_a_fact')
    await expect(run('UPDATE sessions SET is_strong = 1')).rejects.toThrow('session_is_a_fact')
  })
})

describe('what a visitor brings', () => {
  it('the basket is the account’s from then on, and the cookie opens none any more', async () => {
    const { items } = await openSale({ items: [{ capacity: 9 }] })
    const here = openBrowser()
    await here.with((context) => call(setLine, { menuItemId: items[0] ?? '', quantity: 2 }, { context }))
    const left = openBrowser({ basket: here.browser.basket })
    await signInAs(here, 'rosie@example.com')
    const phone = openBrowser()
    await signInAs(phone, 'rosie@example.com')
    const basket = await phone.with((context) => call(getBasket, {}, { context }))
    expect(basket.bakeSales[0]?.lines).toMatchObject([{ menuItemId: items[0], quantity: 2 }])
    expect((await left.with((context) => call(getBasket, {}, { context }))).bakeSales).toEqual([])
  })

  it('orders are adopted by who has confirmed the address, and by nobody else', async () => {
    const { items, slotId, id } = await openSale({ items: [{ capacity: 9 }] })
    const order = {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: id,
      slotId,
      lines: [{ menuItemId: items[0] ?? '', quantity: 1 }],
      customer: { name: 'Rosie', email: 'rosie@example.com' },
      paymentMethod: 'pay_on_collection' as const,
    }
    await call(placeOrder, order, { context: openContext().context })
    const [rosies, toms] = [openBrowser(), openBrowser()]
    await signInAs(toms, 'tom@example.com')
    await signInAs(rosies, 'rosie@example.com')
    const ordersOf = ({ with: as }: typeof rosies) => as((context) => call(listOrders, { limit: 20 }, { context }))
    expect((await ordersOf(rosies)).items).toHaveLength(1)
    expect((await ordersOf(toms)).items).toEqual([])
  })
})
