import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env, now, office, openContext, resetWorld } from '#test/world.ts'
import { asked, enterAs, entries, inMinutes, visit, vouchedFor, type Entered } from '#test/vouching.ts'
import { signOut } from './sign-in.ts'
import { keepTokens, readTokens } from './tokens.ts'

const { rosie } = office.cast
const email = 'rosie@example.com'
const HOUR = 60

let vendors: Vendors

afterEach(() => {
  vi.useRealTimers()
})
beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await resetWorld()
  vendors = await standInForVendors()
})

const account = () => {
  const found = [...vendors.identity.accounts.values()].find((one) => one.email === email)
  if (!found) throw new Error('Rosie has no account at the vendor.')
  return found
}

/** What somebody does at the vendor's own console, or elsewhere, and how the vendor tells of it. */
const DEEDS: [string, () => void][] = [
  ['USER_DISABLED', () => (account().disabled = true)],
  ['USER_NOT_FOUND', () => vendors.identity.accounts.delete(account().localId)],
  ['TOKEN_EXPIRED', () => Object.assign(account(), { generation: 7, validSince: Date.now() + 60_000 })],
]

const endings = () =>
  env.DB.prepare("SELECT entity_id, actor_id, reason FROM audit_entries WHERE action = 'session.ended_by_vendor'").all()

async function expectOver(session: Entered, why: string) {
  expect((await visit(session, inMinutes(HOUR + 2))).who).toBeNull()
  expect((await endings()).results).toEqual([{ entity_id: session.id, actor_id: rosie.id, reason: why }])
  expect(await entries()).toEqual([])
}

describe('the tokens of a session', () => {
  it('are kept in KV for a day, sealed, and never read for a page', async () => {
    const session = await enterAs(email)
    const [entry] = await entries()
    expect(entry).toMatchObject({ name: `session:${rosie.id}:${session.id}:v1` })
    const dayAhead = Date.now() / 1000 + 24 * 3600
    expect(Math.abs((entry?.expiration ?? 0) - dayAhead)).toBeLessThan(60)
    const sealed = (await env.KV.get(entry?.name ?? '')) ?? ''
    expect(sealed).toMatch(/^\w+\.[\w-]+\.[\w-]+$/)
    const { refreshToken } = (await readTokens(openContext().context, session)) ?? {}
    expect(refreshToken?.length).toBeGreaterThan(20)
    expect(sealed).not.toContain(refreshToken)
    const rows = await env.DB.prepare('SELECT * FROM sessions').all()
    expect(JSON.stringify(rows)).not.toContain(refreshToken)
    const { who, roundTrips } = await visit(session, now, { isBlindToKv: true })
    expect({ who, roundTrips }).toEqual({ who: email, roundTrips: 1 })
  })

  it('open nothing for another session, nor under a key that is gone', async () => {
    const session = await enterAs(email)
    const { context } = openContext()
    const sealed = (await env.KV.get(`session:${rosie.id}:${session.id}:v1`)) ?? ''
    await env.KV.put(`session:${rosie.id}:another:v1`, sealed)
    expect(await readTokens(context, { customerId: rosie.id, id: 'another' })).toBeNull()
    const config = { ...context.config, SEALING_KEYS: `new:${btoa('n'.repeat(32))}` }
    expect(await readTokens({ ...context, config }, session)).toBeNull()
  })

  it('are forgotten when one signs out, and a session that was ended is over whatever KV holds', async () => {
    const [here, elsewhere] = [await enterAs(email), await enterAs(email)]
    const { context, settled } = openContext({ session: here.token })
    await call(signOut, {}, { context })
    await settled()
    expect((await entries()).map(({ name }) => name)).toEqual([`session:${rosie.id}:${elsewhere.id}:v1`])
    const [due] = await asked(elsewhere, inMinutes(HOUR))
    await env.DB.prepare('UPDATE sessions SET revoked_at = 1 WHERE id = ?').bind(elsewhere.id).run()
    expect((await visit(elsewhere, inMinutes(1))).who).toBeNull()
    await vouchedFor(due ? [due] : [], inMinutes(HOUR))
    expect((await visit(elsewhere, inMinutes(HOUR + 1))).who).toBeNull()
  })
})

describe('the vendor', () => {
  it('is asked when it has not vouched for an hour, by one of many requests', async () => {
    const session = await enterAs(email)
    expect(await asked(session, inMinutes(HOUR - 1))).toEqual([])
    const many = await Promise.all(Array.from({ length: 8 }, () => asked(session, inMinutes(HOUR))))
    expect(many.flat()).toEqual([{ sessionId: session.id, claim: inMinutes(HOUR + 5).getTime() }])
  })

  it('vouches: the tokens that count now are kept, and it is not asked for another hour', async () => {
    const session = await enterAs(email)
    const before = await readTokens(openContext().context, session)
    await vouchedFor(await asked(session, inMinutes(HOUR)), inMinutes(HOUR))
    const after = await readTokens(openContext().context, session)
    expect(after?.refreshToken).not.toBe(before?.refreshToken)
    expect(after?.at.getTime()).toBeGreaterThanOrEqual(before?.at.getTime() ?? Infinity)
    expect(await asked(session, inMinutes(2 * HOUR - 1))).toEqual([])
    const again = await asked(session, inMinutes(2 * HOUR))
    await vouchedFor(again, inMinutes(2 * HOUR))
    expect((await visit(session, inMinutes(2 * HOUR + 1))).who).toBe(email)
  })

  it('is asked once though the queue brings it twice', async () => {
    const session = await enterAs(email)
    const due = await asked(session, inMinutes(HOUR))
    await vouchedFor(due, inMinutes(HOUR))
    account().disabled = true
    const calls = vi.mocked(fetch).mock.calls.length
    await vouchedFor([...due, ...due], inMinutes(HOUR))
    expect(vi.mocked(fetch).mock.calls).toHaveLength(calls)
    expect((await visit(session, inMinutes(HOUR + 1))).who).toBe(email)
  })

  it.each(DEEDS)('refuses the tokens with %s: the session is over at the next request', async (why, deed) => {
    const session = await enterAs(email)
    deed()
    const due = await asked(session, inMinutes(HOUR))
    await vouchedFor(due, inMinutes(HOUR))
    await expectOver(session, why)
  })

  it('refuses tokens that are none, or somebody else’s', async () => {
    const [session, toms] = [await enterAs(email), await enterAs('tom@example.com')]
    const { context, settled } = openContext()
    const stolen = await readTokens(context, toms)
    keepTokens(context, session, { refreshToken: stolen?.refreshToken ?? '', at: new Date() })
    await settled()
    await vouchedFor(await asked(session, inMinutes(HOUR)), inMinutes(HOUR))
    expect((await endings()).results).toMatchObject([{ reason: 'USER_MISMATCH' }])
    const again = await enterAs(email)
    const other = openContext()
    keepTokens(other.context, again, { refreshToken: 'made up', at: new Date() })
    await other.settled()
    await vouchedFor(await asked(again, inMinutes(HOUR)), inMinutes(HOUR))
    expect((await endings()).results.at(-1)).toMatchObject({ entity_id: again.id, reason: 'INVALID_REFRESH_TOKEN' })
  })

  it('is down: nothing changes, and it is asked again in five minutes, not sooner', async () => {
    const session = await enterAs(email)
    account().disabled = true
    vendors.identity.mode = 'down'
    await vouchedFor(await asked(session, inMinutes(HOUR)), inMinutes(HOUR))
    expect((await visit(session, inMinutes(HOUR + 1))).who).toBe(email)
    expect(await asked(session, inMinutes(HOUR + 4))).toEqual([])
    vendors.identity.mode = 'up'
    await vouchedFor(await asked(session, inMinutes(HOUR + 5)), inMinutes(HOUR + 5))
    expect((await visit(session, inMinutes(HOUR + 6))).who).toBeNull()
  })
})

describe('where there are no tokens the vendor is asked for the account', () => {
  const withoutTokens = async () => {
    const session = await enterAs(email)
    await env.KV.delete(`session:${rosie.id}:${session.id}:v1`)
    return session
  }

  it('which stands, and is asked for again in an hour', async () => {
    const session = await withoutTokens()
    await vouchedFor(await asked(session, inMinutes(HOUR)), inMinutes(HOUR))
    expect((await visit(session, inMinutes(HOUR + 1))).who).toBe(email)
    expect(await entries()).toEqual([])
    expect(await asked(session, inMinutes(2 * HOUR - 1))).toEqual([])
    expect(await asked(session, inMinutes(2 * HOUR))).toHaveLength(1)
  })

  it.each(DEEDS)('and is over with %s', async (why, deed) => {
    const session = await withoutTokens()
    deed()
    await vouchedFor(await asked(session, inMinutes(HOUR)), inMinutes(HOUR))
    await expectOver(session, why)
  })

  it('and one that was vouched for since its account changed goes on', async () => {
    const session = await withoutTokens()
    const begun = Date.now()
    vi.setSystemTime(begun + HOUR * 60_000)
    await vouchedFor(await asked(session, inMinutes(HOUR)), inMinutes(HOUR))
    Object.assign(account(), { generation: 7, validSince: begun + (HOUR - 10) * 60_000 })
    await vouchedFor(await asked(session, inMinutes(2 * HOUR)), inMinutes(2 * HOUR))
    expect((await visit(session, inMinutes(2 * HOUR + 1))).who).toBe(email)
  })

  it('also where KV has an entry that is older than the last word', async () => {
    const session = await enterAs(email)
    const { context, settled } = openContext()
    keepTokens(context, session, { refreshToken: 'of before', at: new Date(Date.now() - 60_000) })
    await settled()
    await vouchedFor(await asked(session, inMinutes(HOUR)), inMinutes(HOUR))
    expect((await visit(session, inMinutes(HOUR + 1))).who).toBe(email)
  })
})

describe('when the keys are turned', () => {
  it('what was sealed under the old one opens, and is sealed under the new one at the next word', async () => {
    const session = await enterAs(email)
    const due = await asked(session, inMinutes(HOUR))
    const key = `session:${rosie.id}:${session.id}:v1`
    const [old] = ((await env.KV.get(key)) ?? '').split('.')
    const { context, settled } = openContext()
    const keys = `turned:${btoa('t'.repeat(32))},${context.config.SEALING_KEYS}`
    await vouchedFor(due, inMinutes(HOUR), keys)
    await settled()
    expect(old).not.toBe('turned')
    expect((await env.KV.get(key))?.split('.')[0]).toBe('turned')
    expect((await visit(session, inMinutes(HOUR + 1))).who).toBe(email)
    await vouchedFor(await asked(session, inMinutes(2 * HOUR)), inMinutes(2 * HOUR), keys)
    expect((await endings()).results).toEqual([])
  })
})
