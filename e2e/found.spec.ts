import { expect, expectAccessible, expectNoSidewaysScroll, test } from './world.ts'

const PAGES = [
  '/bake-sales',
  '/products',
  '/products/country-sourdough',
  '/allergens',
  '/about',
  '/journal',
  '/journal/the-new-mill',
  '/faq',
  '/contact',
  '/how-it-works',
  '/find-us',
  '/delivery',
  '/privacy',
  '/terms',
  '/cookies',
]

for (const path of PAGES) {
  test(`${path} can be read by everybody`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveTitle(/ · Band of Bakers$/)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
  })
}

test(
  'from the menu to a bake, and back to a bake sale that has it',
  { tag: ['@catalogue.get', '@catalogue.listOffers', '@catalogue.list', '@catalogue.listCategories'] },
  async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'What we bake' }).click()
    await page.getByRole('link', { name: 'Seeded rye' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seeded rye')
    await expect(page.getByText('wholemeal rye flour', { exact: true })).toBeVisible()
    await page
      .getByRole('button', { name: /^Add Seeded rye/ })
      .first()
      .click()
    await expect(page.getByRole('link', { name: 'Basket 1 item' })).toBeVisible()
    await page
      .getByRole('link', { name: /^The whole menu/ })
      .first()
      .click()
    await expect(page.getByRole('group', { name: /^Quantity of Seeded rye/ }).first()).toBeVisible()
  },
)

test('search engines and calendars are told the same as people', async ({ world }) => {
  const get = async (path: string) => (await fetch(`${world.shop}${path}`)).text()
  const sitemap = await get('/sitemap.xml')
  for (const path of ['/bake-sales', '/products/seeded-rye', '/allergens']) expect(sitemap).toContain(`${path}</loc>`)
  expect(sitemap).not.toContain('/orders')
  expect(await get('/robots.txt')).toContain('Disallow: /orders/')
  const calendar = await get('/bake-sales.ics')
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(1)
  const manifest = JSON.parse(await get('/manifest.webmanifest')) as { icons: { src: string }[] }
  for (const { src } of manifest.icons) expect((await fetch(`${world.shop}${src}`)).status).toBe(200)
  expect(await get('/products/country-sourdough')).toContain('"@type":"Product"')
  expect((await fetch(`${world.shop}/og.png`)).headers.get('content-type')).toBe('image/png')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one finds what is sold, when, where and until when, and can filter it', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Baked for you on')
    await expect(page.getByText('Order by', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Choose your bread' }).click()
    await page.getByLabel('Search the menu').fill('rye')
    await page.getByRole('button', { name: 'Show what matches' }).last().click()
    await expect(page).toHaveURL(/[?&]q=rye/)
    await expect(page.getByRole('heading', { name: 'Seeded rye' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Cardamom bun' })).toHaveCount(0)
  })
})

test(
  'somebody asks whether we come to them, with no script at all',
  { tag: ['@bakeSales.listDeliveryAreas'] },
  async ({ browser, world }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${world.shop}/delivery`)
    await page.getByLabel('Your postcode').fill('sy8 1ng')
    await page.getByLabel('Your postcode').press('Enter')
    await expect(page.getByRole('status')).toContainText('Yes, we bring it to SY8')
    await page.getByLabel('Your postcode').fill('HR6 8AA')
    await page.getByLabel('Your postcode').press('Enter')
    await expect(page.getByRole('status')).toContainText('HR6')
    await context.close()
  },
)
