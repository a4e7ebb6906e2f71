import { request as requests, test as base, type APIRequestContext, type APIResponse } from '@playwright/test'
import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { ADMIN, openDesk, STAFF } from './desk.ts'
import { PAGES, routes, type Things, type Who } from './pages.ts'
import { PASSWORD } from './people.ts'
import { expect, place } from './world.ts'

/* Who may see which page, asked of the running worker by HTTP, as each of those who might ask. */

type Role = 'visitor' | 'customer' | 'staff' | 'admin'
type Caller = { is: Role; api: APIRequestContext; isOwner?: boolean }

/** What somebody is answered with: the page, the way to the door and back, that it is not for them, or (at the door) the way on. */
function due(who: Who, is: Role): 'in' | 'door' | 'forbidden' | 'on' {
  if (who === 'everybody') return 'in'
  if (who === 'strangers') return is === 'visitor' ? 'in' : 'on'
  if (is === 'visitor') return 'door'
  if (who === 'customer' || is === 'admin') return 'in'
  return is === who ? 'in' : 'forbidden'
}

const DAY = 24 * 3_600_000
const PERSON = 'rosie@example.com'

const built = routes()
const known = built.filter((route) => route in PAGES)

let world: TemporaryWorld
let things: Things
let callers: Record<string, Caller>

const open = (headers: Record<string, string> = {}) =>
  requests.newContext({
    baseURL: world.shop,
    extraHTTPHeaders: { 'cf-connecting-ip': place(), origin: world.shop, ...headers },
  })

async function signedIn(email: string) {
  const api = await open()
  expect((await api.post('/api/identity/sign-in', { data: { email, password: PASSWORD } })).status()).toBe(200)
  return api
}

async function findThings(api: APIRequestContext): Promise<Things> {
  const get = async <T>(path: string) => (await (await api.get(path)).json()) as T
  type List = { items: { slug: string }[] }
  const [sales, products, posts] = await Promise.all(
    ['/api/bake-sales?state=open', '/api/products', '/api/journal'].map((path) => get<List>(path)),
  )
  const sale = await get<BakeSaleDetail>(`/api/bake-sales/${sales?.items[0]?.slug ?? ''}`)
  const placed = await api.post('/api/orders', {
    data: {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: sale.slots.find(({ left, fulfilment }) => left > 0 && fulfilment === 'collection')?.id,
      lines: [{ menuItemId: sale.menu.find(({ left }) => left > 0)?.id, quantity: 1 }],
      customer: { name: 'Rosie Pritchard', email: PERSON },
      paymentMethod: 'pay_on_collection',
    },
  })
  const { number, token } = (await placed.json()) as { number: string; token: string }
  return {
    ...{ sale: sale.slug, product: products?.items[0]?.slug ?? '', post: posts?.items[0]?.slug ?? '' },
    ...{ order: number, token },
  }
}

base.describe.configure({ mode: 'serial', timeout: 120_000 })

base.beforeAll(async () => {
  world = await startTemporaryWorld()
  things = await findThings(await open())
  const rosie = await signedIn(PERSON)
  const revoked = await signedIn('priya.4@example.com')
  const elsewhere = await signedIn('priya.4@example.com')
  expect((await elsewhere.post('/api/account/sessions/sign-out', { data: {} })).status()).toBe(200)
  const disabled = await signedIn('harold.17@example.com')
  const erasing = await signedIn('harold.17@example.com')
  expect((await erasing.post('/api/privacy/erase', { data: { password: PASSWORD } })).status()).toBe(200)
  callers = {
    visitor: { is: 'visitor', api: await open() },
    'somebody with a cookie that was made up': {
      is: 'visitor',
      api: await open({ cookie: `bob_session=${'a'.repeat(43)}` }),
    },
    'a session that was ended': { is: 'visitor', api: revoked },
    'a session of an account that is closed': { is: 'visitor', api: disabled },
    customer: { is: 'customer', api: rosie, isOwner: true },
    'another customer': { is: 'customer', api: await signedIn('tom@example.com') },
    staff: { is: 'staff', api: await openDesk(world, STAFF) },
    admin: { is: 'admin', api: await openDesk(world, ADMIN) },
  }
})

base.afterAll(async () => {
  await Promise.all(Object.values(callers).map(({ api }) => api.dispose()))
  await world.stop()
})

base('every page says whom it is for', () => {
  expect(built.length).toBeGreaterThan(40)
  expect(
    built.filter((route) => !(route in PAGES)),
    'say in e2e/pages.ts whom they are for',
  ).toEqual([])
})

/** Whether a page is not for everybody. */
const isKept = (route: string) => ['customer', 'staff', 'admin'].includes(PAGES[route]?.who ?? '')
const addressOf = (route: string) => PAGES[route]?.at?.(things) ?? route
const look = (api: APIRequestContext, path: string, headers = {}) => api.get(path, { maxRedirects: 0, headers })
const locationOf = (answer: APIResponse) => answer.headers().location ?? ''
const isDoor = (answer: APIResponse) => answer.status() === 307 && /^\/sign-in(\?|$)/.test(locationOf(answer))

/** What is wrong with how somebody is answered; null where nothing is. */
async function wrongWith(route: string, { is, api, isOwner = false }: Caller): Promise<string | null> {
  const page = PAGES[route]
  if (!page) return null
  const path = addressOf(route)
  const answer = await look(api, path)
  const told = `${route} answers ${String(answer.status())} ${locationOf(answer)}`
  const wanted = due(page.who, is)
  switch (wanted) {
    case 'in': {
      const status = page.isOwned && !isOwner ? 404 : (page.is ?? 200)
      const isDue = answer.status() === status || answer.status() === page.isOr
      return isDue && (page.who === 'everybody' || !isDoor(answer)) ? null : told
    }
    case 'door': {
      const isBack =
        route === path ? locationOf(answer).startsWith(`/sign-in?returnTo=${encodeURIComponent(path)}`) : true
      const body = await answer.text()
      return isDoor(answer) && isBack && !body.includes(PERSON) ? null : told
    }
    case 'forbidden':
      return answer.status() === 403 ? null : told
    case 'on':
      return answer.status() === 307 && locationOf(answer) === '/account' ? null : told
  }
}

/** All pages, some at a time: each is asked for by itself. */
async function wrongWithAll(caller: Caller) {
  const wrong: string[] = []
  const left = [...known]
  const ask = async () => {
    for (let route = left.shift(); route !== undefined; route = left.shift()) {
      const found = await wrongWith(route, caller)
      if (found !== null) wrong.push(found)
    }
  }
  await Promise.all([ask(), ask(), ask(), ask()])
  return wrong.sort()
}

for (const who of [
  'visitor',
  'somebody with a cookie that was made up',
  'a session that was ended',
  'a session of an account that is closed',
  'customer',
  'another customer',
  'staff',
  'admin',
])
  base(`${who} sees what is for them, and nothing else`, async () => {
    const caller = callers[who]
    if (!caller) throw new Error(`There is no ${who}.`)
    expect(await wrongWithAll(caller)).toEqual([])
  })

base('a part of a page, as scripts ask for it, tells a stranger no more than the page', async () => {
  const wrong: string[] = []
  const api = callers.visitor?.api
  for (const route of known.filter(isKept)) {
    // Next sends who asks for a part on to its proper address, and from there to the door.
    const answer = await api?.get(`${addressOf(route)}?_rsc=1`, { headers: { rsc: '1' } })
    const body = (await answer?.text()) ?? ''
    const isSentAway = new URL(answer?.url() ?? world.shop).pathname === '/sign-in' || body.includes('NEXT_REDIRECT')
    if (!isSentAway || body.includes(PERSON)) wrong.push(`${route} answers ${String(answer?.status())}`)
  }
  expect(wrong).toEqual([])
})

/** When time has passed: nobody has done anything, and everybody is a stranger again. */
base('sessions that have run out open nothing', async () => {
  const moved = await fetch(`${world.shop}/__clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMs: 31 * DAY }),
  })
  expect(moved.status).toBe(200)
  for (const who of ['customer', 'staff', 'admin']) {
    const api = callers[who]?.api
    if (!api) throw new Error(`There is no ${who}.`)
    const wrong: string[] = []
    for (const route of known.filter(isKept)) {
      const found = await wrongWith(route, { is: 'visitor', api })
      if (found !== null) wrong.push(`${who}: ${found}`)
    }
    expect(wrong).toEqual([])
  }
})
