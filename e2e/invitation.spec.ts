import { ADMIN, openDesk } from './desk.ts'
import { linkOf } from './people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, somebody, test } from './world.ts'

test(
  'an admin invites somebody, who joins by the mail and is asked for a second factor; the link works once',
  {
    tag: [
      '@staff.people.invite',
      '@staff.people.listInvitations',
      '@staff.people.revokeInvitation',
      '@identity.getInvitation',
      '@identity.acceptInvitation',
    ],
  },
  async ({ page, world }) => {
    const { name, email } = somebody()
    const desk = await openDesk(world, ADMIN)
    const invite = (address: string) =>
      desk.post('/api/staff/people/invitations', { data: { email: address, role: 'staff' } })
    expect((await invite(email)).status()).toBe(201)
    const other = (await (await invite(somebody().email)).json()) as { id: string }
    expect((await desk.post(`/api/staff/people/invitations/${other.id}/revoke`, { data: {} })).status()).toBe(200)
    const list = await desk.get('/api/staff/people/invitations')
    const { items } = (await list.json()) as { items: { id: string; email: string }[] }
    expect(items.map((one) => one.email)).toContain(email)
    expect(items.map(({ id }) => id)).not.toContain(other.id)

    const link = await linkOf(world, email, /invited/i, /\/invitation\/[\w-]+/)
    const answer = await page.goto(link)
    expect(answer?.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
    })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Join the band')
    await expect(page.getByText(email)).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByLabel('Name').fill(name)
    await page.getByLabel('Password', { exact: true }).fill('nine slow sourdoughs')
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    await expect(page).toHaveURL(/\/account\/security\/second-factor$/)
    expect((await page.request.get('/api/staff/orders')).status()).toBe(403)

    await page.goto(link)
    await expect(page.getByText('This invitation does not work any more')).toBeVisible()
    await expectAccessible(page)
    expect((await invite(email)).status()).toBe(409)
    await desk.dispose()
  },
)
