import { request as requests, type APIRequestContext, type Page } from '@playwright/test'
import { STAFF_SECRET } from '../mocks/bakery/office/people.ts'
import { PASSWORD } from '../mocks/sandbox/identity/people.ts'
import { codeAt, stepAt } from '../src/modules/identity/totp.ts'
import type { TemporaryWorld } from '../scripts/local/temporary.ts'
import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import { openSales } from './shopping.ts'
import { expect, place, somebody } from './world.ts'

/** Somebody of the staff, signed in with a password and a code, who calls the API. */
export async function openDesk({ shop }: TemporaryWorld, email: string): Promise<APIRequestContext> {
  const desk = await requests.newContext({
    baseURL: shop,
    extraHTTPHeaders: { 'cf-connecting-ip': place(), origin: shop },
  })
  const first = await desk.post('/api/identity/sign-in', { data: { email, password: PASSWORD } })
  const { code, data } = (await first.json()) as { code: string; data: { challenge: string } }
  expect(code).toBe('SECOND_FACTOR_REQUIRED')
  const now = stepAt(new Date())
  // Each code counts once, and those of the half minutes before and after count, too.
  for (const step of [now - 1, now, now + 1]) {
    const second = await desk.post('/api/identity/second-factor', {
      data: { challenge: data.challenge, code: await codeAt(STAFF_SECRET, step) },
    })
    if (second.status() === 200) return desk
  }
  throw new Error(`${email} has no code left in this half minute.`)
}

export const ADMIN = 'owain.3@example.com'
export const STAFF = 'megan.2@example.com'

/** Lets a page be used by whoever has opened a desk. */
export async function seat(page: Page, desk: APIRequestContext) {
  await page.context().addCookies((await desk.storageState()).cookies)
}

type Lines = { menuItemId: string; quantity: number }[]

/** Two of the first thing that there is enough of. */
const two = ({ menu }: BakeSaleDetail): Lines => [
  { menuItemId: menu.find(({ left }) => left > 5)?.id ?? '', quantity: 2 },
]

/** A guest orders over the API. @returns what opens the order's page, and what was ordered where */
export async function order(
  { shop }: TemporaryWorld,
  linesOf = two,
  at = 0,
  paymentMethod: 'pay_on_collection' | 'card' = 'pay_on_collection',
) {
  const sale = (await openSales({ shop }))[at]
  const slot = sale?.slots.find(({ left, fulfilment }) => left > 2 && fulfilment === 'collection')
  if (!sale || !slot) throw new Error('There is nothing to order.')
  const customer = somebody()
  const lines = linesOf(sale)
  const answer = await fetch(`${shop}/api/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': place() },
    body: JSON.stringify({
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: slot.id,
      lines,
      customer,
      paymentMethod,
    }),
  })
  expect(answer.status, lines.map(({ menuItemId }) => menuItemId).join()).toBe(201)
  const placed = await answer.json<{ token: string; number: string }>()
  const items = lines.flatMap(({ menuItemId, quantity }) =>
    sale.menu.filter(({ id }) => id === menuItemId).map((item) => ({ ...item, quantity })),
  )
  const [item] = items
  if (!item) throw new Error('Nothing was ordered.')
  const totalPence = items.reduce((sum, { pricePence, quantity }) => sum + pricePence * quantity, 0)
  const { id } = await (await fetch(`${shop}/api/orders/${placed.token}`)).json<{ id: string }>()
  return { ...placed, id, customer, sale, item, totalPence }
}
