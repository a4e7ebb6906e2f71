import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { CHROMIUM_ARGS, ensureChromium } from './chromium.ts'
import { ensureBuild } from './local/build.ts'
import { ROOT } from './local/paths.ts'
import { main, step } from './local/step.ts'
import { startTemporaryWorld } from './local/temporary.ts'

const FOLDER = `${ROOT}docs/images`

/** The pictures of the README, from the running shop on a phone. */
main(async () => {
  await ensureBuild()
  const world = await step('Starting a shop', () => startTemporaryWorld())
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  mkdirSync(FOLDER, { recursive: true })
  await step('Taking pictures', async () => {
    await page.goto(world.shop, { waitUntil: 'networkidle' })
    await page.screenshot({ path: `${FOLDER}/home.png` })
    await page.getByRole('link', { name: 'Choose your bread' }).click()
    const loaf = page.getByRole('button', { name: 'Add Country sourdough, Large, 900 g' })
    await loaf.click()
    await page.mouse.move(0, 0)
    await page.getByRole('heading', { name: 'Bread', level: 2, exact: true }).evaluate((heading) => {
      heading.scrollIntoView()
    })
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `${FOLDER}/bake-sale.png` })
  })
  await browser.close()
  await world.stop()
})
