import type { Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, somebody, test } from './world.ts'

const LOAF = 'Country sourdough, Large, 900 g'

async function goToMenu(page: Page) {
  await page.goto('/')
  await page.getByRole('link', { name: 'Choose your bread' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Bread' })).toBeVisible()
}

test('an order can be placed by what a screen reader is told, and nothing else', async ({ page }) => {
  const guest = somebody()
  await page.goto('/')
  const main = page.getByRole('main')
  await main.getByRole('link', { name: 'Choose your bread' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Saturday')
  await page.getByRole('button', { name: `Add ${LOAF}` }).click()
  await expect(page.getByRole('group', { name: new RegExp(LOAF) })).toBeVisible()
  const basket = page.getByRole('region', { name: 'Basket' })
  await expect(basket).toContainText('1 item')
  await basket.getByRole('link', { name: 'Choose a time' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nearly yours')
  for (const step of ['Step 1 Who is it for?', 'Step 2 How do you get it?', 'Step 3 How will you pay?'])
    await expect(page.getByRole('region', { name: step })).toBeVisible()
  await page.getByRole('button', { name: 'Place the order' }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'There is a problem with your order' })
  await expect(alert).toBeFocused()
  await expect(alert.getByRole('link')).toHaveCount(3)
  await alert.getByRole('link', { name: 'Tell us your name.' }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription(/Tell us your name\./)
  await name.fill(guest.name)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(guest.email)
  await page
    .getByRole('group', { name: 'When will you come?' })
    .getByRole('radio', { name: /^11am–11.30am/ })
    .check({ force: true })
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
})

test.describe('with the page at 200 %', () => {
  // 1280 pixels of a desktop, each of them two wide.
  test.use({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, hasTouch: false })

  test('nothing is lost, and nothing lies on what has the focus', async ({ page }) => {
    await goToMenu(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: `Add ${LOAF}` }).click()
    // The bar with the basket lies at the foot of the page from here on.
    await expect(page.getByRole('link', { name: 'Choose a time' })).toBeVisible()
    const last = page.getByRole('button', { name: /^Add / }).last()
    await last.focus()
    const isHidden = await last.evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect()
      const there = document.elementFromPoint(left + width / 2, top + height / 2)
      return !button.contains(there)
    })
    expect(isHidden).toBe(false)
    await page.getByRole('link', { name: 'Choose a time' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nearly yours')
    await expectNoSidewaysScroll(page)
  })
})

test('with colours of their own, people see what is a button, what is chosen and where they are', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await goToMenu(page)
  const add = page.getByRole('button', { name: `Add ${LOAF}` })
  const edge = (locator: typeof add) =>
    locator.evaluate((element) => {
      const { borderTopWidth, borderTopStyle } = getComputedStyle(element)
      return { width: parseFloat(borderTopWidth), style: borderTopStyle }
    })
  expect(await edge(add)).toEqual({ width: 2, style: 'solid' })
  await page.keyboard.press('Tab')
  await add.focus()
  expect(await add.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
  await add.click()
  await page.getByRole('link', { name: 'Choose a time' }).click()
  expect(await edge(page.getByRole('button', { name: 'Place the order' }))).toEqual({ width: 2, style: 'solid' })
  const slot = page.locator('label').filter({ hasText: '11am–11.30am' })
  const outline = () => slot.evaluate((element) => getComputedStyle(element).outlineWidth)
  await slot.click()
  await page.getByRole('textbox', { name: 'Name' }).focus()
  expect(await outline()).toBe('3px')
})

test('who wants no motion sees none', async ({ page }) => {
  await goToMenu(page)
  await page.getByRole('button', { name: `Add ${LOAF}` }).click()
  const longest = await page.evaluate(() =>
    Math.max(0, ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0))),
  )
  expect(longest).toBeLessThan(1)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
})

test('going back leads to where one was', async ({ page }) => {
  await goToMenu(page)
  await page.getByRole('link', { name: 'Lemon drizzle cake' }).scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(500)
  await page.getByRole('link', { name: 'Lemon drizzle cake' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lemon drizzle cake')
  expect(await page.evaluate(() => window.scrollY)).toBeLessThan(100)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 2, name: 'Bread' })).toBeVisible()
  await expect.poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(200)
})

test('somebody writes to us, and it arrives', { tag: ['@content.sendMessage'] }, async ({ page, world }) => {
  const { email } = somebody()
  await page.goto('/contact')
  await page.getByRole('button', { name: 'Send the message' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'put right' })).toBeFocused()
  await page.getByLabel('Name').fill('Siân Pugh')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Message').fill('Do you bake without nuts? 🌰')
  await page.getByRole('button', { name: 'Send the message' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Thank you' })).toBeFocused()
  await expect
    .poll(
      async () => {
        const answer = await fetch(`${world.sandbox}/control/emails`)
        return answer.text()
      },
      { timeout: 20_000 },
    )
    .toContain(email)
})

test(
  'the journal is leafed through, and followed by a reader of feeds',
  { tag: ['@content.listPosts', '@content.getPost', '@content.listFaqs'] },
  async ({ page, world }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'The whole journal' }).click()
    await page.getByRole('link', { name: 'The new mill' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The new mill')
    const feed = await (await fetch(`${world.shop}/journal.xml`)).text()
    expect(feed).toContain('<title>The new mill</title>')
    expect(
      await page.evaluate((xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror'), feed),
    ).toBeNull()
    await page.getByRole('navigation', { name: 'All pages' }).getByRole('link', { name: 'Questions' }).click()
    await page.getByRole('heading', { name: 'Can I change my order?' }).click()
    await expect(page.getByText('Until the cutoff, yes', { exact: false })).toBeVisible()
  },
)
