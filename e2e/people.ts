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

/** The link of the newest mail to an address whose subject fits. */
export async function linkIn(world: TemporaryWorld, address: string, subject: RegExp): Promise<string> {
  const newest = async () => {
    const [mail] = (await mailsTo(world, address)).filter(({ request }) => subject.test(request.subject))
    return /https?:\/\/\S+\/(?:verify-email|reset-password)\/[\w-]+/.exec(mail?.request.text ?? '')?.[0]
  }
  await expect.poll(newest, { timeout: 20_000 }).toBeDefined()
  // Mails name the shop's usual address; this one has another.
  return new URL((await newest()) ?? '').pathname
}
