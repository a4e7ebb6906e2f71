import type { Page } from '@playwright/test'
import type { TemporaryWorld } from '../scripts/local/temporary.ts'
import { PASSWORD } from '../mocks/sandbox/identity/people.ts'
import { expect, mailsTo } from './world.ts'

export { PASSWORD }

/** Fills in the door, and presses. */
export async function fillDoor(page: Page, email: string, password = PASSWORD) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Signs in from the front of the account, and waits until it is there. */
export async function signIn(page: Page, email: string, password = PASSWORD) {
  await page.goto('/account')
  await fillDoor(page, email, password)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hello')
}

/** The path that the newest mail to an address leads to, of those whose subject fits. Mails name the shop's usual host; a test's has another. */
export async function linkOf(world: TemporaryWorld, address: string, subject: RegExp, path: RegExp): Promise<string> {
  const newest = async () => {
    const [mail] = (await mailsTo(world, address)).filter(({ request }) => subject.test(request.subject))
    return path.exec(mail?.request.text ?? '')?.[0]
  }
  await expect.poll(newest, { timeout: 20_000 }).toBeDefined()
  return (await newest()) ?? ''
}

/** The link that proves an address or sets a password. */
export const linkIn = (world: TemporaryWorld, address: string, subject: RegExp) =>
  linkOf(world, address, subject, /\/(?:verify-email|reset-password)\/[\w-]+/)
