import type { Page } from '@playwright/test'
import { BAKERY } from '../src/lib/constants/frontend.ts'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { ADMIN, openDesk } from './desk.ts'
import { keptCount, LOAF, openSales, pathOf } from './shopping.ts'
import { dispute, duplicate, expectPayPage, leavePayPage, pay, sessionOn, stripeOf, turnStripe } from './stripe.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, mailsTo, place, somebody, test } from './world.ts'

// Stripe's page answers so when a card is declined.
test.use({ mayLog: [/402 \(Payment Required\)/] })

const CODE = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}/
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const goOn = (page: Page) => page.getByRole('button', { name: 'Go on to pay' }).click()

/** Fills the form of a gift card. @returns who buys it, and for whom */
async function fill(page: Page, amount = /^£25/) {
  const [buyer, recipient] = [somebody(), somebody()]
  await page.goto('/gift-cards')
  // The scripts are asked for behind what is seen, and take over the form.
  await page.waitForLoadState('networkidle')
  await page.getByRole('radio', { name: amount }).check({ force: true })
  await page.getByLabel('Their e-mail').fill(recipient.email)
  await page.getByLabel(/^A word to go with it/).fill('Have the buns.')
  await page.getByLabel('Your name').fill(buyer.name)
  await page.getByLabel('Your e-mail').fill(buyer.email)
  return { buyer, recipient }
}

/** The code in the mail of whom a card is for, once it has come. */
async function codeIn(world: TemporaryWorld, email: string) {
  await expect.poll(async () => (await mailsTo(world, email)).length, { timeout: 20_000 }).toBe(1)
  const [mail] = await mailsTo(world, email)
  expect(mail?.request.subject).toContain('has given you £25.00 of bread')
  expect(mail?.request.text).toContain('Have the buns.')
  return CODE.exec(mail?.request.text ?? '')?.[0] ?? ''
}

async function balanceOf(page: Page, code: string, words: string) {
  await page.goto('/gift-cards')
  await page.getByLabel('Code of the card').fill(code)
  await page.getByRole('button', { name: 'What is left on it?' }).click()
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
}

test(
  'a gift card is declined, then paid; its code comes by mail, pays for an order, and has the rest left on it',
  { tag: ['@giftCards.buy', '@giftCards.getPurchase', '@payments.checkGiftCard', '@checkout.placeOrders'] },
  async ({ page, world }) => {
    test.setTimeout(120_000)
    await page.goto('/gift-cards')
    await expectAccessible(page)
    await goOn(page)
    await expect(page.getByRole('alert').filter({ hasText: 'There is something to put right' })).toBeFocused()
    await expectAccessible(page)

    const { buyer, recipient } = await fill(page)
    await goOn(page)
    await expectPayPage(page)
    const session = sessionOn(page)
    await pay(page, 'declined')
    await expect(page.getByRole('alert')).toContainText('declined')
    await leavePayPage(page)
    await expect(page.getByRole('alert').filter({ hasText: 'Nothing has been paid' })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: 'Pay £25.00 by card' }).click()
    await expectPayPage(page)
    expect(sessionOn(page)).toBe(session)
    await pay(page)
    await expect(heading(page)).toHaveText('Thank you. It is in the mail.', { timeout: 30_000 })
    await expect(page.getByRole('region', { name: 'Your receipt' })).toContainText('£25.00')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    const code = await codeIn(world, recipient.email)
    expect(await page.content()).not.toContain(code)
    await duplicate(world, 'checkout.session.completed', 3)
    expect(await mailsTo(world, recipient.email)).toHaveLength(1)
    const [receipt] = await mailsTo(world, buyer.email)
    expect(receipt?.request.subject).toBe('Your receipt: a gift card of £25.00')
    expect(receipt?.request.text).not.toContain(code)

    const [saturday] = await openSales(world)
    await page.goto(pathOf(saturday))
    await page.getByRole('button', { name: `Add ${LOAF}` }).click()
    await expect.poll(() => keptCount(page)).toBe(1)
    await page.goto('/checkout')
    await page.getByLabel('Name').fill(recipient.name)
    await page.getByLabel('E-mail').fill(recipient.email)
    const step = page.getByRole('region', { name: 'Step 2 How do you get it?' })
    await step.getByRole('radio', { disabled: false }).first().check({ force: true })
    await page.getByText('I have a gift card').click()
    await page.getByLabel('Code of the card').fill(code.toLowerCase())
    await page.getByRole('button', { name: 'Use it' }).click()
    await expect(page.getByText(/^Gift card .* pays £4\.80/)).toBeVisible()
    await page.getByRole('button', { name: 'Place the order' }).click()
    await expect(heading(page)).toContainText('Thank you', { timeout: 20_000 })
    await expect(page.getByText('Paid by gift card or credit')).toBeVisible()
    await balanceOf(page, code, '£20.20 left')
  },
)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a gift card is bought as far as the page to pay on, and what is wrong is told', async ({ page }) => {
    await page.goto('/gift-cards')
    await page.getByLabel('Their e-mail').fill('nobody')
    await goOn(page)
    await expect(heading(page)).toHaveText('Not yet bought')
    await expect(page.getByRole('alert')).toContainText('Choose how much the card is worth')
    await fill(page, /^Another/)
    await page.getByLabel('Amount in pounds').fill('12.50')
    await goOn(page)
    await expect(heading(page)).toHaveText('One step is left')
    await page.getByRole('link', { name: 'Pay £12.50 by card' }).click()
    await expectPayPage(page)
  })
})

test(
  'while Stripe is down the form keeps what was typed; a dispute takes off what is left, and the books agree',
  { tag: ['@giftCards.buy', '@staff.payments.listDisputes', '@staff.payments.reconcile'] },
  async ({ browser }) => {
    test.setTimeout(150_000)
    const world = await startTemporaryWorld()
    const context = await browser.newContext({
      baseURL: world.shop,
      viewport: { width: 390, height: 844 },
      extraHTTPHeaders: { 'cf-connecting-ip': place() },
    })
    try {
      const page = await context.newPage()
      const { recipient } = await fill(page)
      await goOn(page)
      await expectPayPage(page)
      const session = sessionOn(page)
      await pay(page)
      await expect(heading(page)).toHaveText('Thank you. It is in the mail.', { timeout: 30_000 })
      const code = await codeIn(world, recipient.email)
      await dispute(world, session)
      await expect
        .poll(async () => (await mailsTo(world, BAKERY.email)).map(({ request }) => request.subject), {
          timeout: 30_000,
        })
        .toContain('To see to: A customer disputes a gift card')
      await balanceOf(page, code, 'nothing left')
      const admin = await openDesk(world, ADMIN)
      const disputes = (await (await admin.get('/api/staff/disputes')).json()) as { items: object[] }
      expect(disputes.items).toMatchObject([{ orders: [], giftCard: { codeEnding: code.slice(-4) } }])
      await fetch(`${world.shop}/__clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: world.shop },
        body: JSON.stringify({ offsetMs: 5 * 60_000 }),
      })
      const looked = await admin.post('/api/staff/reconciliations', { data: {} })
      expect(await looked.json()).toMatchObject({ differences: [] })
      await admin.dispose()

      await turnStripe(world, 'down')
      const { buyer } = await fill(page)
      await goOn(page)
      await expect(page.getByRole('alert').filter({ hasText: 'does not work at the moment' })).toBeVisible({
        timeout: 30_000,
      })
      await expect(page.getByLabel('Your e-mail')).toHaveValue(buyer.email)
      await expectAccessible(page)
      await turnStripe(world, 'up')
      // The breaker closes again by itself.
      await expect(async () => {
        await goOn(page)
        await expectPayPage(page)
      }).toPass({ timeout: 60_000, intervals: [5_000] })
      expect((await stripeOf(world)).payments.filter(({ status }) => status === 'succeeded')).toHaveLength(1)
    } finally {
      await context.close()
      await world.stop()
    }
  },
)
