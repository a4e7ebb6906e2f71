import type { Page } from '@playwright/test'
import { startTemporaryWorld } from '../scripts/local/temporary.ts'
import { ADMIN, openDesk, STAFF } from './desk.ts'
import { keptCount, KNOT, LOAF, openSales, pathOf } from './shopping.ts'
import {
  answerBank,
  closeDispute,
  dispute,
  duplicate,
  expectPayPage,
  leavePayPage,
  pay,
  sessionOn,
  stripeOf,
  turnStripe,
  turnWebhooks,
} from './stripe.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, mailsTo, place, somebody, test } from './world.ts'

// Stripe's page answers so when a card is declined, or a bank says no.
test.use({ mayLog: [/402 \(Payment Required\)/] })

type World = Parameters<typeof openSales>[0]
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const panel = (page: Page) => page.getByRole('region', { name: /^(Pay|Waiting)/ })

/** Fills a basket, chooses to pay by card, and goes on to where that is done. */
async function goOnToPay(page: Page, world: World, wanted = [LOAF]) {
  const guest = somebody()
  const sales = await openSales(world)
  for (const [index, name] of wanted.entries()) {
    await page.goto(pathOf(sales[index]))
    await page.getByRole('button', { name: `Add ${name}` }).click()
    await expect.poll(() => keptCount(page)).toBe(index + 1)
  }
  await page.goto('/checkout')
  await page.getByLabel('Name').fill(guest.name)
  await page.getByLabel('E-mail').fill(guest.email)
  const step = page.getByRole('region', { name: 'Step 2 How do you get it?' })
  for (const times of await step.getByRole('group', { name: 'When will you come?' }).all())
    await times.getByRole('radio', { disabled: false }).first().check({ force: true })
  await page.getByRole('radio', { name: /^Card or wallet/ }).check({ force: true })
  await page.getByRole('button', { name: 'Go on to pay' }).click()
  return guest
}

const kinds = async (world: Parameters<typeof mailsTo>[0], email: string) =>
  (await mailsTo(world, email)).map(({ request }) => request.subject)

test(
  'two bake sales are paid by card at once, and no page of ours sees the card',
  { tag: ['@payments.start', '@payments.get', '@checkout.placeOrders'] },
  async ({ page, world }) => {
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.url().startsWith(world.shop)) sent.push(`${request.url()} ${request.postData() ?? ''}`)
    })
    const guest = await goOnToPay(page, world, [LOAF, KNOT])
    await expectPayPage(page)
    await expectAccessible(page)
    const session = sessionOn(page)
    await pay(page, 'declined')
    await expect(page.getByRole('alert')).toContainText('declined')
    await pay(page)
    await expect(heading(page)).toHaveText('Thank you. Both are in the book.', { timeout: 20_000 })
    await expect(page.getByText('Nothing left to pay.').first()).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    // Of each order that it is in the book, and its receipt.
    await expect.poll(async () => (await kinds(world, guest.email)).length, { timeout: 20_000 }).toBe(4)
    // Told again, it changes nothing.
    await duplicate(world, 'checkout.session.completed', 3)
    expect(await kinds(world, guest.email)).toHaveLength(4)
    const { sessions, payments } = await stripeOf(world)
    expect(sessions.find(({ id }) => id === session)?.payment_status).toBe('paid')
    expect(payments.filter(({ status }) => status === 'succeeded')).toHaveLength(1)
    expect(sent.filter((one) => one.includes('4242'))).toEqual([])
  },
)

test(
  '3-D Secure is failed, then passed; word that is lost is asked for',
  { tag: '@payments.get' },
  async ({ page, world }) => {
    await turnWebhooks(world, { mode: 'dropped' })
    try {
      await goOnToPay(page, world)
      await expectPayPage(page)
      await pay(page, 'authenticates')
      await answerBank(page, false)
      await expectPayPage(page)
      await pay(page, 'authenticates')
      await answerBank(page)
      // Nobody tells us: the page of the order asks.
      await expect(panel(page)).toContainText('Waiting for your bank')
      await expect(heading(page)).toHaveText('Thank you. It’s in the book.', { timeout: 30_000 })
    } finally {
      await turnWebhooks(world, { mode: 'at_once' })
    }
  },
)

test('who leaves the page to pay on loses nothing but the hold', { tag: '@payments.start' }, async ({ browser }) => {
  const world = await startTemporaryWorld()
  const context = await browser.newContext({
    baseURL: world.shop,
    viewport: { width: 390, height: 844 },
    extraHTTPHeaders: { 'cf-connecting-ip': place() },
  })
  const page = await context.newPage()
  const guest = await goOnToPay(page, world)
  await expectPayPage(page)
  const url = page.url()
  await leavePayPage(page)
  await expect(panel(page).getByRole('alert')).toContainText('Nothing has been paid')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await panel(page)
    .getByRole('button', { name: /by card$/ })
    .click()
  await expectPayPage(page)
  expect(page.url()).toBe(url)
  await leavePayPage(page)
  const order = page.url()
  await fetch(`${world.shop}/__clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: world.shop },
    body: JSON.stringify({ offsetMs: 40 * 60_000 }),
  })
  await expect
    .poll(
      async () => {
        await page.goto(order)
        return heading(page).innerText()
      },
      { timeout: 20_000 },
    )
    .toBe('Not paid in time')
  await expect.poll(() => kinds(world, guest.email), { timeout: 20_000 }).toHaveLength(1)
  await context.close()
  await world.stop()
})

test(
  'while Stripe is down nobody is offered a card, and an order is paid at the table instead',
  { tag: ['@payments.start', '@payments.payOnCollection'] },
  async ({ browser }) => {
    const world = await startTemporaryWorld()
    const context = await browser.newContext({
      baseURL: world.shop,
      viewport: { width: 390, height: 844 },
      extraHTTPHeaders: { 'cf-connecting-ip': place() },
    })
    const page = await context.newPage()
    await turnStripe(world, 'down')
    await goOnToPay(page, world)
    await expect(panel(page)).toBeVisible({ timeout: 30_000 })
    await panel(page)
      .getByRole('button', { name: /by card$/ })
      .click()
    await expect(panel(page).getByRole('alert')).toContainText('does not work at the moment', { timeout: 30_000 })
    await expectAccessible(page)
    await panel(page).getByRole('button', { name: 'Pay when I collect' }).click()
    await expect(heading(page)).toHaveText('In the book', { timeout: 20_000 })
    const sales = await openSales(world)
    await page.goto(pathOf(sales[0]))
    await page.getByRole('button', { name: `Add ${LOAF}` }).click()
    await expect.poll(() => keptCount(page)).toBe(1)
    await page.goto('/checkout')
    await expect(page.getByRole('radio', { name: /^When you collect/ })).toBeVisible()
    await expect(page.getByRole('radio', { name: /^Card or wallet/ })).toHaveCount(0)
    await context.close()
    await world.stop()
  },
)

test(
  'a part goes back to the card, a dispute is told to the admin, and the books agree with Stripe’s',
  {
    tag: [
      '@staff.orders.refund',
      '@staff.payments.listDisputes',
      '@staff.payments.reconcile',
      '@staff.payments.listReconciliations',
      '@staff.webhooks.list',
      '@staff.webhooks.replay',
    ],
  },
  async ({ browser }) => {
    const world = await startTemporaryWorld()
    const context = await browser.newContext({ baseURL: world.shop, extraHTTPHeaders: { 'cf-connecting-ip': place() } })
    const page = await context.newPage()
    const guest = await goOnToPay(page, world)
    await expectPayPage(page)
    const session = sessionOn(page)
    await pay(page)
    await expect(heading(page)).toHaveText('Thank you. It’s in the book.', { timeout: 20_000 })

    const staff = await openDesk(world, STAFF)
    const { items: found } = (await (await staff.get(`/api/staff/orders?search=${guest.email}`)).json()) as {
      items: { id: string; number: string }[]
    }
    const id = found[0]?.id ?? ''
    const refunded = await staff.post(`/api/staff/orders/${id}/refunds`, {
      data: { idempotencyKey: crypto.randomUUID(), amountPence: 100, to: 'card', reason: 'One was burnt.' },
    })
    expect(await refunded.json()).toMatchObject({ status: 'pending', to: 'card', amountPence: 100 })
    await expect
      .poll(() => kinds(world, guest.email), { timeout: 30_000 })
      .toContainEqual(expect.stringMatching(/^£1.00 to your card/))

    const admin = await openDesk(world, ADMIN)
    const { id: disputed } = await dispute(world, session, 'product_not_received')
    type Disputes = { items: { status: string; orders: { number: string }[] }[] }
    const disputes = async () => ((await (await admin.get('/api/staff/disputes')).json()) as Disputes).items
    await expect.poll(async () => (await disputes())[0]?.status, { timeout: 20_000 }).toBe('needs_response')
    expect((await disputes())[0]?.orders[0]?.number).toBe(found[0]?.number)
    await closeDispute(world, disputed, true)
    await expect.poll(async () => (await disputes())[0]?.status, { timeout: 20_000 }).toBe('won')

    const { items: events } = (await (await admin.get('/api/staff/webhook-events?status=processed')).json()) as {
      items: { id: string; type: string }[]
    }
    expect(events.map(({ type }) => type)).toContain('checkout.session.completed')
    const replayed = await admin.post(`/api/staff/webhook-events/${events.at(-1)?.id ?? ''}/replay`, { data: {} })
    expect(await replayed.json()).toMatchObject({ status: 'processed' })

    await fetch(`${world.shop}/__clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: world.shop },
      body: JSON.stringify({ offsetMs: 5 * 60_000 }),
    })
    const looked = await admin.post('/api/staff/reconciliations', { data: {} })
    expect(await looked.json()).toMatchObject({ differences: [] })
    const { items: looks } = (await (await admin.get('/api/staff/reconciliations')).json()) as { items: unknown[] }
    expect(looks.length).toBeGreaterThan(0)
    await staff.dispose()
    await admin.dispose()
    await context.close()
    await world.stop()
  },
)
