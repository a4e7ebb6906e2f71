import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { serveApi } from '../../worker/api.ts'
import { rows } from '#test/desk.ts'
import { standInForVendors } from '#test/vendors.ts'
import { env, now, office, openContext, resetWorld } from '#test/world.ts'
import { getConsent, setConsent } from './consent.ts'
import { eraseAccount } from './erase.ts'
import { heldOf } from './held.ts'
import { unsubscribe, unsubscribeToken } from './unsubscribe.ts'

const { rosie, tom } = office.cast
const YES = { analytics: true, marketingEmail: true }
const NO = { analytics: false, marketingEmail: false }

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await resetWorld()
  await standInForVendors()
})

const as = ({ id }: typeof rosie, at = now) => openContext({ actor: { role: 'customer', id }, at })
const logOf = (id: string) =>
  rows('SELECT analytics, marketing_email FROM consents WHERE owner = ? ORDER BY rowid', `customer:${id}`)

describe('a visitor', () => {
  it('has no cookie before they decide something, and is asked nothing of the database', async () => {
    const { context } = openContext()
    expect(await call(getConsent, {}, { context })).toEqual({ consent: null })
    expect([context.visitor.token, context.meter.d1RoundTrips]).toEqual([null, 0])
  })

  it('is known again by a cookie that the database cannot make', async () => {
    const { context } = openContext()
    await call(setConsent, YES, { context })
    const token = context.visitor.token ?? ''
    const again = openContext({ visitor: token }).context
    expect(await call(getConsent, {}, { context: again })).toMatchObject({ consent: YES })
    expect(JSON.stringify(await rows('SELECT * FROM consents'))).not.toContain(token)
    const other = openContext({ visitor: 'b'.repeat(43) }).context
    expect(await call(getConsent, {}, { context: other })).toEqual({ consent: null })
  })

  it('gets the cookie with the answer, and keeps it when they think again', async () => {
    const ask = (cookie = '') =>
      serveApi(
        new Request('https://shop.test/api/privacy/consent', {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie },
          body: JSON.stringify(NO),
        }),
        env,
        { waitUntil: () => undefined },
      )
    const [first = ''] = (await ask()).headers.getSetCookie()
    expect(first).toMatch(/bob_visitor=[\w-]{43}; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly/)
    const [name = ''] = first.split(';')
    const [second = ''] = (await ask(name)).headers.getSetCookie()
    expect(second.split(';')[0]).toBe(name)
    expect(await rows('SELECT DISTINCT owner FROM consents')).toHaveLength(1)
  })
})

describe('the log', () => {
  it('keeps what was decided before, and cannot be changed', async () => {
    for (const choices of [YES, NO, YES]) await call(setConsent, choices, as(rosie))
    expect(await logOf(rosie.id)).toHaveLength(3)
    const run = (sql: string) => env.DB.prepare(sql).run()
    await expect(run('UPDATE consents SET analytics = 0')).rejects.toThrow('consents_are_append_only')
    await expect(run('DELETE FROM consents')).rejects.toThrow('consents_are_append_only')
  })

  it('says no for an account that was erased, which it goes on naming by nothing but its id', async () => {
    await call(setConsent, YES, as(rosie))
    await call(eraseAccount, { password: 'three warm loaves' }, as(rosie))
    expect(await logOf(rosie.id)).toEqual([
      { analytics: 1, marketing_email: 1 },
      { analytics: 0, marketing_email: 0 },
    ])
  })
})

describe('the link at the foot of a mail', () => {
  const linkOf = ({ id }: typeof rosie) => unsubscribeToken(openContext().context.config.LINK_SECRET, id)
  const stop = (token: string) => call(unsubscribe, { token }, openContext())

  it('ends the letters, and nothing else, without signing in; once', async () => {
    await call(setConsent, YES, as(rosie))
    await call(setConsent, YES, as(tom))
    const token = await linkOf(rosie)
    await Promise.all([stop(token), stop(token), stop(token)])
    expect(await logOf(rosie.id)).toEqual([
      { analytics: 1, marketing_email: 1 },
      { analytics: 1, marketing_email: 0 },
    ])
    expect(await logOf(tom.id)).toHaveLength(1)
  })

  it('opens nothing else, and nothing else opens it', async () => {
    const token = await linkOf(rosie)
    await expect(stop(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).rejects.toMatchObject({
      code: 'LINK_NOT_VALID',
    })
    const nobodys = await unsubscribeToken(openContext().context.config.LINK_SECRET, crypto.randomUUID())
    await expect(stop(nobodys)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
  })

  it('still works for an account that was erased', async () => {
    const token = await linkOf(rosie)
    await call(eraseAccount, { password: 'three warm loaves' }, as(rosie))
    expect(await stop(token)).toEqual({})
  })
})

it('an export tells of nobody else', async () => {
  await call(setConsent, YES, as(tom))
  const told = JSON.stringify(await heldOf(openContext().context.database, rosie.id, now))
  expect(told).toContain(rosie.email)
  for (const word of [tom.id, tom.email, tom.phone ?? tom.id, '"marketingEmail":true']) expect(told).not.toContain(word)
})
