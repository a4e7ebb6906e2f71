import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import type { Basket } from '../contracts/model/basket.ts'
import type { TemporaryWorld } from '../scripts/local/temporary.ts'
import { startTemporaryWorld } from '../scripts/local/temporary.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, mailsTo, somebody, test } from './world.ts'

const OPERATIONS = ['@waitingList.join', '@waitingList.get', '@waitingList.accept', '@waitingList.leave']

let calls = 0

type Placed = { number: string; token: string }

const post = (world: TemporaryWorld, path: string, body: object) =>
  fetch(`${world.shop}/api${path}`, {
    method: 'POST',
    // A caller of its own each time: these are many people.
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': `10.0.0.${String(++calls % 250)}` },
    body: JSON.stringify(body),
  })

/** What is nearly sold out is bought. @returns it, its bake sale, and the orders that have it */
async function sellOut(world: TemporaryWorld) {
  const { items } = await (await fetch(`${world.shop}/api/bake-sales?state=open`)).json<{ items: { slug: string }[] }>()
  const sale = await (await fetch(`${world.shop}/api/bake-sales/${items[0]?.slug ?? ''}`)).json<BakeSaleDetail>()
  const [item] = sale.menu.filter(({ left }) => left > 1).sort((one, other) => one.left - other.left)
  if (!item) throw new Error('There is nothing to sell out.')
  const orders: Placed[] = []
  for (let unit = 0; unit < item.left; unit++) {
    const slot = await freeSlot(world, sale.slug)
    const response = await post(world, '/orders', {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: slot,
      lines: [{ menuItemId: item.id, quantity: 1 }],
      customer: somebody(),
      paymentMethod: 'pay_on_collection',
    })
    expect(response.status).toBe(201)
    orders.push(await response.json<Placed>())
  }
  return { sale, item, orders, name: `${item.product.name}, ${item.variantName}` }
}

async function freeSlot(world: TemporaryWorld, slug: string) {
  const { slots } = await (await fetch(`${world.shop}/api/bake-sales/${slug}`)).json<BakeSaleDetail>()
  return slots.find(({ left, fulfilment }) => left > 0 && fulfilment === 'collection')?.id
}

const cancel = async (world: TemporaryWorld, { token }: Placed) => {
  const response = await post(world, `/orders/${token}/cancel`, { idempotencyKey: crypto.randomUUID() })
  expect(response.status).toBe(200)
}

/** The link in the newest mail to somebody whose subject says so. */
async function linkIn(world: TemporaryWorld, email: string, subject: string) {
  const found = async () => (await mailsTo(world, email)).find(({ request }) => request.subject.includes(subject))
  await expect.poll(async () => (await found())?.request.subject, { timeout: 30_000 }).toContain(subject)
  const text = (await found())?.request.text ?? ''
  return /\/waiting-list\/[\w-]{64}/.exec(text)?.[0] ?? ''
}

const moveClock = (world: TemporaryWorld, ms: number) =>
  fetch(`${world.shop}/__clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMs: ms }),
  })

test(
  'sold out: one waits, somebody cancels, and what was theirs goes from the mail into the basket and into an order',
  { tag: OPERATIONS },
  async ({ page, world }) => {
    test.setTimeout(120_000)
    const { sale, name, orders } = await sellOut(world)
    const { email } = somebody()
    await page.goto(`/bake-sales/${sale.slug}`)
    await page.getByText(`Tell me when one is free: ${name}`).click()
    const form = page.getByRole('form', { name: `Join the waiting list for ${name}` })
    await form.getByRole('textbox', { name: 'E-mail' }).fill(email)
    await form.getByRole('button', { name: 'Tell me when one is free' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'You are the 1st.' })).toBeVisible()

    const [gone] = orders
    if (!gone) throw new Error('Nobody has ordered.')
    await page.goto(await linkIn(world, email, 'You are on the list'))
    await expect(page.getByRole('heading', { level: 1, name: 'You are on the list' })).toBeVisible()
    await cancel(world, gone)

    await page.goto(await linkIn(world, email, 'A place is free for you'))
    await expect(page.getByRole('heading', { level: 1, name: 'A place is free for you' })).toBeVisible()
    await expect(page.getByText(/1 hour \d+ minutes left/)).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Put it into my basket' }).click()
    await page.waitForURL('**/basket')
    await expect(page.getByText(name.split(',')[0] ?? '').first()).toBeVisible()

    const basket = await page.evaluate(() => fetch('/api/basket').then((response) => response.json<Basket>()))
    const [group] = basket.bakeSales
    const line = group?.lines.find(({ offerToken }) => offerToken)
    expect(line).toBeDefined()
    const response = await post(world, '/orders', {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: group?.bakeSale.id,
      slotId: await freeSlot(world, sale.slug),
      lines: [{ menuItemId: line?.menuItemId, quantity: line?.quantity }],
      customer: { name: 'Rosie Pritchard', email },
      paymentMethod: 'pay_on_collection',
      offerTokens: [line?.offerToken],
    })
    expect(response.status).toBe(201)
    await page.goto(await linkIn(world, email, 'A place is free for you'))
    await expect(page.getByRole('heading', { level: 1, name: 'You have ordered it' })).toBeVisible()
  },
)

test('an offer runs out: the next in line has it; who leaves lets the one behind them in', async ({ browser }) => {
  test.setTimeout(180_000)
  const world = await startTemporaryWorld()
  try {
    const { item, orders } = await sellOut(world)
    const people = [somebody(), somebody(), somebody()]
    for (const [index, { email }] of people.entries()) {
      const response = await post(world, '/waiting-list', { menuItemId: item.id, email, quantity: 1 })
      expect(await response.json()).toEqual({ position: index + 1 })
    }
    const [rosie, tom, ada] = people.map(({ email }) => email)
    const [gone] = orders
    if (!gone || !rosie || !tom || !ada) throw new Error('Nobody waits.')
    await cancel(world, gone)
    const rosies = await linkIn(world, rosie, 'A place is free for you')
    expect(await mailsTo(world, tom)).toHaveLength(1)

    await moveClock(world, 2 * 3_600_000 + 60_000)
    await linkIn(world, rosie, 'Your offer has passed')
    const toms = await linkIn(world, tom, 'A place is free for you')

    // Without scripts, as a mail program may open it.
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: world.shop })
    const page = await context.newPage()
    await page.goto(rosies)
    await expect(page.getByRole('heading', { level: 1, name: 'This offer has passed' })).toBeVisible()
    await page.goto(`${toms}?leave=1`)
    await page.getByRole('button', { name: 'Leave the list' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'You have left the list' })).toBeVisible()
    const adas = await linkIn(world, ada, 'A place is free for you')
    await page.goto(adas)
    await page.getByRole('button', { name: 'Put it into my basket' }).click()
    await page.waitForURL('**/basket')
    await expect(page.getByText(item.product.name).first()).toBeVisible()
    await page.goto('/waiting-list/none')
    await expect(page.getByRole('heading', { level: 1, name: 'This link does not work any more' })).toBeVisible()
    await context.close()
  } finally {
    await world.stop()
  }
})

test('without scripts one joins too', async ({ browser, world }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: world.shop })
  const page = await context.newPage()
  const { items } = await (await fetch(`${world.shop}/api/bake-sales?state=open`)).json<{ items: { slug: string }[] }>()
  await page.goto(`/bake-sales/${items[0]?.slug ?? ''}`)
  // Something is sold out from the beginning.
  await page.locator('summary', { hasText: 'Tell me when one is free' }).first().click()
  const form = page.getByRole('form', { name: 'Join the waiting list for' })
  await form.getByRole('textbox', { name: 'E-mail' }).fill(somebody().email)
  await form.getByRole('button', { name: 'Tell me when one is free' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Waiting list' })).toBeVisible()
  await expect(page.getByText(/You are the \d+(st|nd|rd|th)\./)).toBeVisible()
  expect(page.url()).not.toContain('example.com')
  await page.getByRole('link', { name: 'Back to the menu' }).click()
  await expect(page).toHaveURL(/\/bake-sales\//)
  await context.close()
})
