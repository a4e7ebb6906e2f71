import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, ensureChromium } from '../chromium.ts'

const PORT = Number(process.env.STORIES_PORT ?? 6008)

/** Every story of the built Storybook, in Chromium: its play passes, axe finds nothing, nothing is logged as an error; and some look as they did. */
export default defineConfig({
  testDir: '.',
  testMatch: ['stories.spec.ts', 'looks.spec.ts'],
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  // The usual threshold misses a wrong shade; the ratio forgives the edges of letters.
  expect: { toHaveScreenshot: { threshold: 0.05, maxDiffPixelRatio: 0.01 } },
  outputDir: '../../test-results/stories',
  fullyParallel: true,
  // A menu of two hundred, told and judged by axe on a busy machine.
  timeout: 60_000,
  // One more than there are cores: Storybook waits a tenth of a second behind every story.
  workers: availableParallelism() + 1,
  forbidOnly: true,
  reporter: [[process.env.CI ? 'dot' : 'line']],
  use: {
    baseURL: `http://127.0.0.1:${String(PORT)}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_ARGS },
  },
  webServer: {
    command: `node scripts/stories/serve.ts ${String(PORT)}`,
    cwd: '../..',
    url: `http://127.0.0.1:${String(PORT)}/index.json`,
  },
})
