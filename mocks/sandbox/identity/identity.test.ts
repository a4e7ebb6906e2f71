import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../server.ts'
import { PASSWORD } from './people.ts'

let folder: string
let server: Server
const start = async () => {
  server = await startSandbox({ port: 0, folder })
}
const stop = () =>
  new Promise((done) => {
    server.close(done)
    server.closeAllConnections()
  })
const at = (path: string) => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(at(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const accounts = (method: string, email: string, password: string) =>
  post(`/identity/v1/accounts:${method}?key=any`, { email, password, returnSecureToken: true })
const messageOf = async (answer: Response) => (await answer.json<{ error: { message: string } }>()).error.message

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  await start()
})
afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

describe('the Identity Platform of the sandbox', () => {
  it('knows the people of the bakery, and over a restart who has signed up; passwords are not kept as they are', async () => {
    expect((await accounts('signInWithPassword', 'rosie@example.com', PASSWORD)).status).toBe(200)
    expect((await accounts('signUp', 'new@example.com', 'a password of mine')).status).toBe(200)
    await stop()
    await start()
    expect((await accounts('signInWithPassword', 'new@example.com', 'a password of mine')).status).toBe(200)
    const { accounts: kept } = await (await fetch(at('/control/identity'))).json<{ accounts: unknown[] }>()
    expect(JSON.stringify(kept)).not.toContain('a password of mine')
  })

  it('refuses in the words of the vendor', async () => {
    const noKey = await post('/identity/v1/accounts:signUp', { email: 'a@example.com' })
    expect([noKey.status, await messageOf(noKey)]).toEqual([400, 'API key not valid. Please pass a valid API key.'])
    expect(await messageOf(await post('/identity/v1/accounts:signUp?key=any', { email: 'nobody' }))).toBe(
      'INVALID_ARGUMENT',
    )
    const stranger = await post(
      '/identity/v1/projects/band-of-bakers/accounts:lookup',
      {},
      { authorization: 'Bearer me' },
    )
    expect(stranger.status).toBe(401)
    expect((await post('/identity/v1/accounts:doSomethingElse?key=any', {})).status).toBe(404)
    expect((await post('/identity/v1/accounts:constructor?key=any', {})).status).toBe(404)
  })

  it('takes no service account that it was not given', async () => {
    const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'a.b.c' })
    expect((await fetch(at('/identity/service-token'), { method: 'POST', body: form })).status).toBe(400)
  })

  it('can be taken down, by a test and by its page, and turns its keys', async () => {
    await post('/control/identity', { mode: 'down' })
    expect((await accounts('signInWithPassword', 'rosie@example.com', PASSWORD)).status).toBe(503)
    const form = { method: 'POST', body: new URLSearchParams({ mode: 'up' }), redirect: 'manual' } as const
    expect((await fetch(at('/control/identity'), form)).status).toBe(303)
    const before = await (await fetch(at('/identity/jwks'))).json()
    await post('/control/identity/keys', {})
    expect(await (await fetch(at('/identity/jwks'))).json()).not.toEqual(before)
    expect((await post('/control/identity', { mode: 'sideways' })).status).toBe(422)
  })

  it('shuts an account at its console, and tells no more of it to who is signed in; over a restart too', async () => {
    type Tokens = { refreshToken: string; localId: string }
    const { refreshToken, localId } = await (
      await accounts('signInWithPassword', 'rosie@example.com', PASSWORD)
    ).json<Tokens>()
    const form = () => new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken })
    const refreshed = () => fetch(at('/identity/token?key=any'), { method: 'POST', body: form() })
    await stop()
    await start()
    expect((await refreshed()).status).toBe(200)
    const act = (named: string, what: string) =>
      fetch(at('/control/identity/accounts'), {
        method: 'POST',
        body: new URLSearchParams({ localId: named, act: what }),
        redirect: 'manual',
      })
    expect((await act(localId, 'disable')).status).toBe(303)
    expect(await messageOf(await refreshed())).toBe('USER_DISABLED')
    expect(await (await fetch(at('/identity'))).text()).toContain('Enable rosie@example.com')
    expect((await act(localId, 'enable')).status).toBe(303)
    expect((await refreshed()).status).toBe(200)
    expect([(await act('nobody', 'disable')).status, (await act(localId, 'delete')).status]).toEqual([404, 422])
  })

  it('shows people and codes without trusting their words', async () => {
    await accounts('signUp', '"<b>"@example.com', 'a password of mine')
    const page = await (await fetch(at('/identity'))).text()
    expect(page).toContain('rosie@example.com')
    expect(page).not.toContain('<b>')
  })
})

describe('the Google of the sandbox', () => {
  it('asks who one is, and refuses who asks in another way', async () => {
    const query = new URLSearchParams({
      client_id: 'band-of-bakers.apps.googleusercontent.com',
      redirect_uri: 'http://localhost:3000/api/auth/google/callback',
      response_type: 'code',
      scope: 'openid email profile',
      state: 's'.repeat(43),
      nonce: 'n'.repeat(43),
      code_challenge: 'c'.repeat(43),
      code_challenge_method: 'S256',
    })
    const page = await (await fetch(at(`/google/authorize?${query.toString()}`))).text()
    expect(page).toContain('Gwen Hughes, gwen@example.com')
    expect(page).toContain('not confirmed with Google')
    query.set('code_challenge_method', 'plain')
    expect((await fetch(at(`/google/authorize?${query.toString()}`))).status).toBe(400)
  })
})
