import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, ensureChromium } from './scripts/chromium.ts'

/** The built worker in a real browser. Each worker of Playwright has a local world of its own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
  globalSetup: './e2e/build.ts',
  use: {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    contextOptions: { reducedMotion: 'reduce' },
    // A page that the browser keeps would stand between a test and the network; the test of it lets it in.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_ARGS },
  },
})
