import { beforeEach, describe, expect, it, vi } from 'vitest'
import { configOf } from '#platform/config.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env } from '#test/world.ts'
import { openGoogle } from './google-oauth/client.ts'
import { IdentityUnavailable } from './identity-call.ts'
import { openIdentityPlatform } from './identity-platform/client.ts'

const config = configOf(env)
const platform = openIdentityPlatform(config)
const PASSWORD = 'three warm loaves'
let vendors: Vendors

beforeEach(async () => {
  vi.useRealTimers()
  vendors = await standInForVendors()
  // The keys are new with each stand-in, and `jose` asks for them at most every half minute.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  minutes += 120
  vi.setSystemTime(Date.now() + minutes * 60_000)
})
let minutes = 0

async function idToken(email = 'rosie@example.com') {
  const answer = await platform.signInWithPassword(email, PASSWORD)
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

describe('Identity Platform', () => {
  it('opens an account once, and signs in with its password', async () => {
    const opened = await platform.signUp('new@example.com', 'a long password')
    expect(opened).toMatchObject({ ok: true, data: { localId: expect.any(String) } })
    expect(await platform.signUp('NEW@example.com', 'a long password')).toEqual({ ok: false, code: 'EMAIL_EXISTS' })
    expect(await platform.signUp('two@example.com', 'five5')).toEqual({ ok: false, code: 'WEAK_PASSWORD' })
    const wrong = { ok: false, code: 'INVALID_LOGIN_CREDENTIALS' }
    expect(await platform.signInWithPassword('new@example.com', 'another')).toEqual(wrong)
    expect(await platform.signInWithPassword('nobody@example.com', 'another')).toEqual(wrong)
  })

  it('refuses one who tries too often, and one who is shut out', async () => {
    for (let time = 0; time < 10; time++) await platform.signInWithPassword('tom@example.com', 'wrong')
    const often = { ok: false, code: 'TOO_MANY_ATTEMPTS_TRY_LATER' }
    expect(await platform.signInWithPassword('tom@example.com', PASSWORD)).toEqual(often)
    const { localId } = await idToken()
    await platform.setDisabled(localId, true)
    expect(await platform.signInWithPassword('rosie@example.com', PASSWORD)).toEqual({
      ok: false,
      code: 'USER_DISABLED',
    })
  })

  it('sets a password by a code that works once', async () => {
    const asked = await platform.oobCode('PASSWORD_RESET', 'rosie@example.com')
    if (!asked.ok) throw new Error(asked.code)
    expect(await platform.resetPassword(asked.data, 'another long password')).toMatchObject({ ok: true })
    expect(await platform.resetPassword(asked.data, 'another long password')).toEqual({
      ok: false,
      code: 'INVALID_OOB_CODE',
    })
    expect(await platform.signInWithPassword('rosie@example.com', 'another long password')).toMatchObject({ ok: true })
    expect(await platform.oobCode('PASSWORD_RESET', 'nobody@example.com')).toEqual({
      ok: false,
      code: 'EMAIL_NOT_FOUND',
    })
  })

  it('refuses a code that is over', async () => {
    const asked = await platform.oobCode('PASSWORD_RESET', 'rosie@example.com')
    if (!asked.ok) throw new Error(asked.code)
    vi.setSystemTime(Date.now() + 3_700_000)
    expect(await platform.resetPassword(asked.data, 'another long password')).toEqual({
      ok: false,
      code: 'EXPIRED_OOB_CODE',
    })
  })

  it('gives, as an administrator, an account another address, looks it up and removes it', async () => {
    const { localId, refreshToken } = await idToken()
    expect(await platform.setEmail(localId, 'tom@example.com')).toEqual({ ok: false, code: 'EMAIL_EXISTS' })
    await platform.setEmail(localId, 'rose@example.com')
    expect(await platform.refresh(refreshToken)).toEqual({ ok: false, code: 'TOKEN_EXPIRED' })
    expect(await platform.signInWithPassword('rose@example.com', PASSWORD)).toMatchObject({ ok: true })
    expect(await platform.lookUp('rose@example.com')).toMatchObject({ localId, emailVerified: true })
    await platform.remove(localId)
    expect(await platform.lookUp('rose@example.com')).toBeNull()
    expect(await platform.find(localId)).toEqual({ ok: true, data: { users: [] } })
  })

  it('changes a password for who has just shown theirs: tokens of before end, those of the answer count', async () => {
    const { localId, idToken: token, refreshToken } = await idToken()
    expect(await platform.changePassword(token, 'short')).toEqual({ ok: false, code: 'WEAK_PASSWORD' })
    const changed = await platform.changePassword(token, 'quite another password')
    if (!changed.ok) throw new Error(changed.code)
    expect(await platform.refresh(refreshToken)).toEqual({ ok: false, code: 'TOKEN_EXPIRED' })
    expect(await platform.refresh(changed.data.refreshToken)).toMatchObject({ ok: true, data: { user_id: localId } })
    const found = await platform.find(localId)
    expect(found).toMatchObject({ ok: true, data: { users: [{ validSince: expect.stringMatching(/^[1-9]\d{9}$/) }] } })
    expect(await platform.changePassword('made.up.token', PASSWORD)).toEqual({ ok: false, code: 'INVALID_ID_TOKEN' })
  })

  it('makes a new ID token for a refresh token, until the password is reset, or the account is shut or gone', async () => {
    const { refreshToken, localId } = await idToken()
    const renewed = await platform.refresh(refreshToken)
    expect(renewed).toMatchObject({ ok: true, data: { user_id: localId } })
    const asked = await platform.oobCode('PASSWORD_RESET', 'rosie@example.com')
    await platform.resetPassword(asked.ok ? asked.data : '', 'another long password')
    expect(await platform.refresh(refreshToken)).toEqual({ ok: false, code: 'TOKEN_EXPIRED' })
    await platform.setDisabled(localId, true)
    expect(await platform.refresh(refreshToken)).toEqual({ ok: false, code: 'USER_DISABLED' })
    await platform.remove(localId)
    expect(await platform.refresh(refreshToken)).toEqual({ ok: false, code: 'USER_NOT_FOUND' })
    expect(await platform.refresh('made up')).toEqual({ ok: false, code: 'INVALID_REFRESH_TOKEN' })
  })

  it('fails, and says so, when it is down', async () => {
    vendors.identity.mode = 'down'
    await expect(platform.signInWithPassword('rosie@example.com', PASSWORD)).rejects.toThrow(IdentityUnavailable)
  })
})

describe('an ID token', () => {
  it('says who it is', async () => {
    const { idToken: token, localId } = await idToken()
    expect(await platform.claimsOf(token)).toMatchObject({
      sub: localId,
      email: 'rosie@example.com',
      email_verified: true,
    })
  })

  it('is believed with a clock that is a little off, and not when it is over', async () => {
    const { idToken: token } = await idToken()
    vi.setSystemTime(Date.now() - 20_000)
    expect(await platform.claimsOf(token)).not.toBeNull()
    vi.setSystemTime(Date.now() + 3_700_000)
    expect(await platform.claimsOf(token)).toBeNull()
  })

  it('is not believed when it was changed, is unsigned, signed by somebody else, or for somebody else', async () => {
    const { idToken: token } = await idToken()
    const [head = '', body = '', signature = ''] = token.split('.')
    const claims = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>
    const encode = (value: unknown) =>
      btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_')
    const changed = `${head}.${encode({ ...claims, email: 'owain.3@example.com' })}.${signature}`
    const unsigned = `${encode({ alg: 'none', typ: 'JWT' })}.${body}.`
    const symmetric = `${encode({ alg: 'HS256', typ: 'JWT' })}.${body}.${signature}`
    const googles = await vendors.identity.googleKeys.sign(claims, 3600)
    const foreign = await vendors.identity.keys.sign({ ...claims, aud: 'another-project' }, 3600)
    const issuer = await vendors.identity.keys.sign({ ...claims, iss: 'https://evil.example' }, 3600)
    for (const bad of [changed, unsigned, symmetric, googles, foreign, issuer, 'nonsense', ''])
      expect(await platform.claimsOf(bad), bad).toBeNull()
  })

  it('is believed by a new key of the vendor, and by an old one no more once that is gone', async () => {
    const { idToken: old } = await idToken()
    expect(await platform.claimsOf(old)).not.toBeNull()
    await vendors.identity.keys.rotate(true)
    vi.setSystemTime(Date.now() + 60_000)
    const { idToken: young } = await idToken()
    expect(await platform.claimsOf(young)).not.toBeNull()
    expect(await platform.claimsOf(old)).toBeNull()
  })
})

describe('Google', () => {
  const google = openGoogle(config)
  const flow = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) }
  const back = async (who: string) => {
    const url = new URL(await google.authorizeUrl(flow))
    expect(await (await vendors.browse(url.href)).text()).toContain('Choose an account')
    url.pathname = '/google/consent'
    url.searchParams.set('who', who)
    return new URL((await vendors.browse(url.href)).headers.get('location') ?? '')
  }
  const codeOf = async () => (await back('100000000000000000001')).searchParams.get('code') ?? ''

  it('says who has agreed, once, to who has asked', async () => {
    const code = await codeOf()
    expect(await google.exchange(code, flow)).toMatchObject({
      claims: { email: 'gwen@example.com', email_verified: true },
    })
    expect(await google.exchange(code, flow)).toBeNull()
    expect(await google.exchange(await codeOf(), { ...flow, verifier: 'w'.repeat(43) })).toBeNull()
    expect(await google.exchange(await codeOf(), { ...flow, nonce: 'another' })).toBeNull()
  })

  it('comes back without a code from who would rather not', async () => {
    const { searchParams } = await back('nobody')
    expect(searchParams.get('error')).toBe('access_denied')
    expect(searchParams.get('state')).toBe(flow.state)
  })
})
