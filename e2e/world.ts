import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import type { Email } from '../mocks/sandbox/inbox.ts'

type Fixtures = {
  /** Errors that a test means to cause: what the browser may write about them. */
  mayLog: RegExp[]
}

/** A test in a browser on a local world; an error that nobody expected, in the page or in its console, fails it. */
export const test = base.extend<Fixtures, { world: TemporaryWorld }>({
  world: [
    async ({}, use) => {
      const world = await startTemporaryWorld()
      await use(world)
      await world.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ world }, use) => use(world.shop),
  // Each test calls from a place of its own: what one has called does not count for the next.
  extraHTTPHeaders: async ({}, use) => use({ 'cf-connecting-ip': place() }),
  mayLog: [[], { option: true }],
  page: async ({ page, mayLog }, use) => {
    const errors: string[] = []
    page.on('console', (message) => {
      const isMeant = mayLog.some((pattern) => pattern.test(message.text()))
      if (message.type() === 'error' && !isMeant) errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(error.message))
    await use(page)
    expect(errors, 'errors in the page and its console').toEqual([])
  },
})

export { expect }

/** The mails that an address has got. */
export async function mailsTo(world: TemporaryWorld, address: string): Promise<Email[]> {
  const emails = await (await fetch(`${world.sandbox}/control/emails`)).json<Email[]>()
  return emails.filter(({ request }) => [request.to].flat().includes(address))
}

/** Waits until an address has got a mail. */
export const waitForMail = (world: TemporaryWorld, address: string, timeout = 20_000) =>
  expect.poll(async () => (await mailsTo(world, address)).length, { timeout }).toBe(1)

/** axe finds nothing on the page, by WCAG 2.2 AA. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}

/** The page is no wider than the screen. */
export async function expectNoSidewaysScroll(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

let places = 0
/** Somewhere to call from. */
export const place = () => {
  places++
  return `10.${String(process.pid & 255)}.${String(places >> 8)}.${String(places & 255)}`
}

let people = 0
/** Somebody who has not ordered yet. */
export const somebody = () => ({
  name: 'Rosie Pritchard',
  email: `rosie-${String(process.pid)}-${String(++people)}@example.com`,
})
