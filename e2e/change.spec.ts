import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, mailsTo, somebody, test } from './world.ts'

const LOAF = 'Country sourdough, Large, 900 g'

/** An order of one loaf, on its own page. */
async function order(page: Page) {
  const guest = somebody()
  await page.goto('/')
  await page.getByRole('link', { name: 'Choose your bread' }).click()
  await page.getByRole('button', { name: `Add ${LOAF}` }).click()
  await page.getByRole('link', { name: 'Choose a time' }).click()
  await page.getByText('11am–11.30am').click()
  await page.getByLabel('Name').fill(guest.name)
  await page.getByLabel('E-mail').fill(guest.email)
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
  return guest
}

const WALKED = ['@orders.edit', '@orders.changeSlot', '@orders.cancel']

test('an order is changed, moved to another time, and cancelled', { tag: WALKED }, async ({ page, world }) => {
  const guest = await order(page)
  await page.getByText('Change what is in it').click()
  await page.getByRole('button', { name: `One more ${LOAF}` }).click()
  await page.getByText('Add something else').click()
  await page.getByRole('button', { name: 'One more Butter croissant, Each' }).click()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Keep this change' }).click()
  await expect(page.getByText('Your order is changed')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What we bake for you' })).toContainText('£12.20')

  await page.getByText('Come at another time').click()
  await page.getByText('11.30am–12pm').click()
  await page.getByRole('button', { name: 'Keep this time' }).click()
  await expect(page.getByText('Your new time is kept')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('region', { name: 'Collect' })).toContainText('11.30am–12pm')
  await expect(page.getByRole('region', { name: 'Collect' })).toContainText('£12.20')

  await page.getByText('Cancel the order').click()
  await page.getByRole('button', { name: 'Cancel this order' }).click()
  await page.getByRole('button', { name: 'Yes, cancel it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cancelled')
  await expect(page.getByText('Nothing left to pay.')).toBeVisible()
  await expectAccessible(page)
  await expect
    .poll(async () => (await mailsTo(world, guest.email)).map(({ request }) => request.subject.split(':')[0]), {
      timeout: 20_000,
    })
    .toEqual(expect.arrayContaining(['Changed', 'Cancelled']))
})

test.describe('a line that breaks', () => {
  test.use({ mayLog: [/ERR_CONNECTION_RESET/] })

  test('changes an order once, however often it is sent', async ({ page }) => {
    await order(page)
    await page.getByText('Change what is in it').click()
    await page.getByRole('button', { name: `One more ${LOAF}` }).click()
    let isFirst = true
    await page.route('**/orders/**', async (route) => {
      if (route.request().method() !== 'POST' || !isFirst) return route.continue()
      isFirst = false
      // The change arrives; its answer does not.
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.getByRole('button', { name: 'Keep this change' }).click()
    await expect(page.getByText('We could not reach the bakery')).toBeVisible()
    await page.getByRole('button', { name: 'Keep this change' }).click()
    await expect(page.getByText('Your order is changed')).toBeVisible()
    await expect(page.getByRole('region', { name: 'What we bake for you' })).toContainText('£9.60')
  })
})
