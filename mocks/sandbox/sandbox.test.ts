import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ControlEmail } from './control.ts'
import { startSandbox } from './server.ts'

const email = {
  from: 'Shop <shop@example.com>',
  to: 'rosie@example.com',
  subject: '<b>Bread</b>',
  html: '<p>Hi</p>',
  text: 'Hi',
}
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
const port = () => (server.address() as AddressInfo).port
const at = (path: string) => `http://127.0.0.1:${String(port())}${path}`
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(at(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const send = (key: string, body: unknown = email, authorization = 'Bearer re_test') =>
  post('/resend/emails', body, { authorization, 'idempotency-key': key })
const inbox = async () => (await fetch(at('/control/emails'))).json<ControlEmail[]>()
const turn = (mode: string) => post('/control/resend', { mode })

/** Sends bytes that no client would, and waits until the line is closed. */
const raw = (text: string) =>
  new Promise((done) => {
    const line = connect(port(), '127.0.0.1', () => line.end(text))
    line.once('close', done).resume()
  })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  await start()
})
afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

describe('the Resend of the sandbox', () => {
  it('takes a mail once for a key, also when it comes twice at once, and keeps it over a restart', async () => {
    const answers = await Promise.all([send('a'), send('a'), send('b')])
    const [one, two] = await Promise.all(answers.map((answer) => answer.json<{ id: string }>()))
    expect(one?.id).toBe(two?.id)
    expect(await inbox()).toHaveLength(2)
    await stop()
    await start()
    expect(await inbox()).toHaveLength(2)
    expect(await (await send('a')).json()).toEqual(one)
  })

  it('refuses another body under the same key, a body that is no mail, and a missing key of the API', async () => {
    await send('a')
    expect((await send('a', { ...email, subject: 'Other' })).status).toBe(409)
    expect((await send('c', { ...email, to: 'nobody' })).status).toBe(422)
    expect((await send('d', email, '')).status).toBe(401)
    expect(await inbox()).toHaveLength(1)
  })

  it('refuses a key of no length, and one that is too long', async () => {
    expect((await send('')).status).toBe(400)
    expect((await send('k'.repeat(257))).status).toBe(400)
    expect(await inbox()).toEqual([])
  })

  it('says of a mail what was sent, newest first', async () => {
    await send('a')
    await send('b', { ...email, to: ['tom@example.com'], headers: { 'X-Order': 'BOB-1' } })
    const [newest, oldest] = await inbox()
    expect(newest).toMatchObject({ idempotencyKey: 'b', to: ['tom@example.com'], headers: { 'X-Order': 'BOB-1' } })
    expect(oldest).toEqual({
      id: expect.any(String),
      idempotencyKey: 'a',
      receivedAt: expect.any(String),
      ...email,
      to: [email.to],
      headers: {},
      request: email,
    })
  })

  it('can be taken down and brought up again, by a test and by the console', async () => {
    await turn('down')
    expect((await send('a')).status).toBe(503)
    expect(await inbox()).toEqual([])
    const form = { method: 'POST', body: new URLSearchParams({ mode: 'up' }), redirect: 'manual' } as const
    expect((await fetch(at('/control/resend'), form)).status).toBe(303)
    expect((await send('a')).status).toBe(200)
    expect((await turn('sideways')).status).toBe(422)
  })
})

describe('the sandbox', () => {
  it('does not see a mail that was half written when it was killed', async () => {
    await send('a')
    await stop()
    writeFileSync(join(folder, 'emails', 'cut-off.json.new'), '{"id":"cut')
    await start()
    expect((await inbox()).map(({ idempotencyKey }) => idempotencyKey)).toEqual(['a'])
  })

  it('is emptied by a test', async () => {
    await send('a')
    expect((await fetch(at('/control/emails'), { method: 'DELETE' })).status).toBe(204)
    expect(await inbox()).toEqual([])
  })

  it('shows mails in the console without trusting their words', async () => {
    await send('a')
    const page = await (await fetch(at('/'))).text()
    expect(page).toContain('&lt;b&gt;Bread&lt;/b&gt;')
    expect(page).not.toContain('<b>Bread')
    const [kept] = await inbox()
    const mail = await fetch(at(`/emails/${kept?.id ?? ''}`))
    expect(mail.headers.get('content-security-policy')).toMatch(/^sandbox /)
    expect(await mail.text()).toContain('<base target="_blank"><p>Hi</p>')
  })

  it('outlives requests that make no sense', async () => {
    for (const nonsense of [
      'GET // HTTP/1.1',
      'TRACE / HTTP/1.1',
      'GET /\\x HTTP/1.1',
      'POST /control/resend HTTP/1.1',
    ]) {
      await raw(`${nonsense}\r\nHost: %%\r\nConnection: close\r\n\r\n`)
    }
    expect((await fetch(at('/health'))).status).toBe(200)
    expect((await fetch(at('/nothing-here'))).status).toBe(501)
  })
})
