import { pagesOf } from '../scripts/lighthouse/pages.ts'
import { expect, test } from './world.ts'

const SCRIPTS = /\/_next\/static\/.+\.js/

test.describe('before the scripts of a page have come', () => {
  test('a tap on “Add” is kept, and done when they have', async ({ page, world }) => {
    const { 'bake sale': sale } = await pagesOf(world.shop)
    const { promise: arrival, resolve: arrive } = Promise.withResolvers<undefined>()
    await page.route(SCRIPTS, async (route) => {
      await arrival
      await route.continue()
    })
    const asked = page.waitForRequest(SCRIPTS)
    await page.goto(sale, { waitUntil: 'domcontentloaded' })
    await page.getByRole('button', { name: 'Add Country sourdough, Large, 900 g' }).tap()
    await asked
    await expect(page.getByText('1 item')).toHaveCount(0)
    arrive(undefined)
    await expect(page.getByRole('region', { name: 'Basket' })).toContainText('1 item')
    await page.getByRole('button', { name: 'One more Country sourdough, Large, 900 g' }).tap()
    await expect(page.getByRole('region', { name: 'Basket' })).toContainText('2 items')
  })

  test('links lead where they lead', async ({ page }) => {
    await page.route(SCRIPTS, () => undefined)
    await page.goto('/', { waitUntil: 'domcontentloaded' })
    await page.getByRole('link', { name: 'Choose your bread' }).tap()
    await expect(page.getByRole('heading', { level: 2, name: 'Bread' })).toBeVisible()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  test('the page stands there with its first picture', async ({ page }) => {
    const order: string[] = []
    page.on('requestfinished', (request) => order.push(new URL(request.url()).pathname))
    await page.goto('/')
    await expect.poll(() => order.some((path) => SCRIPTS.test(path))).toBe(true)
    expect(order.indexOf('/scenes/market-stall.svg')).toBeGreaterThan(-1)
    expect(order.indexOf('/scenes/market-stall.svg')).toBeLessThan(order.findIndex((path) => SCRIPTS.test(path)))
  })
})
