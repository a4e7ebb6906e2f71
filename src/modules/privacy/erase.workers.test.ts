import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ERASED_NAME, erasedEmail } from '#lib/erased.ts'
import { joinWaitingList } from '#modules/waiting-list/procedures.ts'
import { beginSession } from '#modules/identity/enter.ts'
import { requestPasswordReset } from '#modules/identity/links.ts'
import { signIn } from '#modules/identity/sign-in.ts'
import { register } from '#modules/identity/register.ts'
import { getStatement } from '#modules/ledger/procedures.ts'
import { cancelOrder, getOrder } from '#modules/orders/procedures.ts'
import { invite } from '#modules/invitations/procedures.ts'
import { deliver } from '#modules/outbox/jobs.ts'
import { emailOf } from '#modules/outbox/messages.tsx'
import { setOrderStatus } from '#modules/staff-orders/procedures.ts'
import { desk, item, ordered, OWAIN, rows } from '#test/desk.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { bakery, cards, env, now, office, openContext, resetWorld } from '#test/world.ts'
import { insertAddress } from '#modules/account/repository.ts'
import { eraseAccount } from './erase.ts'
import { finishErasures } from './jobs.ts'

const PASSWORD = 'three warm loaves'
const { rosie, tom } = office.cast
let vendors: Vendors
const FROM = '203.0.113.7'

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await resetWorld()
  vendors = await standInForVendors()
})

/** Somebody at their browser, signed in from somewhere. */
async function browserOf(person: typeof rosie, caller = 'internal') {
  const begun = openContext({ caller: FROM })
  await beginSession(begun.context, person, { isStrong: false, action: 'session.began' })
  const token = begun.context.session.token ?? undefined
  return { ...openContext({ caller, session: token }), token }
}

async function erase(caller?: string) {
  const { context, handedOver } = await browserOf(rosie, caller)
  await call(eraseAccount, { password: PASSWORD }, { context })
  return { context, handedOver }
}

const key = () => crypto.randomUUID()

/** What Rosie has had: an order that she has collected, one that she has called off, a place in a line, a card, a letter to us, and an invitation. */
async function rosiesLife() {
  const collected = await ordered({
    customer: { name: 'Rosie Pritchard', email: rosie.email, phone: '07700 900123' },
    note: 'By the blue door in Broad Street, please.',
    voucherCode: 'HARVEST10',
    giftCardCode: cards[0]?.code,
  })
  await env.DB.prepare("UPDATE orders SET address_lines = '[\"3 Broad Street\"]', postcode = 'SY8 1AX' WHERE id = ?")
    .bind(collected.id)
    .run()
  for (const status of ['ready', 'collected'] as const) await call(setOrderStatus, { id: collected.id, status }, desk())
  const cancelled = await ordered()
  await call(cancelOrder, { token: cancelled.token, idempotencyKey: key() }, { context: openContext().context })
  const soldOut = bakery.bakeSales[0]?.menu.find(({ capacity, reserved }) => capacity === reserved)
  if (!soldOut) throw new Error('Nothing is sold out.')
  for (const { email } of [rosie, tom])
    await call(joinWaitingList, { menuItemId: soldOut.id, email, quantity: 1 }, { context: openContext().context })
  await env.DB.batch([
    env.DB.prepare("UPDATE gift_cards SET owner_email = ? WHERE kind = 'store_credit'").bind(rosie.email),
    env.DB.prepare("INSERT INTO contact_messages VALUES ('m', 'Rosie Pritchard', ?, 'It is me, Rosie.', 1)").bind(
      rosie.email,
    ),
  ])
  await call(invite, { email: rosie.email, role: 'staff' }, desk(OWAIN))
  return { collected, cancelled }
}

/** Everything that is in the database, as text, by table. */
async function everything() {
  const tables = await rows<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'd1\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
  )
  const read = tables.map(async ({ name }) => [name, JSON.stringify(await rows(`SELECT * FROM ${name}`))] as const)
  return Object.fromEntries(await Promise.all(read))
}

const HERS = ['Rosie', 'Pritchard', 'pritchard', rosie.email, '07700 900123', 'Broad Street', 'blue door']
const booksOf = (orderId: string) => rows('SELECT * FROM ledger_entries WHERE order_id = ? ORDER BY id', orderId)
const linesOf = (orderId: string) => rows('SELECT * FROM order_lines WHERE order_id = ? ORDER BY position', orderId)

describe('an account that is erased', () => {
  it('leaves nothing of the person in any table', async () => {
    await rosiesLife()
    await env.DB.prepare('DELETE FROM journal_posts').run()
    const { context } = await erase()
    await deliver(
      context,
      (await rows<{ id: string }>("SELECT id FROM outbox WHERE kind = 'account_erased'")).map(({ id }) => id),
    )
    await finishErasures(context)
    // Where the bakery stands is in a street, too; and somebody else may be called the same.
    const { locations: _locations, addresses: _addresses, customers: _customers, ...tables } = await everything()
    const told = Object.entries(tables).flatMap(([table, text]) =>
      [...HERS, FROM].filter((word) => text.includes(word)).map((word) => `${word} in ${table}`),
    )
    expect(told).toEqual([])
    expect(await rows('SELECT * FROM addresses WHERE customer_id = ?', rosie.id)).toEqual([])
    expect(await rows('SELECT * FROM customers WHERE id = ?', rosie.id)).toEqual([
      {
        ...{ id: rosie.id, identity_id: `erased:${rosie.id}`, name: ERASED_NAME, email: erasedEmail(rosie.id) },
        ...{ is_email_verified: 0, phone: null, allergens: '[]', role: 'customer' },
        ...{ created_at: Date.parse(rosie.createdAt), changed_at: now.getTime(), disabled_at: now.getTime() },
      },
    ])
  })

  it('keeps the books: numbers, lines and money are as they were', async () => {
    const { collected, cancelled } = await rosiesLife()
    const admin = desk({ role: 'admin', id: office.cast.owain.id })
    const kept = async () => ({
      lines: [await linesOf(collected.id), await linesOf(cancelled.id)],
      books: [await booksOf(collected.id), await booksOf(cancelled.id)],
      money: await rows('SELECT number, status, total_pence, vat_pence, discount_pence FROM orders ORDER BY id'),
      cards: await rows('SELECT id, balance_pence, initial_pence FROM gift_cards ORDER BY id'),
      cardEntries: await rows('SELECT * FROM gift_card_entries ORDER BY id'),
      statement: await call(getStatement, { orderId: collected.id }, admin),
    })
    const before = await kept()
    expect(before.books[0]).not.toEqual([])
    await erase()
    expect(await kept()).toEqual(before)
    expect(await call(getOrder, { token: collected.token }, { context: openContext().context })).toMatchObject({
      customer: { name: ERASED_NAME, email: erasedEmail(rosie.id) },
      status: 'collected',
    })
  })

  it('leaves what is another’s as it was', async () => {
    await ordered({ customer: { name: 'Tom Beddoes', email: tom.email, phone: '07700 900999' } })
    await rosiesLife()
    await browserOf(tom)
    const toms = async () => [
      await rows('SELECT * FROM orders WHERE customer_email = ?', tom.email),
      await rows('SELECT * FROM customers WHERE id <> ? ORDER BY id', rosie.id),
      await rows('SELECT * FROM addresses WHERE customer_id <> ? ORDER BY id', rosie.id),
      await rows('SELECT * FROM sessions WHERE customer_id <> ? ORDER BY id', rosie.id),
      await rows('SELECT * FROM waiting_list WHERE email = ?', tom.email),
      await rows(
        'SELECT * FROM outbox WHERE subject_id IN (SELECT id FROM orders WHERE customer_email = ?)',
        tom.email,
      ),
    ]
    const before = await toms()
    expect(before.map(({ length }) => length > 0)).toEqual(before.map(() => true))
    await erase()
    expect(await toms()).toEqual(before)
  })

  it('is closed: every session ends, and nobody signs in', async () => {
    const elsewhere = await browserOf(rosie)
    const { context } = await erase()
    expect(context.session).toMatchObject({ token: null, isChanged: true })
    const again = openContext({ session: elsewhere.token })
    await expect(call(eraseAccount, { password: PASSWORD }, { context: again.context })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
    const signingIn = () => call(signIn, { email: rosie.email, password: PASSWORD }, { context: openContext().context })
    await expect(signingIn()).rejects.toMatchObject({ code: 'CREDENTIALS_REFUSED' })
    expect(vendors.identity.accounts.has(rosie.id)).toBe(false)
  })

  it('can be opened anew, as another', async () => {
    await erase()
    await call(
      register,
      { name: 'Rosie Pritchard', email: rosie.email, password: PASSWORD },
      { context: openContext().context },
    )
    const [anew] = await rows<{ id: string }>('SELECT id FROM customers WHERE email = ?', rosie.email)
    expect(anew?.id).not.toBe(rosie.id)
  })

  it('is told so once, and then the address is forgotten', async () => {
    const { context } = await erase()
    const [letter] = await rows<{ id: string; created_at: number }>(
      "SELECT * FROM outbox WHERE kind = 'account_erased'",
    )
    const message = {
      id: letter?.id ?? '',
      kind: 'account_erased',
      subjectId: rosie.id,
      createdAt: now,
      attempts: 0,
    } as const
    expect(await emailOf(context, message)).toMatchObject({ to: rosie.email, subject: 'Your account has been deleted' })
    await finishErasures(context)
    expect(await rows('SELECT letter FROM erasures WHERE letter IS NULL')).toEqual([])
    await env.DB.prepare("UPDATE outbox SET delivered_at = 1 WHERE kind = 'account_erased'").run()
    await finishErasures(context)
    expect(await rows('SELECT letter FROM erasures')).toEqual([{ letter: null }])
  })

  it('is written down', async () => {
    await erase(FROM)
    expect(await rows("SELECT actor_id, entity_id, ip FROM audit_entries WHERE action = 'account.erased'")).toEqual([
      { actor_id: rosie.id, entity_id: rosie.id, ip: '203.0.113.x' },
    ])
  })

  it('gets no letter that was still to go, nor any later one', async () => {
    const { collected } = await rosiesLife()
    await call(requestPasswordReset, { email: rosie.email }, { context: openContext().context })
    const { context } = await erase()
    expect(
      await rows(
        "SELECT kind FROM outbox WHERE delivered_at IS NULL AND kind <> 'account_erased' AND subject_id IN (SELECT id FROM orders WHERE customer_id = ?)",
        rosie.id,
      ),
    ).toEqual([])
    expect(await rows("SELECT id FROM outbox WHERE kind IN ('reset_password', 'staff_invitation')")).toEqual([])
    expect(await rows('SELECT email FROM staff_invitations WHERE revoked_at IS NOT NULL')).toEqual([
      { email: erasedEmail(rosie.id) },
    ])
    await env.DB.prepare(
      "INSERT INTO outbox (id, kind, subject_id, created_at, available_at) VALUES ('late', 'order_changed', ?, ?, ?)",
    )
      .bind(collected.id, now.getTime(), now.getTime())
      .run()
    const send = vi.mocked(fetch)
    send.mockClear()
    await deliver(context, ['late'])
    expect(send).not.toHaveBeenCalled()
    expect(await rows("SELECT parked_at FROM outbox WHERE id = 'late' AND delivered_at IS NOT NULL")).toHaveLength(1)
  })

  it('is not brought back', async () => {
    await erase()
    const set = (sql: string) => env.DB.prepare(`UPDATE customers SET ${sql} WHERE id = ?`).bind(rosie.id).run()
    await expect(set('disabled_at = NULL')).rejects.toThrow('account_erased')
    await expect(set("email = 'rosie@example.com'")).rejects.toThrow('account_erased')
    const address = { label: 'Home', lines: ['3 Broad Street'], postcode: 'SY8 1AX' }
    expect(await insertAddress(openContext().context.database, rosie.id, address, now)).toBeNull()
    await expect(env.DB.prepare('DELETE FROM erasures').run()).rejects.toThrow('erasure_is_a_fact')
  })
})

describe('an erasure', () => {
  it('that is asked for twice at once is one', async () => {
    const [here, there] = [await browserOf(rosie), await browserOf(rosie)]
    await Promise.all([here, there].map(({ context }) => call(eraseAccount, { password: PASSWORD }, { context })))
    expect(await rows("SELECT kind FROM outbox WHERE kind = 'account_erased'")).toHaveLength(1)
    expect(await rows("SELECT id FROM audit_entries WHERE action = 'account.erased'")).toHaveLength(1)
  })

  it('is nothing at all while an order is to be collected', async () => {
    await ordered()
    const before = await everything()
    const { context } = openContext({ actor: { role: 'customer', id: rosie.id } })
    await expect(call(eraseAccount, { password: PASSWORD }, { context })).rejects.toMatchObject({ code: 'ORDERS_OPEN' })
    expect(await everything()).toEqual(before)
  })

  it('is refused by the schema for an order that has come in between', async () => {
    const { id } = await ordered()
    await env.DB.prepare('UPDATE orders SET customer_id = ? WHERE id = ?').bind(rosie.id, id).run()
    const insert = env.DB.prepare('INSERT INTO erasures (customer_id, erased_at) VALUES (?, 1)').bind(rosie.id)
    await expect(insert.run()).rejects.toThrow('orders_open')
  })

  it('goes on at the vendor when that is up again; nobody comes in before', async () => {
    const { context } = await browserOf(rosie)
    const removing = vi.mocked(fetch).getMockImplementation()
    vi.mocked(fetch).mockImplementation((input, init) =>
      new Request(input, init).url.includes('accounts:delete')
        ? Promise.resolve(new Response('{}', { status: 503 }))
        : (removing?.(input, init) ?? Promise.reject(new Error('Nobody answers.'))),
    )
    await call(eraseAccount, { password: PASSWORD }, { context })
    expect(vendors.identity.accounts.has(rosie.id)).toBe(true)
    const signingIn = call(signIn, { email: rosie.email, password: PASSWORD }, { context: openContext().context })
    await expect(signingIn).rejects.toMatchObject({ code: 'ACCOUNT_DISABLED' })
    if (removing) vi.mocked(fetch).mockImplementation(removing)
    await finishErasures(openContext().context)
    expect(vendors.identity.accounts.has(rosie.id)).toBe(false)
    const done = await rows('SELECT * FROM erasures WHERE vendor_removed_at IS NOT NULL')
    await finishErasures(openContext().context)
    expect(await rows('SELECT * FROM erasures WHERE vendor_removed_at IS NOT NULL')).toEqual(done)
    expect(done).toHaveLength(1)
  })

  it('gives back what was offered to them, to the next in line', async () => {
    const inLine = (id: string, email: string, at: number) =>
      env.DB.prepare(
        "INSERT INTO waiting_list (id, menu_item_id, email, quantity, asked_for, joined_at, status, changed_at) VALUES (?, ?, ?, 1, 1, ?, 'waiting', ?)",
      ).bind(id, item.id, email, at, now.getTime())
    await env.DB.batch([inLine('w1', rosie.email, now.getTime()), inLine('w2', tom.email, now.getTime() + 1)])
    await env.DB.prepare("UPDATE waiting_list SET status = 'offered', offered_until = ? WHERE id = 'w1'")
      .bind(now.getTime() + 60_000)
      .run()
    const reserved = () => rows('SELECT reserved FROM menu_items WHERE id = ?', item.id)
    const before = await reserved()
    const { handedOver } = await erase()
    expect(handedOver.some(({ frees }) => frees)).toBe(true)
    expect(await reserved()).not.toEqual(before)
    expect(await rows("SELECT email, status FROM waiting_list WHERE id = 'w1'")).toEqual([
      { email: erasedEmail(rosie.id), status: 'left' },
    ])
  })

  it('leaves an order that was on its way as that of a guest', async () => {
    const { id } = await ordered({ customer: { name: 'Tom Beddoes', email: tom.email } })
    await erase()
    const [order] = await rows<Record<string, unknown>>('SELECT * FROM orders WHERE id = ?', id)
    const late: Record<string, unknown> = {
      ...order,
      id: 'late',
      number: 'BOB-LATE00',
      idempotency_key: 'late',
      customer_id: rosie.id,
    }
    const columns = Object.keys(late)
    await env.DB.prepare(`INSERT INTO orders (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .bind(...Object.values(late))
      .run()
    expect(await rows("SELECT customer_id FROM orders WHERE id = 'late'")).toEqual([{ customer_id: null }])
  })
})
