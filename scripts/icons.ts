import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { CHROMIUM_ARGS, ensureChromium } from './chromium.ts'
import { ROOT } from './local/paths.ts'
import { main } from './local/step.ts'

const inline = (file: string, type: string) =>
  `data:${type};base64,${readFileSync(`${ROOT}${file}`).toString('base64')}`

const MARK = inline('public/scenes/loaf-mark.svg', 'image/svg+xml')
const STALL = inline('public/scenes/market-stall.svg', 'image/svg+xml')
const SERIF = inline('public/fonts/young-serif-latin.woff2', 'font/woff2')

const STYLE = `
  @font-face { font-family: Serif; src: url(${SERIF}); }
  body { margin: 0; background: #f6eedf; color: #2b1d14; font-family: Serif; }
  .icon { display: grid; place-items: center; width: 100vw; height: 100vh; }
  .card { display: grid; grid-template-columns: 1fr 1fr; height: 630px; align-items: center; }
  .card img { width: 600px; height: 630px; object-fit: cover; }
  .card div { padding: 0 56px; }
  h1 { font-size: 68px; line-height: 1.05; font-weight: 400; margin: 0 0 24px; }
  p { font-size: 30px; line-height: 1.35; margin: 0; color: #665041; }`

/** The mark, as large a part of its square as its use allows. Source: W3C manifest, maskable icons keep to the inner 80 %. */
const icon = (part: number) => `<div class="icon"><img src="${MARK}" style="width:${String(part)}%"></div>`
const card = `<div class="card"><div><h1>Band of Bakers</h1><p>Bread baked for the day you collect it. Bishop’s Castle, Shropshire.</p></div><img src="${STALL}"></div>`

const PICTURES = [
  { file: 'public/icons/icon-192.png', width: 192, height: 192, body: icon(84) },
  { file: 'public/icons/icon-512.png', width: 512, height: 512, body: icon(84) },
  { file: 'public/icons/icon-maskable-512.png', width: 512, height: 512, body: icon(62) },
  { file: 'src/app/apple-icon.png', width: 180, height: 180, body: icon(76) },
  { file: 'public/og.png', width: 1200, height: 630, body: card },
]

/** `npm run icons` draws the icons and the picture that is shown where somebody shares the shop, from our own illustrations. */
main(async () => {
  mkdirSync(`${ROOT}public/icons`, { recursive: true })
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  const page = await browser.newPage()
  for (const { file, width, height, body } of PICTURES) {
    await page.setViewportSize({ width, height })
    await page.setContent(`<style>${STYLE}</style>${body}`)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `${ROOT}${file}` })
    console.log(file)
  }
  await browser.close()
})
