import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
const at = (path: string) => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`
const send = (key: string, body: unknown = email, authorization = 'Bearer re_test') =>
  fetch(at('/resend/emails'), {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })
const inbox = async () => (await (await fetch(at('/control/emails'))).json()) as { id: string }[]
const turn = (mode: string) =>
  fetch(at('/control/resend'), { method: 'POST', body: new URLSearchParams({ mode }), redirect: 'manual' })

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
    const [one, two] = await Promise.all(answers.map((answer) => answer.json() as Promise<{ id: string }>))
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

  it('can be taken down and brought up again', async () => {
    await turn('down')
    expect((await send('a')).status).toBe(503)
    await turn('up')
    expect((await send('a')).status).toBe(200)
  })

  it('shows mails in the console without trusting their words', async () => {
    await send('a')
    const page = await (await fetch(at('/'))).text()
    expect(page).toContain('&lt;b&gt;Bread&lt;/b&gt;')
    expect(page).not.toContain('<b>Bread')
  })
})
