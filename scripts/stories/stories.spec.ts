import { readFileSync } from 'node:fs'
import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test'
import { ROOT } from '../local/paths.ts'

type Entry = { type: string; id: string; title: string; name: string }
type Finished = { status: string; reporters?: { type: string; status: string; result: unknown }[]; failure?: string }

const { entries } = JSON.parse(readFileSync(`${ROOT}storybook-static/index.json`, 'utf8')) as {
  entries: Record<string, Entry>
}
const stories = Object.values(entries).filter(({ type }) => type === 'story')
if (stories.length === 0) throw new Error('The built Storybook has no story.')

/** Keeps how the story ended where the test can wait for it. Runs in the page, before Storybook. */
function listen() {
  type Channel = { on: (event: string, listener: (detail: Record<string, unknown>) => void) => void }
  const page = window as unknown as { __STORYBOOK_ADDONS_CHANNEL__?: Channel; finished: Promise<unknown> }
  page.finished = new Promise((resolve) => {
    const wait = () => {
      const channel = page.__STORYBOOK_ADDONS_CHANNEL__
      if (!channel) {
        setTimeout(wait, 5)
        return
      }
      channel.on('storyFinished', resolve)
      for (const event of ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException']) {
        channel.on(event, (detail) => {
          resolve({ status: 'error', failure: `${event}: ${JSON.stringify(detail.message ?? detail)}` })
        })
      }
    }
    wait()
  })
}

/** The mock worker's script stays the same during a run. MSW asks for a newer one behind every story, and a question in flight when the next story loads is logged as an error. */
function keepMockWorker() {
  ServiceWorkerRegistration.prototype.update = function () {
    return Promise.resolve(this)
  }
}

const test = base.extend<object, { page1: Page }>({
  page1: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.addInitScript(listen)
      await page.addInitScript(keepMockWorker)
      await use(page)
      await context.close()
    },
    { scope: 'worker' },
  ],
})

const API = '/api/'
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 900 }

/** Chromium writes a refused call to the console, and a story that plays an error means it. A picture or a font that is missing is meant by nobody. */
const isMeant = (message: ConsoleMessage) =>
  message.text().startsWith('Failed to load resource') &&
  new URL(message.location().url, 'http://127.0.0.1').pathname.startsWith(API)

for (const { id, title, name } of stories) {
  test(`${title}: ${name}`, async ({ page1: page, baseURL }) => {
    const errors: string[] = []
    const hear = (message: ConsoleMessage) => {
      if (message.type() === 'error' && !isMeant(message)) errors.push(`${message.text()} (${message.location().url})`)
    }
    const fall = (error: Error) => errors.push(error.message)
    page.on('console', hear).on('pageerror', fall)
    await page.setViewportSize(name === 'Phone' ? PHONE : DESKTOP)
    await page.goto(`${baseURL ?? ''}/iframe.html?id=${id}&viewMode=story`)
    const finished = await page.evaluate(() => (window as unknown as { finished: Promise<Finished> }).finished)
    const scrollsSideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    page.off('console', hear).off('pageerror', fall)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${id}.png`, fullPage: true })
    expect(finished.failure).toBeUndefined()
    expect(violationsOf(finished)).toEqual([])
    expect(finished.status, JSON.stringify(finished).slice(0, 2000)).toBe('success')
    expect(errors).toEqual([])
    expect(scrollsSideways, 'the page scrolls sideways').toBe(false)
  })
}

type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] }

/** What axe found, short enough to read. */
function violationsOf({ reporters = [] }: Finished) {
  const report = reporters.find(({ type }) => type === 'a11y')
  if (!report) return ['axe did not run']
  const { violations = [] } = (report.result ?? {}) as { violations?: Violation[] }
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
