import type { Browser, Page } from '@playwright/test'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { bar, KNOT, kept, keptCount, leave, LOAF, openSales, pathOf, quantityOf } from './shopping.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, mailsTo, somebody, test, waitForMail } from './world.ts'

test(
  'a basket over two bake sales becomes two orders, by keyboard alone',
  { tag: ['@basket.get', '@basket.setLine', '@checkout.placeOrders'] },
  async ({ page, world }) => {
    const guest = somebody()
    const [saturday, wednesday] = await openSales(world)
    await page.goto(pathOf(saturday))
    await page.getByRole('button', { name: `Add ${LOAF}` }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: `One more ${LOAF}` })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(bar(page)).toContainText('2 items')
    await page.goto(pathOf(wednesday))
    await page.getByRole('button', { name: `Add ${KNOT}` }).focus()
    await page.keyboard.press('Enter')
    await expect(bar(page)).toContainText('3 items')

    await page.getByRole('banner').getByRole('link', { name: 'Basket 3 items' }).focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: 'Your basket' })
    await expect(drawer.getByRole('region')).toHaveCount(2)
    await expectAccessible(page)
    await drawer.getByRole('link', { name: 'Choose times and order' }).focus()
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nearly yours')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('textbox', { name: 'Name' }).focus()
    await page.keyboard.type(guest.name)
    await page.keyboard.press('Tab')
    await page.keyboard.type(guest.email)
    const step = page.getByRole('region', { name: 'Step 2 How do you get it?' })
    for (const times of await step.getByRole('group', { name: 'When will you come?' }).all()) {
      await times.getByRole('radio', { disabled: false }).first().focus()
      await page.keyboard.press('Space')
    }
    await page.getByRole('button', { name: 'Place the 2 orders' }).focus()
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Both are in the book.')
    const other = page.getByRole('region', { name: 'And your other order' })
    await expect(other.getByRole('link', { name: /^See this order/ })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    // It is all there again when the page is loaded anew, and the basket is empty.
    await page.reload()
    await expect(other).toBeVisible()
    await expect(page.getByRole('banner').getByRole('link', { name: 'Basket', exact: true })).toBeVisible()
    expect(await keptCount(page)).toBe(0)
    for (const link of await page.getByRole('link', { name: /^Add to your calendar/ }).all()) {
      const calendar = await page.request.get((await link.getAttribute('href')) ?? '')
      expect(await calendar.text()).toContain('BEGIN:VEVENT')
    }
    await expect.poll(async () => (await mailsTo(world, guest.email)).length, { timeout: 20_000 }).toBe(2)
  },
)

test('the basket is the same after a reload, in another tab, and on the server', async ({ page, context }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Choose your bread' }).click()
  await page.waitForURL('**/bake-sales/*')
  const menu = page.url()
  const other = await context.newPage()
  await other.goto(menu)
  await page.getByRole('button', { name: `Add ${LOAF}` }).click()
  await expect(bar(other)).toContainText('1 item')
  await other.getByRole('button', { name: `One more ${LOAF}` }).click()
  await expect(quantityOf(page, LOAF)).toContainText('2')
  await page.reload()
  await expect(bar(page)).toContainText('2 items')
  await expect.poll(() => keptCount(page)).toBe(2)
  // A browser that has forgotten everything but its cookies.
  await page.evaluate(() => {
    localStorage.clear()
  })
  await page.goto(menu)
  await expect(quantityOf(page, LOAF)).toContainText('2')
  await page.goto('/basket')
  await page.getByRole('button', { name: 'Empty the basket' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An empty basket')
  expect(await keptCount(page)).toBe(0)
})

test('pressed ten times quickly, it is the last number that is kept', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Choose your bread' }).click()
  await page.getByRole('button', { name: 'Add Butter croissant, Each' }).click()
  const calls: string[] = []
  page.on('request', (request) => {
    if (request.headers()['next-action']) calls.push(request.url())
  })
  for (let press = 0; press < 7; press++)
    await page.getByRole('button', { name: 'One more Butter croissant, Each' }).click({ delay: 0 })
  await expect(quantityOf(page, 'Butter croissant, Each')).toContainText('8')
  await expect(page.getByText('8 is the most for one customer')).toBeVisible()
  await expect.poll(() => keptCount(page)).toBe(8)
  // What is pressed while an answer is on its way goes with the next call: never more calls than presses.
  expect(calls.length).toBeLessThanOrEqual(8)
})

test.describe('without a line', () => {
  test.use({ mayLog: [/Failed to (load resource|fetch)/] })

  test('what is chosen is kept in every tab, said to wait, and sent when the line is there again', async ({
    page,
    context,
  }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Choose your bread' }).click()
    await page.getByRole('button', { name: `Add ${LOAF}` }).click()
    await expect.poll(() => keptCount(page)).toBe(1)
    await page.getByRole('banner').getByRole('link', { name: 'Basket 1 item' }).click()
    const drawer = page.getByRole('dialog', { name: 'Your basket' })
    await expect(drawer).toBeVisible()
    const other = await context.newPage()
    await other.goto(page.url())
    await context.setOffline(true)
    await drawer.getByRole('button', { name: `One more ${LOAF}` }).click()
    await expect(drawer.getByText('We cannot reach the bakery')).toBeVisible()
    await expect(drawer.getByText('Kept here until you are online')).toBeVisible()
    await expect(quantityOf(other, LOAF)).toContainText('2')
    await other.close()
    await context.setOffline(false)
    await expect(drawer.getByText('We cannot reach the bakery')).toHaveCount(0)
    await expect.poll(() => keptCount(page)).toBe(2)
  })
})

test('what was shown too early is taken back, with the reason', async ({ page, world }) => {
  const [, wednesday] = await openSales(world)
  const item = wednesday?.menu.find(({ product, left }) => product.slug === 'spelt-tin-loaf' && left > 3)
  if (!wednesday || !item) throw new Error('There is no spelt loaf.')
  const name = `${item.product.name}, ${item.variantName}`
  await page.goto(pathOf(wednesday))
  await page.getByRole('button', { name: `Add ${name}` }).click()
  await expect.poll(() => keptCount(page)).toBe(1)
  await leave(world, wednesday, item.id, 1)
  await page.getByRole('button', { name: `One more ${name}` }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'only 1 left' })).toBeVisible()
  await expect(quantityOf(page, name)).toContainText('1')
  await expect(page.getByRole('button', { name: `One more ${name}` })).toBeDisabled()
})

/** A shop of its own, whose clock is moved. */
async function withClock(browser: Browser, walk: (page: Page, world: TemporaryWorld) => Promise<void>) {
  const world = await startTemporaryWorld()
  const context = await browser.newContext({ baseURL: world.shop, viewport: { width: 390, height: 844 } })
  try {
    await walk(await context.newPage(), world)
  } finally {
    await context.close()
    await world.stop()
  }
}

test('when a bake sale closes while somebody shops, the basket is kept and the next date is offered', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  await withClock(browser, async (page, world) => {
    const [saturday, wednesday] = await openSales(world)
    await page.goto(pathOf(saturday))
    await page.getByRole('button', { name: `Add ${LOAF}` }).click()
    await expect.poll(() => keptCount(page)).toBe(1)
    const offsetMs = Date.parse(saturday?.cutoffAt ?? '') - Date.now() + 60_000
    await fetch(`${world.shop}/__clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offsetMs }),
    })
    await page.goto('/basket')
    await expect(page.getByText(/^Ordering closed at/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Choose times and order' })).toHaveCount(0)
    await page.getByRole('button', { name: new RegExp(`^Have it on .*: ${LOAF}`) }).click()
    await expect(page.getByText(/^Ordering closed at/)).toHaveCount(0)
    await expect(quantityOf(page, LOAF)).toContainText('1')
    await expect
      .poll(async () => (await kept(page)).bakeSales.map(({ bakeSale }) => bakeSale.slug))
      .toEqual([wednesday?.slug])
    await page.getByRole('link', { name: 'Choose times and order' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nearly yours')
  })
})

test(
  'it is brought to a door, with a voucher, and paid by bank transfer',
  { tag: ['@checkout.quote', '@basket.applyVoucher'] },
  async ({ page, world }) => {
    const guest = somebody()
    const [, wednesday] = await openSales(world)
    await page.goto(pathOf(wednesday))
    await page.getByRole('button', { name: `Add ${LOAF}` }).click()
    await page.getByRole('button', { name: `One more ${LOAF}` }).click()
    await page.getByRole('button', { name: `Add ${KNOT}` }).click()
    await page.getByRole('link', { name: 'Choose a time' }).click()
    await page.getByText('I have a voucher').click()
    await page.getByRole('textbox', { name: 'Code', exact: true }).fill('harvest10')
    await page.getByRole('button', { name: 'Use it' }).click()
    await expect(page.getByRole('form', { name: 'Voucher' })).toContainText('HARVEST10 takes off')

    await page.getByText('Bring it to my door').click()
    await page.getByRole('textbox', { name: 'Postcode' }).fill('SW1A 1AA')
    await expect(page.getByText('We do not deliver to SW1A. You can collect instead.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Postcode' }).fill('sy8 1ax')
    const summary = page.getByRole('region', { name: 'Your basket' })
    await expect(summary).toContainText('Delivery')
    await expect(summary).toContainText('£3.50')
    await page.getByLabel('Name').fill(guest.name)
    await page.getByLabel('E-mail').fill(guest.email)
    await page.getByLabel('House and street').fill('3 Broad Street')
    await page.getByLabel('Town or village').fill('Ludlow')
    await page
      .getByRole('group', { name: 'When shall we come?' })
      .getByRole('radio', { disabled: false })
      .first()
      .check({ force: true })
    await expect(page.getByRole('radio', { name: /^When you collect/ })).toHaveCount(0)
    await page.getByRole('radio', { name: /^Bank transfer/ }).check({ force: true })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Place the order' }).dblclick()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. We keep it for you.')
    const how = page.getByRole('region', { name: 'How to pay' })
    await expect(how).toContainText('Sort code')
    await expect(how).toContainText('We keep your order until')
    await expect(page.getByRole('region', { name: 'We bring it' })).toContainText('SY8 1AX')
    await expectAccessible(page)
    await waitForMail(world, guest.email)
    expect(await mailsTo(world, guest.email)).toHaveLength(1)
  },
)

test('what cannot be ordered is left out only when one says so, and stays in the basket', async ({ page, world }) => {
  const guest = somebody()
  const [saturday, wednesday] = await openSales(world)
  const rye = wednesday?.menu.find(({ product, left }) => product.slug === 'seeded-rye' && left > 2)
  if (!wednesday || !rye) throw new Error('There is no rye.')
  const name = `${rye.product.name}, ${rye.variantName}`
  await page.goto(pathOf(wednesday))
  await page.getByRole('button', { name: `Add ${name}` }).click()
  await expect.poll(() => keptCount(page)).toBe(1)
  await leave(world, wednesday, rye.id, 0)
  await page.goto(pathOf(saturday))
  await page.getByRole('button', { name: `Add ${LOAF}` }).click()
  await expect.poll(() => keptCount(page)).toBe(2)
  await page.getByRole('link', { name: 'Choose a time' }).click()
  await page.getByText('11am–11.30am').click()
  await page.getByLabel('Name').fill(guest.name)
  await page.getByLabel('E-mail').fill(guest.email)
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Say whether to order without' })).toBeFocused()
  await page.getByRole('checkbox', { name: /^Order without it/ }).check()
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
  const left = await kept(page)
  expect(left.bakeSales.flatMap(({ lines }) => lines.map(({ menuItemId }) => menuItemId))).toEqual([rye.id])
})

test('the page of the basket is nobody else’s, and is not kept', async ({ world }) => {
  for (const path of ['/basket', '/checkout']) {
    const answer = await fetch(`${world.shop}${path}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('no-store')
  }
})
