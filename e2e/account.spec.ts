import { readFileSync } from 'node:fs'
import { linkIn, linkOf, fillDoor, PASSWORD, signIn } from './people.ts'
import { keptCount, openSales } from './shopping.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, somebody, test } from './world.ts'

const OPENED = [
  '@identity.register',
  '@identity.verifyEmail',
  '@account.get',
  '@account.listOrders',
  '@account.getOrder',
]

test(
  'somebody who has ordered as a guest opens an account, confirms it by the mail, finds the order, and orders again',
  { tag: [...OPENED, '@identity.getSession', '@identity.signOut'] },
  async ({ page, world }) => {
    const { name, email } = somebody()
    const [sale] = await openSales(world)
    const item = sale?.menu.find(({ product, left }) => product.slug === 'country-sourdough' && left > 10)
    const slot = sale?.slots.find(({ left, fulfilment }) => left > 2 && fulfilment === 'collection')
    const placed = await page.request.post('/api/orders', {
      data: {
        idempotencyKey: crypto.randomUUID(),
        bakeSaleId: sale?.id,
        slotId: slot?.id,
        lines: [{ menuItemId: item?.id, quantity: 1 }],
        customer: { name, email },
        paymentMethod: 'pay_on_collection',
      },
    })
    expect(placed.status()).toBe(201)

    await page.goto('/')
    await page.getByRole('link', { name: 'Account', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Come in')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Open an account' }).click()
    await page.getByLabel('Name').fill(name)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Open the account' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')

    await page.goto(await linkIn(world, email, /confirm/i))
    await page.getByRole('button', { name: 'Confirm my address' }).click()
    await expect(page.getByText('Your address is confirmed, and you are signed in')).toBeVisible()
    await page.getByRole('link', { name: 'To your account' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Rosie')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    await page.getByRole('link', { name: 'Orders', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your orders')
    await expectAccessible(page)
    await page.getByRole('link', { name: /BOB-/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('In the book')
    await page.getByRole('button', { name: 'Order it again' }).click()
    await expect(page.getByText('It is in your basket')).toBeVisible()
    expect(await keptCount(page)).toBe(1)
    await expectAccessible(page)

    await page.goto('/account')
    await page.getByRole('main').getByRole('button', { name: 'Sign out' }).first().click()
    await expect(page.getByText('You are signed out')).toBeVisible()
    await page.goto('/account/orders')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Come in')
    await expect(page).toHaveURL(/returnTo=%2Faccount%2Forders/)
  },
)

test(
  'a forgotten password is set anew by the mail; the old one opens nothing, and the link works once',
  { tag: ['@identity.requestPasswordReset', '@identity.resetPassword', '@identity.signIn'] },
  async ({ page, world, context }) => {
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Forgotten the password?' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('It slipped your mind')
    await page.getByLabel('E-mail').fill('tom@example.com')
    await page.getByRole('button', { name: 'Send me the link' }).click()
    await expect(page.getByText('tom@example.com')).toBeVisible()
    await expectAccessible(page)
    const link = await linkIn(world, 'tom@example.com', /password/i)
    await page.goto(link)
    await page.getByLabel('New password', { exact: true }).fill('a crust of one’s own')
    await page.getByRole('button', { name: 'Keep this password' }).click()
    await expect(page.getByText('Your password is changed')).toBeVisible()
    await page.goto(link)
    await page.getByLabel('New password', { exact: true }).fill('a crust of one’s own')
    await page.getByRole('button', { name: 'Keep this password' }).click()
    await expect(page.getByText('This link does not work any more')).toBeVisible()

    await context.clearCookies()
    await page.goto('/sign-in')
    await fillDoor(page, 'tom@example.com')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('That did not fit')
    await expectAccessible(page)
    await fillDoor(page, 'tom@example.com', 'a crust of one’s own')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Tom')
  },
)

test(
  'what was put into the basket before signing in is there afterwards, and on another device',
  { tag: ['@identity.signIn'] },
  async ({ page, world, browser }) => {
    const [sale] = await openSales(world)
    await page.goto(`/bake-sales/${sale?.slug ?? ''}`)
    await page.getByRole('button', { name: 'Add Country sourdough, Large, 900 g' }).click()
    await expect.poll(() => keptCount(page)).toBe(1)
    await signIn(page, 'rosie@example.com')
    expect(await keptCount(page)).toBe(1)
    const other = await browser.newContext({ baseURL: world.shop })
    const device = await other.newPage()
    await signIn(device, 'rosie@example.com')
    expect(await keptCount(device)).toBe(1)
    await other.close()
  },
)

test(
  'details and addresses are kept',
  {
    tag: [
      '@account.update',
      '@account.listAddresses',
      '@account.addAddress',
      '@account.removeAddress',
      '@account.listGiftCards',
    ],
  },
  async ({ page }) => {
    await signIn(page, 'kwame.5@example.com')
    await page.goto('/account/details')
    await page.getByLabel('Name').fill('Kwame O’Connor')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect(page.getByText('It is written down')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Name')).toHaveValue('Kwame O’Connor')
    await page.goto('/account/addresses')
    await page.getByRole('button', { name: 'Add an address' }).click()
    await page.getByLabel('Name of it').fill('Mother')
    await page.getByLabel('House and street').fill('7 Mill Lane')
    await page.getByLabel('Town or village').fill('Ludlow')
    await page.getByLabel('Postcode').fill('sy8 1ax')
    await page.getByRole('button', { name: 'Keep this address' }).click()
    await expect(page.getByText('“Mother” is kept')).toBeVisible()
    await page.reload()
    const mother = page.getByRole('listitem').filter({ hasText: 'Mother' })
    await expect(mother).toContainText('SY8 1AX')
    await expectAccessible(page)
    await mother.getByRole('button', { name: /Remove/ }).click()
    await expect(page.getByText('“Mother” is removed')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Mother')).toHaveCount(0)
    await page.goto('/account/credit')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gift cards and credit')
    await expectAccessible(page)
  },
)

test(
  'what is held can be taken away; what may be written is decided; and an account is erased',
  {
    tag: [
      '@privacy.exportData',
      '@privacy.getExport',
      '@privacy.collectExport',
      '@privacy.listConsents',
      '@privacy.getConsent',
      '@privacy.setConsent',
      '@privacy.erase',
      '@account.getSignInMethods',
      '@account.getMessageChoices',
      '@account.setMessageChoices',
      '@account.listWaitingPlaces',
    ],
  },
  async ({ page, world }) => {
    const email = 'yuki.18@example.com'
    await signIn(page, email)
    await page.goto('/account/waiting-lists')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting lists')
    await expectAccessible(page)
    await page.goto('/account/messages')
    const letters = page.getByRole('switch', { name: 'Letters about new bakes' })
    await letters.click()
    await expect(letters).toBeChecked()
    await expect(letters).toHaveAttribute('aria-busy', 'false')
    const reminders = page.getByRole('switch', { name: 'Reminders' })
    await expect(reminders).toBeChecked()
    await reminders.click()
    await expect(page.getByText('We do not remind you any more.')).toBeVisible({ timeout: 15_000 })
    await page.reload()
    await expect(letters).toBeChecked()
    await expect(reminders).not.toBeChecked()
    await expectAccessible(page)
    const agreed = (await (await page.request.get('/api/privacy/consent')).json()) as { consent: { decidedAt: string } }
    expect(agreed.consent.decidedAt).not.toBe('')
    await page.goto('/account/data')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Ask for my data' }).click()
    await expect(page.getByText('We are preparing it')).toBeVisible()
    const link = await linkOf(world, email, /data is ready/i, /\/account\/data\/[\w-]+/)
    const answer = await page.goto(link)
    expect(answer?.headers()['cache-control']).toBe('private, no-store')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Show me the files' }).click()
    await expect(page.getByText('Here it is')).toBeVisible()
    await expectAccessible(page)
    const saved = async (name: string) => {
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name }).click()
      return readFileSync(await (await download).path(), 'utf8')
    }
    const held = JSON.parse(await saved('Save it for machines (JSON)')) as {
      customer: { email: string }
      consents: unknown[]
    }
    expect([held.customer.email, held.consents.length]).toEqual([email, 1])
    expect(await saved('Save it to read')).toContain(email)
    await page.goto(link)
    await page.getByRole('button', { name: 'Show me the files' }).click()
    await expect(page.getByText('This link does not work any more')).toBeVisible()
    await page.getByRole('link', { name: 'To your data' }).click()
    await expect(page.getByRole('button', { name: 'Ask for my data' })).toBeVisible()

    await page.getByRole('link', { name: 'Delete my account' }).click()
    await page.getByLabel(/^To be sure, type/).fill('delete')
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Delete/ }).click()
    await expect(page.getByText('Your account is deleted')).toBeVisible()
    await fillDoor(page, email)
    await expect(page.getByRole('main').getByRole('alert')).toContainText('That did not fit')
  },
)
