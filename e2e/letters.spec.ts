import { request as requests } from '@playwright/test'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { PASSWORD } from './people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, mailsTo, place, test } from './world.ts'

const ROSIE = 'rosie@example.com'
const MINUTE = 60_000

const findLetter = async (world: TemporaryWorld) =>
  (await mailsTo(world, ROSIE)).find(({ request }) => request.subject.startsWith('You can order now'))

/** Somebody who is signed in, and says what may be written to them. */
async function reader({ shop }: TemporaryWorld) {
  const headers = { 'cf-connecting-ip': place(), origin: shop }
  const api = await requests.newContext({ baseURL: shop, extraHTTPHeaders: headers })
  expect((await api.post('/api/identity/sign-in', { data: { email: ROSIE, password: PASSWORD } })).status()).toBe(200)
  return {
    wants: async (marketingEmail: boolean) => {
      const answer = await api.post('/api/privacy/consent', { data: { analytics: false, marketingEmail } })
      expect(answer.status()).toBe(200)
    },
    isWritten: async () => {
      const { consent } = (await (await api.get('/api/privacy/consent')).json()) as {
        consent: { marketingEmail: boolean }
      }
      return consent.marketingEmail
    },
    end: () => api.dispose(),
  }
}

/** Moves the clock of the shop to the moment at which the next bake sale opens. */
async function letOneOpen({ shop }: TemporaryWorld) {
  const { items } = await (
    await fetch(`${shop}/api/bake-sales?state=scheduled`)
  ).json<{ items: { opensAt: string }[] }>()
  const offsetMs = Date.parse(items[0]?.opensAt ?? '') + MINUTE - Date.now()
  const moved = await fetch(`${shop}/__clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMs: Math.round(offsetMs) }),
  })
  expect(moved.status).toBe(200)
}

test(
  'whoever asks is told that a bake sale opens, and ends that by one click of a mail program, or by a press without scripts',
  { tag: ['@privacy.unsubscribe'] },
  async ({ browser }) => {
    test.setTimeout(150_000)
    const world = await startTemporaryWorld()
    const rosie = await reader(world)
    try {
      await rosie.wants(true)
      await letOneOpen(world)
      await expect.poll(async () => (await findLetter(world))?.request.subject, { timeout: 30_000 }).toBeDefined()
      const letter = await findLetter(world)
      const { headers = {}, text = '' } = letter?.request ?? {}
      expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
      const path = /<https?:\/\/[^/]+(\/unsubscribe\/[\w-]+)>/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
      expect(text).toContain(path)
      const address = `${world.shop}${path}`

      // A machine looks at every link of a mail.
      const looked = await fetch(address)
      expect([looked.status, looked.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
      expect((await fetch(address, { method: 'POST', body: 'hello' })).status).toBe(403)
      expect(await rosie.isWritten()).toBe(true)

      const click = (init: RequestInit = {}) =>
        fetch(address, {
          method: 'POST',
          body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
          redirect: 'manual',
          ...init,
        })
      expect((await click()).status).toBe(200)
      expect(await rosie.isWritten()).toBe(false)
      expect((await click({ headers: { origin: 'https://mail.example' } })).status).toBe(200)
      const made = `${world.shop}/unsubscribe/${'a'.repeat(64)}`
      expect(
        (await fetch(made, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })).status,
      ).toBe(404)

      await rosie.wants(true)
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: world.shop })
      const page = await context.newPage()
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No more letters?')
      await page.getByRole('button', { name: 'Unsubscribe' }).click()
      await expect(page.getByText('You get none from now on')).toBeVisible()
      expect(await rosie.isWritten()).toBe(false)
      await page.goto(made)
      await page.getByRole('button', { name: 'Unsubscribe' }).click()
      await expect(page.getByText('This link does not work')).toBeVisible()
      await context.close()

      const withScripts = await browser.newContext({ baseURL: world.shop })
      const seen = await withScripts.newPage()
      await seen.goto(path)
      await expectAccessible(seen)
      await expectNoSidewaysScroll(seen)
      await seen.getByRole('button', { name: 'Unsubscribe' }).click()
      await expect(seen.getByText('You get none from now on')).toBeVisible()
      await expectAccessible(seen)
      await withScripts.close()
    } finally {
      await rosie.end()
      await world.stop()
    }
  },
)
