import { startTemporaryWorld } from '../scripts/local/temporary.ts'
import { expect, expectAccessible, test } from './world.ts'

test.describe('without a line to the bakery', () => {
  test.use({ serviceWorkers: 'allow', mayLog: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

  test('the browser shows the page that it has kept, and goes on when the line is back', async ({ page, context }) => {
    await page.goto('/')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await context.setOffline(true)
    await page.goto('/bake-sales')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The line is down')
    await expect(page.getByText('Your basket is kept.')).toBeVisible()
    await expectAccessible(page)
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bake sales')
  })
})

test('a shop that is shut says until when, sells nothing, and asks to be asked again', async ({ browser }) => {
  const until = new Date(Date.now() + 3_600_000).toISOString()
  const shut = await startTemporaryWorld({ vars: { MAINTENANCE: until } })
  const context = await browser.newContext()
  const page = await context.newPage()
  const answer = await page.goto(`${shut.shop}/bake-sales`)
  expect(answer?.status()).toBe(503)
  expect(Number(answer?.headers()['retry-after'])).toBeGreaterThan(3000)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The shutters are down')
  await expectAccessible(page)
  const api = await fetch(`${shut.shop}/api/bake-sales`)
  expect([api.status, (await api.json<{ code: string }>()).code]).toEqual([503, 'MAINTENANCE'])
  expect((await fetch(`${shut.shop}/health`)).status).toBe(200)
  await context.close()
  await shut.stop()
})
