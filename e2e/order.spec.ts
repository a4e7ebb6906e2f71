import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, mailsTo, somebody, test, waitForMail } from './world.ts'

/** From the front door to a filled basket on the checkout page. */
async function goToCheckout(page: Page) {
  await page.goto('/')
  await page.getByRole('link', { name: 'Choose your bread' }).click()
  await page.getByRole('button', { name: 'Add Country sourdough, Large, 900 g' }).click()
  await page.getByRole('link', { name: 'Choose a time' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nearly yours')
}

async function fillIn(page: Page, { name, email }: { name: string; email: string }, slot = '11am–11.30am') {
  await page.getByText(slot).click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail').fill(email)
}

/** What the journey walks through, for the board. */
const WALKED = ['@bakeSales.list', '@bakeSales.get', '@basket.setLine', '@checkout.placeOrders', '@orders.get']

test('a guest orders a loaf on a phone, and reads the mail', { tag: WALKED }, async ({ page, world, context }) => {
  const guest = somebody()

  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Baked for you on Saturday')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('link', { name: 'Choose your bread' }).click()
  await page.getByRole('button', { name: 'Add Country sourdough, Large, 900 g' }).click()
  await page.getByRole('button', { name: 'One more Country sourdough, Large, 900 g' }).click()
  await expect(page.getByRole('region', { name: 'Basket' })).toContainText('£9.60')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.reload()
  await expect(page.getByRole('region', { name: 'Basket' })).toContainText('2 items')
  await page.getByRole('link', { name: 'Choose a time' }).click()
  await fillIn(page, guest)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Place the order' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
  await expect(page.getByRole('region', { name: 'Collect' })).toContainText('11am–11.30am')
  await expect(page.getByText(guest.email)).toBeVisible()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Basket', exact: true })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const number = await page.getByText(/^Order BOB-/).innerText()
  const calendar = await page.request.get(`${new URL(page.url()).pathname}/calendar.ics`)
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  expect(await calendar.text()).toContain('SUMMARY:Collect your order from Band of Bakers')

  await waitForMail(world, guest.email)
  const inbox = await context.newPage()
  await inbox.goto(world.sandbox)
  await inbox.getByRole('link', { name: new RegExp(guest.email) }).click()
  const mail = inbox.frameLocator('iframe')
  await expect(mail.getByRole('heading', { level: 1 })).toContainText('It’s in the book')
  await expect(mail.getByText('Contains: gluten.')).toBeVisible()
  const opened = context.waitForEvent('page')
  await mail.getByRole('link', { name: 'See your order' }).click()
  const order = await opened
  await expect(order.getByText(number, { exact: true })).toBeVisible()
  await expect(order.getByRole('heading', { level: 1 })).toHaveText('In the book')

  await inbox.getByRole('link', { name: 'text' }).click()
  await expect(inbox.locator('pre')).toContainText('£9.60')
  await inbox.getByRole('link', { name: 'headers' }).click()
  await expect(inbox.getByText('Idempotency-Key')).toBeVisible()
})

test('a double click is one order', async ({ page, world }) => {
  const guest = somebody()
  await goToCheckout(page)
  await fillIn(page, guest)
  await page.getByRole('button', { name: 'Place the order' }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
  await waitForMail(world, guest.email)
  expect(await mailsTo(world, guest.email)).toHaveLength(1)
})

test('the same order can be placed with the keyboard alone', async ({ page }) => {
  const guest = somebody()
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Choose your bread' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add Butter croissant, Each' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Choose a time' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).focus()
  await page.keyboard.type(guest.name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(guest.email)
  for (const _field of ['telephone', 'note', 'times']) await page.keyboard.press('Tab')
  // The first time that is free: others order here too, and may have filled the ones before it.
  await expect(page.getByRole('radio', { name: /\d(am|pm)/, disabled: false }).first()).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
})

test.describe('a line that breaks', () => {
  test.use({ mayLog: [/ERR_CONNECTION_RESET/] })

  test('loses nothing, and the second try is the same order', async ({ page, world, context }) => {
    const guest = somebody()
    await goToCheckout(page)
    await fillIn(page, guest)
    let isFirst = true
    await page.route('**/checkout', async (route) => {
      if (route.request().method() !== 'POST' || !isFirst) return route.continue()
      isFirst = false
      // The order arrives; its answer does not.
      await route.fetch()
      return route.abort('connectionreset')
    })
    await page.getByRole('button', { name: 'Place the order' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'We could not reach the bakery' })).toBeFocused()
    await expect(page.getByLabel('Name')).toHaveValue(guest.name)
    await page.getByRole('button', { name: 'Place the order' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
    await waitForMail(world, guest.email)
    expect(await mailsTo(world, guest.email)).toHaveLength(1)
    await context.unrouteAll({ behavior: 'ignoreErrors' })
  })
})

test.describe(() => {
  test.use({ viewport: { width: 1280, height: 900 } })

  test('on a desk it is the same shop', async ({ page }) => {
    await goToCheckout(page)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await fillIn(page, somebody())
    await page.getByRole('button', { name: 'Place the order' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
  })
})
