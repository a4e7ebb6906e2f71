import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FORGOTTEN_A_RUN } from '#lib/constants/backend.ts'
import { RETENTION, type KeptThing } from '#lib/constants/retention.ts'
import { issueDocuments } from '#modules/documents/jobs.ts'
import { signIn } from '#modules/identity/sign-in.ts'
import { exportData } from '#modules/privacy/export.ts'
import { prepareExports } from '#modules/privacy/export-jobs.ts'
import { giftBegun } from '#test/cards.ts'
import { recordPayment } from '#modules/staff-orders/payment.ts'
import { joinWaitingList } from '#modules/waiting-list/procedures.ts'
import { desk, item, ordered, rows } from '#test/desk.ts'
import { openBrowser, PASSWORD, signInAs } from '#test/people.ts'
import { openSale } from '#test/sales.ts'
import { standInForVendors } from '#test/vendors.ts'
import { env, now, office, openContext, resetWorld } from '#test/world.ts'
import { forgetWhatIsOver } from './jobs.ts'

const DAY = 24 * 3_600_000
const { rosie, owain } = office.cast

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await resetWorld()
  await standInForVendors()
})

const inDays = (days: number, from = now) => new Date(from.getTime() + days * DAY)
const forget = (at: Date) => forgetWhatIsOver(openContext({ at }).context)
const run = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run()
const count = async (sql: string) => (await rows<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n
const customer = { role: 'customer', id: rosie.id } as const

async function paidGift() {
  await giftBegun()
  await run('UPDATE gift_card_purchases SET paid_at = ?', now.getTime())
}

/** What is over now, and how one sees that it is forgotten: nothing of it is left. */
const OVER: Record<
  Exclude<KeptThing, 'calls' | 'tokens' | 'exports' | 'orders'>,
  { make: () => Promise<unknown>; left: string }
> = {
  baskets: {
    make: () => run("INSERT INTO baskets (id, token_hash, changed_at) VALUES ('b', 'h', ?)", now.getTime()),
    left: 'baskets',
  },
  addresses: {
    make: () => signInFrom('203.0.113.7'),
    left: "audit_entries WHERE ip = '203.0.113.7'",
  },
  sessions: {
    make: async () => {
      await signInFrom('203.0.113.7')
      await run('UPDATE sessions SET revoked_at = ?', now.getTime())
    },
    left: 'sessions',
  },
  proofs: {
    make: () =>
      run(
        "INSERT INTO identity_proofs (id, kind, created_at, expires_at) VALUES ('p', 'google', ?1, ?1)",
        now.getTime(),
      ),
    left: 'identity_proofs',
  },
  recoveryCodes: {
    make: () => run('UPDATE recovery_codes SET used_at = ? WHERE customer_id = ?', now.getTime(), owain.id),
    left: 'recovery_codes WHERE used_at IS NOT NULL',
  },
  invitations: {
    make: () =>
      run(
        "INSERT INTO staff_invitations (id, email, role, invited_by, invited_at, expires_at) VALUES ('i', 'new@example.com', 'staff', ?, 1, ?)",
        ...[owain.id, now.getTime()],
      ),
    left: 'staff_invitations',
  },
  waitingPlaces: {
    make: async () => {
      const { items } = await openSale({ items: [{ capacity: 0 }] })
      const context = { context: openContext().context }
      await call(joinWaitingList, { menuItemId: items[0] ?? '', email: 'rosie@example.com', quantity: 1 }, context)
    },
    left: "waiting_list WHERE email = 'rosie@example.com'",
  },
  giftsBegun: { make: () => giftBegun(), left: "gift_card_purchases WHERE buyer_email = 'rosie@example.com'" },
  giftWords: {
    make: paidGift,
    left: "gift_card_purchases WHERE recipient_email = 'tom@example.com' OR message <> ''",
  },
  giftCards: { make: paidGift, left: "gift_card_purchases WHERE buyer_email = 'rosie@example.com'" },
  documents: {
    make: async () => {
      const { id } = await ordered()
      await call(
        recordPayment,
        { id, idempotencyKey: crypto.randomUUID(), amountPence: 2 * item.pricePence, method: 'cash' },
        desk(),
      )
      await issueDocuments(openContext().context)
    },
    left: 'documents WHERE customer_name IS NOT NULL',
  },
  letters: {
    make: () =>
      run(
        "INSERT INTO outbox (id, kind, subject_id, created_at, available_at, delivered_at) VALUES ('o', 'password_changed', 's', 1, 1, ?)",
        now.getTime(),
      ),
    left: 'outbox',
  },
  messages: {
    make: () =>
      run(
        "INSERT INTO contact_messages (id, name, email, message, sent_at) VALUES ('m', 'Rosie', 'rosie@example.com', 'Rye?', ?)",
        now.getTime(),
      ),
    left: 'contact_messages',
  },
}

const signInFrom = (caller: string) =>
  call(signIn, { email: rosie.email, password: PASSWORD }, { context: openContext({ caller }).context })

describe('what is over', () => {
  it.each(Object.entries(OVER))(
    '%s: is there as long as the table says, and gone a moment later',
    async (what, { make, left }) => {
      await make()
      const { days } = RETENTION[what as KeptThing]
      await forget(new Date(inDays(days).getTime() - 1))
      expect(await count(left)).toBe(1)
      await forget(inDays(days + 1))
      await forget(inDays(days + 1))
      expect(await count(left)).toBe(0)
    },
  )

  it('of an address the beginning is kept', async () => {
    await signInFrom('203.0.113.7')
    await signInFrom('2001:db8:85a3:8d3:1319:8a2e:370:7348')
    await signInFrom('unknown')
    await forget(inDays(31))
    const kept = await rows<{ ip: string | null }>(
      "SELECT ip FROM audit_entries WHERE action = 'session.began' ORDER BY ip",
    )
    expect(kept.map(({ ip }) => ip)).toEqual([null, '2001:db8:85a3:…', '203.0.113.x'])
  })

  it('orders stay in the books, and forget whose they were', async () => {
    const { id } = await ordered()
    const { days } = RETENTION.orders
    const find = async () => (await rows<Record<string, unknown>>('SELECT * FROM orders WHERE id = ?', id))[0]
    const before = await find()
    await forget(inDays(days))
    expect(await find()).toEqual(before)
    await forget(inDays(days + 1))
    const after = await find()
    expect(JSON.stringify(after)).not.toMatch(/rosie|Pritchard/i)
    expect(after).toMatchObject({ number: before?.number, total_pence: before?.total_pence, status: before?.status })
  })

  it('a copy of somebody’s data goes with its link: the file first, and then the row', async () => {
    await call(exportData, {}, { context: openContext({ actor: customer }).context })
    await prepareExports(openContext().context)
    expect((await env.EXPORTS.list()).objects).toHaveLength(1)
    await forget(inDays(6))
    expect(await count('data_exports')).toBe(1)
    await forget(inDays(8))
    expect(await count('data_exports')).toBe(0)
    expect((await env.EXPORTS.list()).objects).toHaveLength(0)
  })
})

it('one run takes no more than it may, and the next goes on', async () => {
  const many = FORGOTTEN_A_RUN + 5
  await env.DB.batch(
    Array.from({ length: many }, (_, index) =>
      env.DB.prepare("INSERT INTO identity_proofs (id, kind, created_at, expires_at) VALUES (?, 'google', 1, 1)").bind(
        String(index),
      ),
    ),
  )
  await forget(now)
  expect(await count('identity_proofs')).toBe(5)
  await forget(now)
  expect(await count('identity_proofs')).toBe(0)
})

it('who is signed in, and what waits, is left alone', async () => {
  const browser = openBrowser()
  await signInAs(browser, rosie.email)
  const letters = await count('outbox')
  await forget(inDays(29))
  expect(await count('sessions')).toBe(1)
  expect(await count('outbox')).toBe(letters)
  expect(await count('recovery_codes WHERE used_at IS NULL')).toBeGreaterThan(0)
})

it('one way that fails keeps none of the others', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await OVER.messages.make()
  const { context } = openContext({ at: inDays(2 * 366) })
  const broken = { ...context, env: { ...context.env, EXPORTS: null as never } }
  await run(
    "INSERT INTO data_exports (id, customer_id, asked_at, prepared_at, expires_at) VALUES ('x', ?, 1, 1, 1)",
    rosie.id,
  )
  await forgetWhatIsOver(broken)
  expect(told).toHaveBeenCalledOnce()
  expect(await count('contact_messages')).toBe(0)
})
