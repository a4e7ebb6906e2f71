import type { Page } from '@playwright/test'
import { startTemporaryWorld } from '../scripts/local/temporary.ts'
import { fillDoor } from './people.ts'
import { expect, test } from './world.ts'

// It has a world of its own: the clock that it moves is everybody's.
test('whose account is disabled at the vendor’s console is signed out here within the hour; who is not, is not', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const world = await startTemporaryWorld()
  const elsewhere = await browser.newPage()
  /** What somebody finds where their details are, if they are signed in. */
  const finds = async (one: Page) => {
    await one.goto(`${world.shop}/account/details`)
    return one.getByRole('heading', { level: 1 }).textContent()
  }
  try {
    for (const [one, email] of [
      [page, 'rosie@example.com'],
      [elsewhere, 'tom@example.com'],
    ] as const) {
      await finds(one)
      await fillDoor(one, email)
      await expect(one.getByRole('heading', { level: 1 })).toHaveText('Your details')
    }
    await elsewhere.goto(`${world.sandbox}/identity`)
    await elsewhere.getByRole('button', { name: 'Disable rosie@example.com' }).click()
    await expect(elsewhere.getByRole('button', { name: 'Enable rosie@example.com' })).toBeVisible()
    expect(await finds(page)).toBe('Your details')

    await elsewhere.goto(world.sandbox)
    await elsewhere.getByRole('button', { name: '+1 hour' }).click()
    await expect(elsewhere.locator('#clock')).toContainText('(moved)')
    // Whoever looks has the vendor asked, and waits for nothing.
    expect(await finds(elsewhere)).toBe('Your details')
    expect(await finds(page)).toBe('Your details')
    await expect.poll(() => finds(page), { timeout: 15_000, intervals: [1_000] }).toBe('Come in')
    expect(await finds(elsewhere)).toBe('Your details')
  } finally {
    await elsewhere.close()
    await world.stop()
  }
})
