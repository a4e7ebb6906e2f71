import { runDurableObjectAlarm } from 'cloudflare:test'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RATE_LIMITS } from '#lib/constants/backend.ts'
import { env, resetWorld } from '#test/world.ts'
import { serveApi } from '../../worker/api.ts'
import { countCall } from './exact.ts'
import { addTotals, hourOf, totalKey, type Totals } from './totals.ts'

const visitor = { role: 'visitor' } as const
const customer = { role: 'customer', id: '00000000-0000-4000-8000-000000000c01' } as const
let place = 0
/** Somewhere that nobody has called from yet. */
const somewhere = () => `192.0.2.${String(++place)}`

const write = (caller: string, actor: Parameters<typeof countCall>[0]['actor'] = visitor) =>
  countCall({ env, caller, actor, limit: 'write', endpoint: 'orders.cancel', input: {} })
const signIn = (caller: string, email: string) =>
  countCall({ env, caller, actor: visitor, limit: 'authentication', endpoint: 'identity.signIn', input: { email } })

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('the counter behind the fence', () => {
  it('lets through exactly as many as there are, though fifty come at once', async () => {
    const caller = somewhere()
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => write(caller)))
    expect(verdicts.filter((verdict) => verdict?.isAllowed)).toHaveLength(RATE_LIMITS.write.calls)
    expect(verdicts.filter((verdict) => verdict?.left === 0 && !verdict.isAllowed)).toHaveLength(40)
  })

  it('counts who is signed in by who they are, wherever they call from', async () => {
    const verdicts = await Promise.all(Array.from({ length: 12 }, () => write(somewhere(), customer)))
    expect(verdicts.filter((verdict) => verdict?.isAllowed)).toHaveLength(10)
    expect(await write(somewhere())).toMatchObject({ isAllowed: true, left: 9 })
  })

  it('counts a sign-in against the place, and against the address from wherever it is tried', async () => {
    const caller = somewhere()
    for (const name of ['a', 'b', 'c', 'd', 'e']) await signIn(caller, `${name}@example.com`)
    expect(await signIn(caller, 'f@example.com')).toMatchObject({ isAllowed: false })
    for (const written of ['rosie@example.com', ' Rosie@Example.com ', 'ROSIE@example.com', 'rosie@example.com'])
      await signIn(somewhere(), written)
    expect(await signIn(somewhere(), 'rosie@example.com')).toMatchObject({ isAllowed: true, left: 0 })
    expect(await signIn(somewhere(), 'rosie@example.com')).toMatchObject({ isAllowed: false })
  })

  it('takes input that is no address for none', async () => {
    const call = { env, actor: visitor, limit: 'authentication', endpoint: 'identity.signIn' } as const
    for (const input of [null, 7, [], { email: 7 }, { email: null }])
      expect(await countCall({ ...call, caller: somewhere(), input })).toMatchObject({ isAllowed: true, left: 4 })
  })

  it('lets a call through when it does not answer, and says so in the log', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = { idFromName: () => 'x', get: () => ({ count: () => Promise.reject(new Error('overloaded')) }) }
    const call = { caller: somewhere(), actor: visitor, limit: 'write', endpoint: 'orders.cancel', input: {} } as const
    const without = { ...env, COUNTERS: broken } as unknown as typeof env
    expect(await countCall({ ...call, env: without })).toBeNull()
    expect(said).toHaveBeenCalledOnce()
  })
})

describe('what a caller is told', () => {
  it('how many calls are left with each answer, and when to come back with a refusal', async () => {
    await resetWorld()
    const caller = somewhere()
    const send = () =>
      serveApi(
        new Request('http://shop.test/api/contact', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'cf-connecting-ip': caller },
          body: '{}',
        }),
        { ...env, RATE_LIMIT_WRITE: { limit: () => Promise.resolve({ success: true }) } },
        { waitUntil: () => undefined },
      )
    const limits = ({ headers, status }: Response) => [
      status,
      headers.get('ratelimit-limit'),
      headers.get('ratelimit-remaining'),
      headers.get('retry-after'),
    ]
    expect(limits(await send())).toEqual([422, '10', '9', null])
    for (let sent = 1; sent < 10; sent++) await send()
    const refused = await send()
    expect(limits(refused)).toEqual([429, '10', '0', refused.headers.get('ratelimit-reset')])
    const { data } = await refused.json<{ data: { retryAfterSeconds: number } }>()
    expect(String(data.retryAfterSeconds)).toBe(refused.headers.get('retry-after'))
  })
})

describe('the totals of an hour', () => {
  it('are handed on by the counter, once for all calls of half a minute', async () => {
    const sent: Totals[] = []
    const caller = somewhere()
    await write(caller)
    await write(caller)
    await signIn(caller, 'nobody@example.com')
    const counter = env.COUNTERS.get(env.COUNTERS.idFromName(caller))
    vi.spyOn(Object.getPrototypeOf(env.TOTALS) as Queue<Totals>, 'send').mockImplementation((message) => {
      sent.push(message)
      return Promise.resolve() as never
    })
    expect(await runDurableObjectAlarm(counter)).toBe(true)
    expect(await runDurableObjectAlarm(counter)).toBe(false)
    expect(sent).toEqual([
      {
        id: expect.any(String),
        identifier: caller,
        totals: [
          { endpoint: 'orders.cancel', hour: hourOf(Date.now()), calls: 2 },
          { endpoint: 'identity.signIn', hour: hourOf(Date.now()), calls: 1 },
        ],
      },
    ])
  })

  it('are added up in KV, and a message that comes twice counts once', async () => {
    const message = (id: string, calls: number, identifier = 'somebody'): Totals => ({
      id,
      identifier,
      totals: [{ endpoint: 'basket.setLine', hour: '2026-03-10T09', calls }],
    })
    await addTotals(env.KV, [message('one', 3), message('two', 4), message('other', 9, 'another')])
    await addTotals(env.KV, [message('two', 4), message('three', 1)])
    const read = (identifier: string) =>
      env.KV.get<{ calls: number }>(totalKey('basket.setLine', identifier, '2026-03-10T09'), 'json')
    expect([await read('somebody'), await read('another')]).toMatchObject([{ calls: 8 }, { calls: 9 }])
    const { keys } = await env.KV.list({ prefix: 'rate-limit:basket.setLine:somebody:' })
    expect(keys).toMatchObject([
      { name: 'rate-limit:basket.setLine:somebody:2026-03-10T09', expiration: expect.any(Number) },
    ])
  })
})
