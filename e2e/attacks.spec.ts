import { request as http } from 'node:http'
import { request as requests } from '@playwright/test'
import { PASSWORD } from './people.ts'
import { expect, place, test } from './world.ts'
import type { TemporaryWorld } from '../scripts/local/temporary.ts'

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** A request as it is written: no client puts its path in order first. */
const raw = (
  { shop }: TemporaryWorld,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port, host } = new URL(shop)
    const sent = http(
      { hostname, port, path, method, headers: { host, 'cf-connecting-ip': place(), ...headers } },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => (text += part))
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

const SESSION = /bob_session=([\w-]*)/
const EMAIL = 'rosie@example.com'
/** An address is let in five times a minute: the last tests are somebody else's. */
const ANOTHER = 'tom@example.com'

async function signIn(world: TemporaryWorld, cookie = '', email = EMAIL) {
  const answer = await raw(world, '/api/identity/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: world.shop, ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  expect(answer.status).toBe(200)
  return SESSION.exec(String(answer.headers['set-cookie']))?.[1] ?? ''
}
const as = (token: string) => ({ cookie: `bob_session=${token}` })
const who = async (world: TemporaryWorld, token: string) =>
  (await raw(world, '/api/account', { headers: as(token) })).status

test('a session that somebody planted is not the one that begins; and one that was carried ends with it', async ({
  world,
}) => {
  const planted = 'p'.repeat(43)
  const first = await signIn(world, `bob_session=${planted}`)
  expect(first).toMatch(/^[\w-]{43}$/)
  expect(first).not.toBe(planted)
  expect([await who(world, planted), await who(world, first)]).toEqual([401, 200])
  const second = await signIn(world, `bob_session=${first}`)
  expect([await who(world, first), await who(world, second)]).toEqual([401, 200])
})

test('a cookie that was kept opens nothing once its session was ended', async ({ world }) => {
  const token = await signIn(world)
  const out = await raw(world, '/api/identity/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: world.shop, ...as(token) },
    body: '{}',
  })
  expect(out.status).toBe(200)
  expect(String(out.headers['set-cookie'])).toContain('bob_session=; Path=/; Max-Age=0')
  expect(await who(world, token)).toBe(401)
  const page = await raw(world, '/account', { headers: as(token) })
  expect([page.status, page.headers.location]).toEqual([307, '/sign-in?returnTo=%2Faccount'])
})

test('nothing is done as somebody who is signed in that does not come from a page of ours', async ({ world }) => {
  const token = await signIn(world)
  const address = { label: 'Forge', lines: ['14 Church Street'], postcode: 'SY9 5AA' }
  const add = (origin?: string) =>
    raw(world, '/api/account/addresses', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as(token), ...(origin === undefined ? {} : { origin }) },
      body: JSON.stringify(address),
    })
  for (const origin of [undefined, 'null', 'https://evil.example', `${world.shop}.evil.example`, 'http://localhost'])
    expect((await add(origin)).status, origin).toBe(403)
  expect((await add(world.shop)).status).toBe(201)
  // The actions of pages are posts, too.
  for (const origin of [undefined, 'null', 'https://evil.example']) {
    const action = await raw(world, '/account', {
      method: 'POST',
      headers: { 'next-action': 'a'.repeat(42), ...as(token), ...(origin === undefined ? {} : { origin }) },
      body: '[]',
    })
    expect(action.status, origin).toBe(403)
  }
})

/** Ways to write the way to a page that is not for everybody. */
const WRITTEN = [
  ...['/%61ccount', '/account%2f', '/account%2f..', '/account/%2e%2e/account', '/account/.', '/account/./orders'],
  ...['//account', '///account', '/\\account', '/account//', '/account/', '/account..', '/account.', '/account%00'],
  ...['/ACCOUNT', '/account;x=1', '/account?_rsc=1', '/account/..%2faccount', '/./account', '/x/../account'],
  ...['/%73taff', '/staff%2fbake-sales', '/staff/../staff/bake-sales', '//staff/bake-sales', '/staff//bake-sales'],
  ...[
    '/staff/bake-sales/',
    '/staff/bake-sales.',
    '/STAFF/bake-sales',
    '/staff/%62ake-sales',
    '/_next/../staff/bake-sales',
  ],
  ...['/_next/data/x/account.json', '/account.rsc', '/account.txt', '/staff/bake-sales.rsc'],
]

test('however a path is written, it shows nobody what is not theirs', async ({ world }) => {
  const customer = await signIn(world, '', ANOTHER)
  const wrong: string[] = []
  for (const path of WRITTEN) {
    const stranger = await raw(world, path)
    if (stranger.status < 300 && /Hello,|Sign out/.test(stranger.body)) wrong.push(`${path} lets a stranger in`)
    const location = String(stranger.headers.location ?? '')
    if (/^(\/\/|\\|https?:\/\/(?!localhost))/.test(location)) wrong.push(`${path} leads away, to ${location}`)
    if (stranger.status >= 500) wrong.push(`${path} answers ${String(stranger.status)}`)
    if (!/staff/i.test(path)) continue
    const guest = await raw(world, path, { headers: as(customer) })
    if (guest.status < 300 && /The desk/.test(guest.body)) wrong.push(`${path} lets a customer to the desk`)
  }
  expect(wrong).toEqual([])
})

test('nobody is led to another site by a path or a word of an address', async ({ world }) => {
  for (const path of [
    '//evil.example',
    '//evil.example/',
    '//evil.example/%2e%2e',
    '/\\evil.example/',
    '/%5cevil.example/',
  ]) {
    const { headers } = await raw(world, path)
    expect(String(headers.location ?? '/'), path).not.toMatch(/^(\/\/|\/\\|https?:\/\/evil)/)
  }
  const token = await signIn(world, '', ANOTHER)
  for (const returnTo of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const { headers } = await raw(world, `/sign-in?returnTo=${encodeURIComponent(returnTo)}`, { headers: as(token) })
    expect(headers.location, returnTo).toBe('/account')
  }
})

test('what a request says of itself beside its cookie makes nobody somebody else', async ({ world }) => {
  const SPOOFS: Record<string, string>[] = [
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware' },
    { 'x-original-url': '/account', 'x-rewrite-url': '/account', 'x-middleware-rewrite': '/account' },
    { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', 'x-forwarded-proto': 'https' },
    {
      'x-user-id': 'owain',
      authorization: 'Bearer owain',
      'cf-access-authenticated-user-email': 'owain.3@example.com',
    },
    { 'x-http-method-override': 'DELETE', 'x-nextjs-data': '1', 'x-matched-path': '/account' },
  ]
  for (const headers of SPOOFS) {
    const page = await raw(world, '/account', { headers })
    expect([page.status, page.headers.location], JSON.stringify(headers)).toEqual([307, '/sign-in?returnTo=%2Faccount'])
    const desk = await raw(world, '/staff/bake-sales', { headers })
    expect([desk.status, desk.headers.location]).toEqual([307, '/sign-in?returnTo=%2Fstaff%2Fbake-sales'])
    expect((await raw(world, '/api/account', { headers })).status).toBe(401)
    expect((await raw(world, '/api/staff/orders', { headers })).status).toBe(401)
    const door = await raw(world, '/sign-in', { headers })
    expect(door.body).not.toContain('evil.example')
  }
})

test('who tries passwords is counted by where they really come from, whatever they say', async ({ world }) => {
  const api = await requests.newContext({ baseURL: world.shop, extraHTTPHeaders: { 'cf-connecting-ip': place() } })
  const statuses: number[] = []
  for (let time = 0; time < 7; time++) {
    const said = `198.51.100.${String(time)}`
    const answer = await api.post('/api/identity/sign-in', {
      headers: { 'x-forwarded-for': said, 'x-real-ip': said, 'true-client-ip': said, forwarded: `for=${said}` },
      data: { email: `nobody-${String(time)}@example.com`, password: PASSWORD },
    })
    statuses.push(answer.status())
  }
  expect(statuses.slice(0, 5)).toEqual(Array(5).fill(401))
  expect(statuses.slice(5)).toEqual([429, 429])
  await api.dispose()
})
