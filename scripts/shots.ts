import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { chromium, type Browser } from '@playwright/test'
import { NOW } from '../mocks/now.ts'
import { CHROMIUM_ARGS, ensureChromium } from './chromium.ts'
import { ROOT } from './local/paths.ts'
import { freePort } from './local/ports.ts'
import { main, step } from './local/step.ts'
import { builtStories, isScreen, SIZES } from './stories/built.ts'
import { finished, keepMockWorker, listen } from './stories/finished.ts'

const FOLDER = `${ROOT}shots`
const PAGES = 2

type Shot = { id: string; size: keyof typeof SIZES }

/** Waits for the fonts, and for pictures that a visitor would have to scroll to. Runs in the page. */
async function allThere() {
  await document.fonts.ready
  await Promise.all(
    [...document.images].map((image) => {
      image.loading = 'eager'
      return image.decode().catch(() => undefined)
    }),
  )
}

async function takeAll(browser: Browser, base: string, waiting: Shot[]) {
  const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' })
  await page.clock.setFixedTime(NOW)
  await page.addInitScript(listen)
  await page.addInitScript(keepMockWorker)
  for (let shot = waiting.shift(); shot; shot = waiting.shift()) {
    await page.setViewportSize(SIZES[shot.size])
    await page.goto(`${base}/iframe.html?id=${shot.id}&viewMode=story`)
    await page.evaluate(finished)
    await page.evaluate(allThere)
    await page.screenshot({ path: `${FOLDER}/${shot.size}/${shot.id}.png`, fullPage: true })
  }
  await page.close()
}

const figure = (id: string) =>
  `<section><h2>${id}</h2>${Object.keys(SIZES)
    .map(
      (size) => `<a href="${size}/${id}.png"><img loading="lazy" alt="${id} on a ${size}" src="${size}/${id}.png"></a>`,
    )
    .join('')}</section>`

/** `npm run shots [part of a name]`: every screen in every state, on phone, tablet and desktop, and a page to leaf through them. Wants a built Storybook. */
main(async () => {
  const wanted = process.argv[2] ?? ''
  const ids = builtStories()
    .filter(isScreen)
    .map(({ id }) => id)
    .filter((id) => id.includes(wanted))
  rmSync(FOLDER, { recursive: true, force: true })
  for (const size of Object.keys(SIZES)) mkdirSync(`${FOLDER}/${size}`, { recursive: true })

  const port = String(await freePort())
  const server = spawn(process.execPath, [`${ROOT}scripts/stories/serve.ts`, port], { stdio: 'inherit' })
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  const waiting = ids.flatMap((id) => (Object.keys(SIZES) as Shot['size'][]).map((size) => ({ id, size })))
  await step(`Taking ${String(waiting.length)} pictures of ${String(ids.length)} states`, () =>
    Promise.all(Array.from({ length: PAGES }, () => takeAll(browser, `http://127.0.0.1:${port}`, waiting))),
  )
  await browser.close()
  server.kill()
  writeFileSync(
    `${FOLDER}/index.html`,
    `<!doctype html><meta charset="utf-8"><title>Screens</title><style>body{font:16px sans-serif}section{border-top:1px solid}img{height:480px;margin:4px;border:1px solid #ccc}</style>${ids.map(figure).join('')}`,
  )
  console.log('\n  Leaf through them: shots/index.html')
})
