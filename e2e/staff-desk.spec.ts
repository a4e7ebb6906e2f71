import { openDesk, STAFF } from './desk.ts'
import { signIn } from './people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './world.ts'

// A page that is not for somebody is answered with 403, and Chromium says so.
// The page of a refusal names its icon late: now and then Chromium asks for the usual one before, which there is not.
test.use({ mayLog: [/status of 40[34]/] })

test(
  'the desk is for the staff: who is not asked in is told so, and each sees what they may',
  { tag: ['@staff.bakeSales.list', '@identity.getSession'] },
  async ({ page, world, browser }) => {
    await page.goto('/staff/bake-sales?status=draft')
    await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Fstaff%2Fbake-sales%3Fstatus%3Ddraft$/)
    await signIn(page, 'rosie@example.com')
    await expect(page.getByRole('link', { name: 'To the desk' })).toHaveCount(0)
    const refused = await page.goto('/staff/bake-sales')
    expect(refused?.status()).toBe(403)
    expect(refused?.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
    })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Flour-dusted hands only')
    await expectAccessible(page)

    const desk = await openDesk(world, STAFF)
    const context = await browser.newContext({ baseURL: world.shop, storageState: await desk.storageState() })
    const seat = await context.newPage()
    await seat.goto('/account')
    await seat.getByRole('link', { name: 'To the desk' }).click()
    await expect(seat.getByRole('heading', { level: 1 })).toHaveText('Bake sales')
    await expect(seat.getByRole('banner')).toHaveCount(1)
    await seat.getByText('Desk:').click()
    await expect(seat.getByRole('navigation', { name: 'Desk' }).getByRole('link')).toHaveCount(5)
    await expect(seat.getByRole('link', { name: 'New bake sale' })).toHaveCount(0)
    await expectAccessible(seat)
    await expectNoSidewaysScroll(seat)
    await context.close()
    await desk.dispose()
  },
)
