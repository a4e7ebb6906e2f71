import type { Browser, Page } from '@playwright/test'
import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { addDays, londonDate } from '../src/lib/dates.ts'
import { ADMIN, openDesk, STAFF } from './desk.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, somebody, test } from './world.ts'

const DAY_MS = 86_400_000
/** How long the shop may take to show a change of staff. */
const SHOWN = { timeout: 20_000 }
const TITLE = 'Bonfire bake'
const DATE = addDays(londonDate(new Date()), 12)
const SLUG = `${DATE}-bonfire-bake`

/** A page of the desk: nothing that axe finds, nothing that sticks out. */
async function isSound(page: Page, heading: string) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** Somebody of the staff, in a browser of their own. */
async function sit(
  browser: Browser,
  world: TemporaryWorld,
  email: string,
  viewport: { width: number; height: number },
) {
  const desk = await openDesk(world, email)
  const storageState = await desk.storageState()
  await desk.dispose()
  const context = await browser.newContext({ baseURL: world.shop, storageState, viewport })
  return context.newPage()
}

/** Opens what an act says, fills it in, and does it. */
async function act(page: Page, label: string, button: string, fields: Record<string, string> = {}) {
  await page.getByRole('button', { name: label, exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const [name, value] of Object.entries(fields)) await dialog.getByLabel(name).fill(value)
  await dialog.getByRole('button', { name: button }).click()
}

/** What the shop says of a bake sale, once it has heard of the change. */
const inShop = (page: Page, slug: string, words: string | RegExp) =>
  expect.poll(async () => (await page.request.get(`/bake-sales/${slug}`)).text(), SHOWN).toMatch(words)

/** A guest orders two of the first thing on the menu. */
async function order({ shop }: TemporaryWorld, slug: string) {
  const sale = await (await fetch(`${shop}/api/bake-sales/${slug}`)).json<BakeSaleDetail>()
  const answer = await fetch(`${shop}/api/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: sale.slots[0]?.id,
      lines: [{ menuItemId: sale.menu[0]?.id, quantity: 2 }],
      customer: somebody(),
      paymentMethod: 'pay_on_collection',
    }),
  })
  expect(answer.status).toBe(201)
}

async function fillIn(page: Page) {
  await page.getByLabel('Title').fill(TITLE)
  await page.getByRole('combobox', { name: 'Place' }).click()
  await page.getByRole('option').first().click()
  await page.getByLabel('Date').fill(DATE)
  await page.getByLabel('Orders from').fill(`${addDays(DATE, -20)}T08:00`)
  await page.getByLabel('Orders until').fill(`${addDays(DATE, -2)}T20:00`)
  await page.getByRole('combobox', { name: 'What' }).fill('country large')
  await page.getByRole('option', { name: /^Country sourdough, Large/ }).click()
  await page.getByLabel('Price, £').fill('4.80')
  await page.getByLabel('Pieces', { exact: true }).fill('20')
  await page.getByLabel('From', { exact: true }).fill('10:00')
  await page.getByLabel('Until', { exact: true }).fill('10:30')
  await page.getByLabel('Orders', { exact: true }).fill('8')
}

test(
  'an admin makes a bake sale, publishes, edits and copies it, closes one early, moves and cancels another; staff complete it',
  {
    tag: [
      '@staff.bakeSales.list',
      '@staff.bakeSales.get',
      '@staff.bakeSales.getChoices',
      '@staff.bakeSales.create',
      '@staff.bakeSales.update',
      '@staff.bakeSales.publish',
      '@staff.bakeSales.clone',
      '@staff.bakeSales.move',
      '@staff.bakeSales.cancel',
      '@staff.bakeSales.complete',
      '@staff.bakeSales.getPlan',
    ],
  },
  async ({ browser }) => {
    test.setTimeout(180_000)
    const world = await startTemporaryWorld()
    const page = await sit(browser, world, ADMIN, { width: 1280, height: 900 })
    await page.goto('/staff')
    await isSound(page, 'Bake sales')
    await page.getByRole('link', { name: 'New bake sale' }).click()
    await isSound(page, 'New bake sale')
    await page.getByRole('button', { name: 'Make the draft' }).click()
    await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveCount(12)
    await expectAccessible(page)
    await fillIn(page)
    await expect(page.getByLabel('Address')).toHaveValue(SLUG)
    // The contract takes it, and the bakery does not: orders would end after the collection has begun.
    await page.getByLabel('Orders until').fill(`${DATE}T11:00`)
    await page.getByRole('button', { name: 'Make the draft' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Orders end after they begin')
    await expect(page.getByLabel('Title')).toHaveValue(TITLE)
    await page.getByLabel('Orders until').fill(`${addDays(DATE, -2)}T20:00`)
    await page.getByRole('button', { name: 'Make the draft' }).click()
    await isSound(page, TITLE)
    const home = page.url()
    await expect(page.getByText('Draft', { exact: true })).toBeVisible()
    expect((await page.request.get(`/bake-sales/${SLUG}`)).status()).toBe(404)

    await act(page, 'Publish', 'Publish it')
    await expect(page.getByText('It is published')).toBeVisible()
    await expect(page.getByText('Taking orders')).toBeVisible()
    await inShop(page, SLUG, TITLE)
    await order(world, SLUG)

    await page.getByRole('link', { name: 'Edit' }).click()
    await isSound(page, 'Edit')
    await page.getByLabel('Title').fill('Bonfire bake, the big one')
    await page.getByLabel('Pieces', { exact: true }).fill('1')
    await page.getByRole('button', { name: 'Keep the changes' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Menu 1: make it 2 or more')
    await expect(page.getByLabel('Pieces', { exact: true })).toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel('Pieces', { exact: true }).fill('30')
    await page.getByRole('button', { name: 'Keep the changes' }).click()
    await isSound(page, 'Bonfire bake, the big one')
    await expect(page.getByRole('row', { name: /Country sourdough/ })).toContainText('30')
    await inShop(page, SLUG, /Bonfire bake, the big one/)

    await act(page, 'Copy to a date', 'Make the copy', { 'New date': DATE })
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('there is a copy of it on this one')
    await page.getByRole('dialog').getByLabel('New date').fill(addDays(DATE, 7))
    await page.getByRole('dialog').getByRole('button', { name: 'Make the copy' }).click()
    await expect(page.getByText('Draft', { exact: true })).toBeVisible()
    expect(page.url()).not.toBe(home)
    await act(page, 'Publish', 'Publish it')
    await expect(page.getByText('It is published')).toBeVisible()
    await act(page, 'Move', 'Move it', { 'New date': addDays(DATE, 8) })
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Say why')
    await page.getByRole('dialog').getByLabel('Reason').fill('The river is over the road.')
    await page.getByRole('dialog').getByRole('button', { name: 'Move it' }).click()
    await expect(page.getByText('It is moved')).toBeVisible()
    await act(page, 'Cancel', 'Cancel the bake sale', { Reason: 'The oven is broken.' })
    await expect(page.getByText('It is cancelled')).toBeVisible()
    await expect(page.getByText('Cancelled', { exact: true })).toBeVisible()

    await page.goto(home)
    await act(page, 'Close early', 'Take no more orders')
    await expect(page.getByText('It is closed')).toBeVisible()
    await expect(page.getByText('Closed', { exact: true })).toBeVisible()
    await inShop(page, SLUG, /closed/i)
    // Nobody can have come yet.
    await act(page, 'Complete', 'Complete it')
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('That cannot be done now')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Bake plan' }).click()
    await isSound(page, 'Bake plan')
    await expect(page.getByRole('row', { name: /Country sourdough/ })).toContainText('2')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation', { name: 'Desk' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Print this page' })).toBeHidden()
    await page.context().close()

    await fetch(`${world.shop}/__clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offsetMs: 13 * DAY_MS }),
    })
    const phone = await sit(browser, world, STAFF, { width: 390, height: 844 })
    await phone.goto('/staff/bake-sales?status=published')
    await isSound(phone, 'Bake sales')
    await phone.getByRole('link', { name: /Bonfire bake, the big one/ }).click()
    await isSound(phone, 'Bonfire bake, the big one')
    await expect(phone.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
    await act(phone, 'Complete', 'Complete it')
    await expect(phone.getByText('It is completed')).toBeVisible()
    expect((await phone.goto(`${new URL(home).pathname}/edit`))?.status()).toBe(403)
    await phone.context().close()
    await world.stop()
  },
)

test(
  'an admin makes a voucher and takes it out of use, invites somebody and takes it back',
  {
    tag: [
      '@staff.vouchers.list',
      '@staff.vouchers.create',
      '@staff.vouchers.disable',
      '@staff.people.listInvitations',
      '@staff.people.invite',
      '@staff.people.revokeInvitation',
    ],
  },
  async ({ browser }) => {
    test.setTimeout(120_000)
    const world = await startTemporaryWorld()
    const page = await sit(browser, world, ADMIN, { width: 390, height: 844 })
    await page.goto('/staff/vouchers')
    await isSound(page, 'Vouchers')
    await page.getByRole('link', { name: 'New voucher' }).click()
    await isSound(page, 'New voucher')
    await page.getByLabel('Code').fill('a-bonfire')
    await page.getByLabel('How much').fill('101')
    await page.getByLabel('From').fill(`${DATE}T00:00`)
    await page.getByLabel('Until').fill(`${addDays(DATE, 30)}T00:00`)
    await page.getByRole('button', { name: 'Make the voucher' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('1 to 100 per cent')
    await page.getByLabel('How much').fill('5')
    await page.getByRole('button', { name: 'Make the voucher' }).click()
    await isSound(page, 'Vouchers')
    const row = page.getByRole('row', { name: /^A-BONFIRE/ })
    await expect(row).toContainText('5 %')
    await row.getByRole('button', { name: 'Disable A-BONFIRE' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take it out of use' }).click()
    await expect(page.getByText('A-BONFIRE is out of use')).toBeVisible()
    await page.goto('/staff/vouchers?which=disabled')
    await expect(row).toBeVisible()
    await page.goto('/staff/vouchers/new')
    await page.getByLabel('Code').fill('A-BONFIRE')
    await page.getByLabel('How much').fill('5')
    await page.getByLabel('From').fill(`${DATE}T00:00`)
    await page.getByLabel('Until').fill(`${addDays(DATE, 30)}T00:00`)
    await page.getByRole('button', { name: 'Make the voucher' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Choose another code')

    const { email } = somebody()
    await page.goto('/staff/people')
    await isSound(page, 'People')
    await page.getByLabel('E-mail').fill(STAFF)
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('one of the staff already')
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(page.getByText('The invitation is on its way')).toBeVisible()
    await page.getByRole('button', { name: `Take back the invitation of ${email}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByText(`${email} is not invited any more`)).toBeVisible()
    await page.reload()
    await expect(page.getByRole('rowheader', { name: email })).toHaveCount(0)
    await page.context().close()
    await world.stop()
  },
)
