import { codeAt, stepAt } from '../src/modules/identity/totp.ts'
import { fillDoor, linkIn, PASSWORD, signIn } from './people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, mailsTo, test } from './world.ts'

test(
  'whoever is signed out from another device is out at the next request',
  { tag: ['@account.listSessions', '@account.signOutEverywhere', '@account.revokeSession'] },
  async ({ page, browser, world }) => {
    const email = 'priya.4@example.com'
    const other = await browser.newContext({ baseURL: world.shop })
    const device = await other.newPage()
    await signIn(device, email)
    await signIn(page, email)
    await page.goto('/account/security')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await expect(page.getByText('You are signed in here only')).toBeVisible()
    await device.goto('/account/details')
    await expect(device.getByRole('heading', { level: 1 })).toHaveText('Come in')
    expect((await device.request.get('/api/account')).status()).toBe(401)
    await page.goto('/account/details')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your details')
    await other.close()
  },
)

test(
  'with Google: who says no is told so, who says yes is in',
  { tag: ['@identity.startGoogleSignIn', '@identity.finishGoogleSignIn'] },
  async ({ page }) => {
    await page.goto('/account/orders')
    await page.getByRole('button', { name: 'Continue with Google' }).click()
    await expect(page.getByRole('heading', { name: 'Choose an account' })).toBeVisible()
    await page.getByRole('link', { name: 'No, cancel' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Google did not let you through')
    await expectAccessible(page)
    await page.getByRole('button', { name: /Google/ }).click()
    await page.getByRole('link', { name: 'Gwen Hughes, gwen@example.com' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your orders')
  },
)

test(
  'a second factor is set up and asked for; without the phone a recovery code is good, once',
  {
    tag: [
      '@account.startSecondFactor',
      '@account.confirmSecondFactor',
      '@account.getSecondFactor',
      '@account.removeSecondFactor',
      '@identity.confirmSecondFactor',
    ],
  },
  async ({ page, context }) => {
    const email = 'harold.7@example.com'
    await signIn(page, email)
    await page.goto('/account/security')
    await page.getByRole('link', { name: 'Set it up' }).click()
    await page.getByRole('button', { name: 'Show me the code to scan' }).click()
    const secret = (await page.locator('code').innerText()).replace(/\s/g, '')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByLabel('Six digits').fill(await codeAt(secret, stepAt(new Date())))
    await page.getByRole('button', { name: 'Switch it on' }).click()
    await expect(page.getByText('You see these codes once')).toBeVisible()
    const [recovery = '', another = ''] = await page.locator('code').allInnerTexts()

    await context.clearCookies()
    await page.goto('/sign-in')
    await fillDoor(page, email)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One more lock')
    await expectAccessible(page)
    await page.getByLabel('Six digits').fill('000000')
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('This code is not right')
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
    await page.getByLabel('Recovery code').fill(recovery)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Harold')

    await context.clearCookies()
    await page.goto('/sign-in')
    await fillDoor(page, email)
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
    await page.getByLabel('Recovery code').fill(recovery)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'This code is not right, or it was used before.',
    )

    await page.getByLabel('Recovery code').fill(another)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Harold')

    await page.goto('/account/security')
    await page.getByText('Switch it off').first().click()
    // The code of the next half minute counts already: clocks of telephones are a little off.
    await page.getByLabel('Six digits').fill(await codeAt(secret, stepAt(new Date()) + 1))
    await page.getByRole('button', { name: 'Switch it off' }).click()
    await expect(page.getByText('It is switched off')).toBeVisible()
  },
)

test(
  'another password and another address: the old ones open nothing any more, and the new address is confirmed first',
  { tag: ['@account.changePassword', '@account.changeEmail'] },
  async ({ page, world, context }) => {
    const [before, after] = ['yuki.8@example.com', 'yuki.new@example.com']
    await signIn(page, before)
    await page.goto('/account/security')
    await page.getByLabel('Present password').fill(PASSWORD)
    await page.getByLabel('New password', { exact: true }).fill('a crust of one’s own')
    await page.getByRole('button', { name: 'Change the password' }).click()
    await expect(page.getByText('Your password is changed')).toBeVisible()

    await page.goto('/account/details')
    await page.getByLabel('New address').fill(after)
    await page.getByLabel('Present password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Change the address' }).click()
    await expect(page.getByText('This is not your present password.').first()).toBeVisible()
    await page.getByLabel('Present password').fill('a crust of one’s own')
    await page.getByRole('button', { name: 'Change the address' }).click()
    await expect(page.getByText('It counts when you confirm it there')).toBeVisible()
    await expect(page.getByText(before).first()).toBeVisible()

    await page.goto(await linkIn(world, after, /address/i))
    await page.getByRole('button', { name: 'Confirm my address' }).click()
    await expect(page.getByText('Your address is confirmed, and you are signed in')).toBeVisible()
    await page.goto('/account/details')
    await expect(page.getByText(after).first()).toBeVisible()

    await context.clearCookies()
    await page.goto('/sign-in')
    await fillDoor(page, before, 'a crust of one’s own')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('That did not fit')
    await fillDoor(page, after, 'a crust of one’s own')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Yuki')
  },
)

test(
  'Google is linked by the password here and a yes there; one signs in with it, and takes it away again',
  {
    tag: [
      '@account.getSignInMethods',
      '@account.startGoogleLink',
      '@account.finishGoogleLink',
      '@account.unlinkGoogle',
    ],
  },
  async ({ page, world, context }) => {
    const email = 'kwame.15@example.com'
    await signIn(page, email)
    await page.goto('/account/security')
    const link = page.getByRole('form', { name: 'Link Google' })
    await link.getByLabel('Your password here').fill('four cold loaves')
    await link.getByRole('button', { name: 'Link Google' }).click()
    await expect(page.getByText('This is not your password.').first()).toBeVisible()
    await link.getByLabel('Your password here').fill(PASSWORD)
    await link.getByRole('button', { name: 'Link Google' }).click()
    await page.getByRole('link', { name: 'No, cancel' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Google did not say who you are')
    await expectAccessible(page)

    await link.getByLabel('Your password here').fill(PASSWORD)
    await link.getByRole('button', { name: 'Link Google' }).click()
    await page.getByRole('link', { name: 'Bryn Evans, bryn@example.com' }).click()
    await expect(page.getByText('You can sign in as bryn@example.com at Google.')).toBeVisible()
    await expect(page.getByRole('main').getByRole('status')).toContainText('Google is linked')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await expect
      .poll(async () => (await mailsTo(world, email)).map(({ request }) => request.subject), { timeout: 20_000 })
      .toContain('You can sign in with Google now')

    await context.clearCookies()
    await page.goto('/account')
    await page.getByRole('button', { name: 'Continue with Google' }).click()
    await page.getByRole('link', { name: 'Bryn Evans, bryn@example.com' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Kwame')
    await page.goto('/account/security')
    await page.getByRole('button', { name: 'Unlink Google' }).click()
    await expect(page.getByText('Google is no way in any more')).toBeVisible()
    await page.reload()
    await expect(link).toBeVisible()
  },
)

test(
  'new recovery codes take the place of the old ones',
  { tag: ['@account.renewRecoveryCodes'] },
  async ({ page, context }) => {
    const email = 'sian.9@example.com'
    await signIn(page, email)
    await page.goto('/account/security/second-factor')
    await page.getByRole('button', { name: 'Show me the code to scan' }).click()
    const secret = (await page.locator('code').innerText()).replace(/\s/g, '')
    await page.getByLabel('Six digits').fill(await codeAt(secret, stepAt(new Date())))
    await page.getByRole('button', { name: 'Switch it on' }).click()
    await expect(page.getByText('You see these codes once')).toBeVisible()
    const [old = ''] = await page.locator('code').allInnerTexts()

    await page.goto('/account/security')
    await page.getByRole('link', { name: 'New recovery codes' }).click()
    await expectAccessible(page)
    // The code of the next half minute counts already: clocks of telephones are a little off.
    await page.getByLabel('Six digits').fill(await codeAt(secret, stepAt(new Date()) + 1))
    await page.getByRole('button', { name: 'Make new codes' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your new recovery codes')
    await expectAccessible(page)
    const [fresh = ''] = await page.locator('code').allInnerTexts()

    await context.clearCookies()
    await page.goto('/sign-in')
    await fillDoor(page, email)
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
    await page.getByLabel('Recovery code').fill(old)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('This code is not right')
    await page.getByLabel('Recovery code').fill(fresh)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Siân')
  },
)
