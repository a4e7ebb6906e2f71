import { expect, test } from './world.ts'
import { startTemporaryWorld } from '../scripts/local/temporary.ts'

const DAY = 24 * 3_600_000

// The shop is restarted under an open page.
test.use({ mayLog: [/ERR_CONNECTION_RE/] })

test('the console moves the clock, and the shop follows: a cutoff passes, and what was open is closed', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const world = await startTemporaryWorld()
  try {
    await page.goto(`${world.shop}/`)
    await expect(page.getByText(/\d+ (day|hour)s? .*left/)).toBeVisible()
    await page.goto(world.sandbox)
    await expect(page.locator('#clock')).toContainText(/20\d\d/)
    for (let day = 0; day < 7; day++) await page.getByRole('button', { name: '+1 day' }).click()
    await expect(page.locator('#clock')).toContainText('(moved)')

    const told = await (await fetch(`${world.shop}/__clock`)).json<{ now: string; offsetMs: number }>()
    expect(told.offsetMs).toBe(7 * DAY)
    const { items } = await (
      await fetch(`${world.shop}/api/bake-sales`)
    ).json<{ items: { cutoffAt: string; state: string }[] }>()
    for (const { cutoffAt, state } of items) expect(state === 'closed').toBe(cutoffAt <= told.now)
    await world.kill()
    await world.restart()
    expect((await (await fetch(`${world.shop}/__clock`)).json<{ offsetMs: number }>()).offsetMs).toBe(7 * DAY)

    await page.goto(world.sandbox)
    await page.getByRole('button', { name: 'Now' }).click()
    await expect(page.locator('#clock')).not.toContainText('(moved)')
    await page.goto(`${world.shop}/`)
    await expect(page.getByText(/\d+ (day|hour)s? .*left/)).toBeVisible()
  } finally {
    await world.stop()
  }
})
