import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openGoogle } from '#vendors/google-oauth/client.ts'
import { PASSWORD } from '#test/people.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env, resetWorld } from '#test/world.ts'
import { serveApi } from './api.ts'

let vendors: Vendors

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await resetWorld()
  vendors = await standInForVendors()
})

const live = { ...env, ENVIRONMENT: 'production' }
const work = { waitUntil: () => undefined }
const post = (path: string, body: object) =>
  serveApi(
    new Request(`http://shop.test/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    live,
    work,
  )
const get = (path: string, cookie: string) =>
  serveApi(
    new Request(`http://shop.test/api${path}`, { headers: { cookie, 'cf-connecting-ip': crypto.randomUUID() } }),
    live,
    work,
  )
const valueOf = (cookie = '') => cookie.slice(0, cookie.indexOf(';'))

describe('the session over HTTP', () => {
  it('its cookie is for this host alone, no script reads it, and it is taken away when it opens nothing', async () => {
    const signedIn = await post('/identity/sign-in', { email: 'rosie@example.com', password: PASSWORD })
    const [cookie = ''] = signedIn.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-bob_session=[\w-]{43}; Path=\/; Max-Age=7776000; SameSite=Lax; HttpOnly; Secure$/)
    const known = await get('/identity/session', valueOf(cookie))
    expect(await known.json()).toMatchObject({ session: { email: 'rosie@example.com' } })
    expect(known.headers.getSetCookie()).toEqual([])
    const unknown = await get('/identity/session', `__Host-bob_session=${'a'.repeat(43)}`)
    expect(await unknown.json()).toEqual({ session: null })
    expect(unknown.headers.getSetCookie()[0]).toMatch(/^__Host-bob_session=; Path=\/; Max-Age=0; /)
  })

  it('is of who carries the cookie, whatever else a request says of itself', async () => {
    const headers = {
      'x-user-id': 'owain',
      'x-forwarded-user': 'owain.3@example.com',
      authorization: 'Bearer owain',
      'x-middleware-subrequest': 'middleware',
    }
    for (const path of ['/staff/orders', '/account', '/%73taff/orders', '/staff%2Forders', '//staff/orders'])
      expect([401, 404], path).toContain(
        (await serveApi(new Request(`http://shop.test/api${path}`, { headers }), live, work)).status,
      )
  })
})

describe('the way back from Google', () => {
  const back = (query: string, cookie = '') => get(`/auth/google/callback?${query}`, cookie)

  async function begun(who: string) {
    const started = await post('/identity/google/start', { returnTo: '/account' })
    const cookie = valueOf(started.headers.getSetCookie()[0])
    const url = new URL((await started.json<{ url: string }>()).url)
    url.pathname = '/google/consent'
    url.searchParams.set('who', who)
    const there = new URL((await vendors.browse(url.href)).headers.get('location') ?? '')
    return { cookie, query: there.searchParams.toString(), path: there.pathname }
  }

  it('signs in the browser that has begun it, once', async () => {
    const { cookie, query, path } = await begun('100000000000000000001')
    expect(path).toBe('/api/auth/google/callback')
    const answer = await back(query, cookie)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account'])
    const names = answer.headers.getSetCookie().map((one) => one.slice(0, one.indexOf('=')))
    expect(names).toEqual(['__Host-bob_session', '__Host-bob_google'])
    expect((await back(query, cookie)).headers.get('location')).toBe('/sign-in?google=link-not-valid')
  })

  it('adds Google to the account of who has begun it, in the same browser and still signed in; a state is for one of the two', async () => {
    const signedIn = await post('/identity/sign-in', { email: 'rosie@example.com', password: PASSWORD })
    const session = valueOf(signedIn.headers.getSetCookie()[0])
    const started = await serveApi(
      new Request('http://shop.test/api/account/google/start', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: session },
        body: JSON.stringify({ password: PASSWORD }),
      }),
      live,
      work,
    )
    const state = valueOf(started.headers.getSetCookie().find((one) => one.includes('bob_google')))
    const url = new URL((await started.json<{ url: string }>()).url)
    url.pathname = '/google/consent'
    url.searchParams.set('who', '100000000000000000004')
    const there = new URL((await vendors.browse(url.href)).headers.get('location') ?? '')
    const query = there.searchParams.toString()
    expect((await back(query, state)).headers.get('location')).toBe('/sign-in?returnTo=%2Faccount%2Fsecurity')
    const answer = await back(query, `${session}; ${state}`)
    expect(answer.headers.get('location')).toBe('/account/security?google=linked#google')
    expect((await back(query, `${session}; ${state}`)).headers.get('location')).toBe(
      '/account/security?google=link-not-valid#google',
    )
  })

  it('signs in no other browser: nobody is made to be somebody else', async () => {
    const { query } = await begun('100000000000000000001')
    const answer = await back(query)
    expect(answer.headers.get('location')).toBe('/sign-in?google=link-not-valid')
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('leads who would rather not back to the other way in', async () => {
    const { cookie, query } = await begun('nobody')
    expect((await back(query, cookie)).headers.get('location')).toBe(
      '/sign-in?google=google-refused&returnTo=%2Faccount',
    )
  })

  it('leads nowhere without a state, and nowhere but here', async () => {
    expect((await back('code=1')).headers.get('location')).toBe('/sign-in?google=invalid-input')
    expect((await back(`state=${'a'.repeat(64)}&code=1&returnTo=//evil.example`)).headers.get('location')).toBe(
      '/sign-in?google=link-not-valid',
    )
  })
})

it('asks Google for no more than who somebody is', async () => {
  const google = openGoogle({ ...live, APP_ORIGIN: 'https://shop.example' })
  const url = new URL(
    await google.authorizeUrl({ state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) }),
  )
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    scope: 'openid email profile',
    code_challenge_method: 'S256',
    redirect_uri: 'https://shop.example/api/auth/google/callback',
  })
  expect(url.href).not.toContain('v'.repeat(43))
})
