import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { PASSWORD } from './people.ts'
import { expect, expectAccessible, somebody, test } from './world.ts'

const turn = ({ sandbox }: TemporaryWorld, mode: string) =>
  fetch(`${sandbox}/control/turnstile`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode }),
  })

let calls = 0
/** A machine that does not look at pages. */
const machine = ({ shop }: TemporaryWorld, challenge?: string) =>
  fetch(`${shop}/api/identity/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': `10.9.9.${String(++calls)}` },
    body: JSON.stringify({ ...somebody(), password: PASSWORD, ...(challenge === undefined ? {} : { challenge }) }),
  })

test('a shop that asks whether one is a person lets people open an account, and refuses machines', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const world = await startTemporaryWorld({ vars: { TURNSTILE_SITE_KEY: 'a key', TURNSTILE_SECRET: 'a secret' } })
  const context = await browser.newContext({ baseURL: world.shop })
  try {
    const page = await context.newPage()
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Open an account' }).click()
    const frame = page.frameLocator('iframe[title="Whether you are a person"]')
    await expect(frame.getByText('takes you for a person')).toBeVisible()
    await expectAccessible(page)
    const open = async (email: string) => {
      await page.getByLabel('Name').fill('Rosie Pritchard')
      await page.getByLabel('E-mail').fill(email)
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
      await page.getByRole('button', { name: 'Open the account' }).click()
    }
    await turn(world, 'refuses')
    await open(somebody().email)
    await expect(page.getByText('We could not see that you are a person')).toBeVisible()
    await turn(world, 'up')
    await expect(frame.getByText('takes you for a person')).toBeVisible()
    await page.getByRole('button', { name: 'Open the account' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
    expect(errors).toEqual([])

    expect((await machine(world)).status).toBe(409)
    expect(await (await machine(world, 'made up')).json()).toMatchObject({ code: 'CHALLENGE_REFUSED' })
    await turn(world, 'down')
    expect((await machine(world, 'made up')).status).toBe(200)
    // Elsewhere nothing of another host may be in a frame.
    const policy = (await fetch(`${world.shop}/sign-in`)).headers.get('content-security-policy') ?? ''
    expect(policy).not.toContain('frame-src')
  } finally {
    await context.close()
    await world.stop()
  }
})
