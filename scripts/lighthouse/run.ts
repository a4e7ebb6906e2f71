import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { ensureChromium } from '../chromium.ts'
import { ensureBuild } from '../local/build.ts'
import { LOCAL, QUIET } from '../local/paths.ts'
import { Advice, main, step } from '../local/step.ts'
import { startTemporaryWorld } from '../local/temporary.ts'
import { startEdge } from './edge.ts'
import { pagesOf } from './pages.ts'
import { weigh } from './weigh.ts'

/** Fetched when it is asked for: it is larger than all that it measures. */
const LIGHTHOUSE = 'lighthouse@13.5.0'
const FOLDER = `${LOCAL}lighthouse`
const RUNS = 3

type Report = {
  categories: Record<'performance' | 'accessibility' | 'best-practices' | 'seo', { score: number }>
  audits: Record<string, { numericValue: number }>
}

/** Chromium now and then loses the beginning of a trace; Lighthouse says so itself, and asks to be run again. */
async function report(url: string, name: string, run: number, cookie: string, tries = 3): Promise<Report> {
  try {
    return await tryReport(url, name, run, cookie)
  } catch (error) {
    if (tries > 1 && String(error).includes('NO_NAVSTART')) return report(url, name, run, cookie, tries - 1)
    throw error
  }
}

async function tryReport(url: string, name: string, run: number, cookie: string): Promise<Report> {
  const file = `${FOLDER}/${name}-${String(run)}.json`
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu'
  const args = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url]
  const headers = `--extra-headers=${JSON.stringify({ Cookie: cookie })}`
  await promisify(execFile)('npm', [...args, '--output=json', `--output-path=${file}`, '--quiet', flags, headers], {
    env: { ...process.env, ...QUIET, CHROME_PATH: ensureChromium() },
  }).catch((error: unknown) => {
    throw new Advice(`Lighthouse failed on ${url}.\n${String(error).slice(-2000)}`)
  })
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

/** Somebody who has put two things in: a basket with nothing in it weighs nothing. @returns their cookies */
async function withBasket(shop: string, sale: string) {
  const { menu } = await (await fetch(`${shop}/api${sale}`)).json<{ menu: { id: string; left: number }[] }>()
  let cookie = ''
  for (const { id } of menu.filter(({ left }) => left > 1).slice(0, 2)) {
    const answer = await fetch(`${shop}/api/basket/lines`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ menuItemId: id, quantity: 1 }),
    })
    const set = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
    if (set.length > 0) cookie = set.join('; ')
  }
  return cookie
}

const middle = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`

/** `npm run lighthouse [-- NAME ...]`: the pages on which somebody buys, on a phone with a slow line, from the built worker behind a compressing edge. */
main(async () => {
  await ensureBuild()
  mkdirSync(FOLDER, { recursive: true })
  const world = await step('Starting a shop', () => startTemporaryWorld())
  const edge = await startEdge(world.shop)
  const pages = await pagesOf(world.shop)
  const visitor = await withBasket(world.shop, pages['bake sale'])
  const rows: string[] = []
  const only = process.argv.slice(2)
  for (const [name, path] of Object.entries(pages)) {
    if (only.length > 0 && !only.includes(name)) continue
    // Somebody has been here before: the pictures are made, the page is kept.
    await weigh(edge.url, path, visitor)
    const { html, script, fonts } = await weigh(edge.url, path, visitor)
    const reports: Report[] = []
    for (let run = 1; run <= RUNS; run++)
      reports.push(
        await step(`${name}, ${String(run)} of ${String(RUNS)}`, () =>
          report(`${edge.url}${path}`, name.replace(' ', '-'), run, visitor),
        ),
      )
    const score = (of: keyof Report['categories']) =>
      String(Math.round(middle(reports.map(({ categories }) => categories[of].score)) * 100))
    const value = (of: string) => middle(reports.map(({ audits }) => audits[of]?.numericValue ?? NaN))
    rows.push(
      `| ${name} | ${score('performance')} | ${score('accessibility')} | ${score('best-practices')} | ${score('seo')} | ${(value('largest-contentful-paint') / 1000).toFixed(2)} s | ${value('cumulative-layout-shift').toFixed(3)} | ${value('total-blocking-time').toFixed(0)} ms | ${kilobytes(script)} | ${kilobytes(html)} | ${String(fonts)} |`,
    )
  }
  edge.stop()
  await world.stop()
  console.log(
    `\n| page | performance | accessibility | best practices | SEO | LCP | CLS | TBT | script | HTML | fonts preloaded |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
  )
  process.exit(0)
})
