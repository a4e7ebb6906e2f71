import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openSale } from '#test/sales.ts'
import { env, now, resetWorld } from '#test/world.ts'
import { serveApi } from './api.ts'
import { isForeign } from './foreign.ts'

const work = { waitUntil: () => undefined }
const at = (path: string, cookie = '', body?: object) =>
  new Request(`http://shop.test/api${path}`, {
    headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
const live = { ...env, ENVIRONMENT: 'production' }

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.useFakeTimers({ toFake: ['Date'], now })
  await resetWorld()
})

describe('the basket over HTTP', () => {
  it('gives no cookie to who only looks, and is kept by nobody on the way', async () => {
    const answer = await serveApi(at('/basket'), live, work)
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('gives a cookie for this host alone that no script reads, and a count that scripts may', async () => {
    const { items } = await openSale({ items: [{ capacity: 9 }] })
    const put = await serveApi(at('/basket/lines', '', { menuItemId: items[0], quantity: 2 }), live, work)
    expect(put.headers.get('cache-control')).toBe('no-store')
    const [token = '', count] = put.headers.getSetCookie()
    expect(token).toMatch(/^__Host-bob_basket=[\w-]{43}; Path=\/; Max-Age=7776000; SameSite=Lax; HttpOnly; Secure$/)
    expect(count).toBe('bob_basket_count=2; Path=/; Max-Age=7776000; SameSite=Lax; Secure')
    const carried = token.slice(0, token.indexOf(';'))
    const known = await serveApi(at('/basket', `a=b; ${carried}; bob_basket_count=2`), live, work)
    expect([await known.json(), known.headers.getSetCookie()]).toEqual([
      expect.objectContaining({ totalPence: 200 }),
      [],
    ])
    const wrong = await serveApi(at('/basket', `${carried}; bob_basket_count=5`), live, work)
    expect(wrong.headers.getSetCookie()).toEqual([count])
  })

  it('is told where it is gone', async () => {
    const gone = await serveApi(at('/basket', `__Host-bob_basket=${'a'.repeat(43)}; bob_basket_count=5`), live, work)
    expect(gone.headers.getSetCookie()).toEqual(['bob_basket_count=0; Path=/; Max-Age=7776000; SameSite=Lax; Secure'])
  })
})

describe('a call from another site', () => {
  const from = (path: string, origin: string | null, method = 'POST') => {
    const request = new Request(`http://shop.test${path}`, { method, headers: origin === null ? {} : { origin } })
    return isForeign(request, new URL(request.url), env)
  }

  it('changes no basket, whatever cookie it carries', () => {
    expect(from('/api/basket/lines', 'https://elsewhere.test')).toBe(true)
    expect(from('/api/basket/lines', 'null')).toBe(true)
    expect(from('/api/basket/lines', 'http://shop.test')).toBe(false)
    expect(from('/basket', null)).toBe(true)
    expect(from('/api/basket', 'https://elsewhere.test', 'GET')).toBe(false)
  })

  it('does nothing as somebody who is signed in unless it says that it comes from us', () => {
    const signedIn = (origin: string | null) => {
      const headers = { cookie: 'a=b; bob_session=token', ...(origin === null ? {} : { origin }) }
      const request = new Request('http://shop.test/api/account/addresses', { method: 'POST', headers })
      return isForeign(request, new URL(request.url), { ...env, ENVIRONMENT: 'local' })
    }
    expect(signedIn(null)).toBe(true)
    expect(signedIn('https://elsewhere.test')).toBe(true)
    expect(signedIn('http://shop.test')).toBe(false)
    expect(from('/api/account/addresses', null)).toBe(false)
  })
})
