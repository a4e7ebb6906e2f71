import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import { expect, expectAccessible, somebody, test, place } from './world.ts'

const NOT_FOUND = [/status of 404/]

type Listed = { items: { slug: string }[] }

async function nextSale(shop: string): Promise<BakeSaleDetail> {
  const { items } = await (await fetch(`${shop}/api/bake-sales?state=open&limit=1`)).json<Listed>()
  return await (await fetch(`${shop}/api/bake-sales/${items[0]?.slug ?? ''}`)).json<BakeSaleDetail>()
}

const post = (shop: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${shop}/api/orders`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

test.describe('an address that leads nowhere', () => {
  test.use({ mayLog: NOT_FOUND })

  test('an unknown bake sale is a 404 page that offers the open ones', async ({ page }) => {
    const response = await page.goto('/bake-sales/no-such-sale')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We are not baking that one')
    await expectAccessible(page)
    await page
      .getByRole('link', { name: /^Saturday/ })
      .first()
      .click()
    await expect(page.getByRole('button', { name: /^Add Country sourdough/ }).first()).toBeVisible()
  })

  for (const path of ['/nowhere', '/orders/made-up', '/bake-sales/No-Such-Sale']) {
    test(`${path} is a 404 page`, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })
  }
})

test('what is wrong in the form is said at the field, and the basket is kept', async ({ page, world }) => {
  const sale = await nextSale(world.shop)
  await page.goto(`/bake-sales/${sale.slug}`)
  await page.getByRole('button', { name: 'Add Seeded rye, Loaf, 800 g' }).click()
  await page.getByRole('link', { name: 'Choose a time' }).click()
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choose a time to collect on' })).toBeFocused()

  await page.getByText('11am–11.30am').click()
  await page.getByLabel('Name').fill('Rosie')
  await page.getByLabel('E-mail').fill('rosie')
  await page.getByLabel('Telephone').fill('call me')
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/Enter an e-mail address/)
  await expect(page.getByLabel('Telephone')).toHaveAccessibleDescription(/Enter a telephone number/)
  await expect(page.getByRole('link', { name: 'Basket 1 item' })).toBeVisible()
})

test('when somebody was faster, the shop says so and one click mends it', async ({ page, world }) => {
  const sale = await nextSale(world.shop)
  const scarce = sale.menu.find(({ left }) => left === 3)
  const slot = sale.slots.find(({ left }) => left > 3)
  if (!scarce || !slot) throw new Error('The bakery has nothing scarce.')
  await page.goto(`/bake-sales/${sale.slug}`)
  await page.getByRole('button', { name: `Add ${scarce.product.name}, ${scarce.variantName}` }).click()
  await page.getByRole('button', { name: `One more ${scarce.product.name}, ${scarce.variantName}` }).click()
  await page.getByRole('button', { name: 'Add Seeded rye, Loaf, 800 g' }).click()
  await page.getByRole('link', { name: 'Choose a time' }).click()
  await expect(page.getByRole('button', { name: 'Place the order' })).toBeEnabled()

  const faster = {
    idempotencyKey: crypto.randomUUID(),
    bakeSaleId: sale.id,
    slotId: slot.id,
    lines: [{ menuItemId: scarce.id, quantity: 2 }],
    customer: somebody(),
    paymentMethod: 'pay_on_collection',
  }
  expect((await post(world.shop, JSON.stringify(faster))).status).toBe(201)

  await page.getByText('11am–11.30am').click()
  const guest = somebody()
  await page.getByLabel('Name').fill(guest.name)
  await page.getByLabel('E-mail').fill(guest.email)
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByRole('alert').filter({ hasText: `Only 1 of ${scarce.product.name} left.` })).toBeFocused()
  await page.getByRole('button', { name: `Set ${scarce.product.name} to 1` }).click()
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
})

test('the address that a checkout of one bake sale had leads to that of all', async ({ page, world }) => {
  const sale = await nextSale(world.shop)
  await page.goto(`/bake-sales/${sale.slug}/checkout`)
  await expect(page).toHaveURL(/\/checkout$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An empty basket')
})

test('the API says what is wrong, and where', async ({ world }) => {
  const broken = await post(world.shop, '{"lines": [')
  expect(broken.status).toBe(422)
  expect(await broken.json()).toMatchObject({
    code: 'INVALID_INPUT',
    data: { fields: [{ path: '', reason: 'the body is not valid JSON' }] },
  })

  const huge = await post(world.shop, JSON.stringify({ note: 'a'.repeat(100_000) }))
  expect(huge.status).toBe(422)

  const nowhere = await fetch(`${world.shop}/api/nowhere`)
  expect(nowhere.status).toBe(404)
})

test('who calls too often is told when to come back, and others are not kept waiting', async ({ world }) => {
  const [one, another] = [place(), place()]
  const send = (from: string) =>
    fetch(`${world.shop}/api/contact`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cf-connecting-ip': from },
      body: '{}',
    })
  const first = await send(one)
  expect([first.status, first.headers.get('ratelimit-remaining')]).toEqual([422, '9'])
  for (let sent = 1; sent < 10; sent++) expect((await send(one)).status).toBe(422)
  const refused = await send(one)
  expect(refused.status).toBe(429)
  const seconds = Number(refused.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
  expect((await send(another)).status).toBe(422)
})

test('a POST from another origin, or a page’s POST from none, is refused', async ({ world }) => {
  const foreign = await post(world.shop, '{}', { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  const action = await fetch(`${world.shop}/`, {
    method: 'POST',
    headers: { 'next-action': 'a'.repeat(42) },
    body: '[]',
  })
  expect(action.status).toBe(403)
})

test('answers carry strict headers, and an order’s page is nobody else’s', async ({ world }) => {
  const home = await fetch(`${world.shop}/`)
  expect(home.headers.get('content-security-policy')).toMatch(/script-src 'self'( 'sha256-[\w+/=]+')+;/)
  const lost = await fetch(`${world.shop}/nowhere`)
  expect(lost.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'/)
  expect(home.headers.get('x-content-type-options')).toBe('nosniff')
  expect(home.headers.get('x-frame-options')).toBe('DENY')
  const order = await fetch(`${world.shop}/orders/made-up`)
  expect(order.headers.get('cache-control')).toBe('private, no-store')
  expect(order.headers.get('referrer-policy')).toBe('no-referrer')
  expect(order.headers.get('x-robots-tag')).toContain('noindex')
})

test.describe('a script that somebody slipped into a page', () => {
  test.use({ mayLog: [/Content Security Policy/] })

  test('does not run', async ({ page }) => {
    await page.goto('/')
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img alt="" src="data:," onerror="document.title = `injected`">')
    })
    await expect(page.locator('img[onerror]')).toHaveCount(1)
    await expect(page).not.toHaveTitle('injected')
  })
})
