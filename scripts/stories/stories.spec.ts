import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test'
import { builtStories, SIZES } from './built.ts'
import { finished as howItEnded, keepMockWorker, listen, select, type Finished } from './finished.ts'

const test = base.extend<object, { page1: Page }>({
  page1: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ viewport: SIZES.desktop, reducedMotion: 'reduce' })
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

/** The part whose story was told last in a page, and well. Its other stories follow without a new page, which is most of what a story costs. */
const told = new WeakMap<Page, string>()

/** A live part, and the header with the basket in it, keep what they know between their stories, as they do between the pages of the shop. */
const remembers = (title: string) => /\/(live-|site-header$)/.test(title)

/** Chromium writes a refused call to the console, and a story that plays an error means it. A picture or a font that is missing is meant by nobody. */
const isMeant = (message: ConsoleMessage) =>
  message.text().startsWith('Failed to load resource') &&
  new URL(message.location().url, 'http://127.0.0.1').pathname.startsWith(API)

/** All stories of a part are told in one page, one behind the other; several parts at a time. */
for (const stories of Object.values(Object.groupBy(builtStories(), ({ title }) => title)))
  test.describe(() => {
    test.describe.configure({ mode: 'default' })
    for (const story of stories ?? []) tell(story)
  })

function tell({ id, title, name }: ReturnType<typeof builtStories>[number]) {
  test(`${title}: ${name}`, async ({ page1: page, baseURL }) => {
    const errors: string[] = []
    const hear = (message: ConsoleMessage) => {
      if (message.type() === 'error' && !isMeant(message)) errors.push(`${message.text()} (${message.location().url})`)
    }
    const fall = (error: Error) => errors.push(error.message)
    page.on('console', hear).on('pageerror', fall)
    await page.setViewportSize(name === 'Phone' ? SIZES.phone : SIZES.desktop)
    if (told.get(page) === title && !remembers(title)) await page.evaluate(select, id)
    else await page.goto(`${baseURL ?? ''}/iframe.html?id=${id}&viewMode=story`)
    told.delete(page)
    const finished = await page.evaluate(howItEnded)
    const scrollsSideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    page.off('console', hear).off('pageerror', fall)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${id}.png`, fullPage: true })
    expect(finished.failure).toBeUndefined()
    expect(violationsOf(finished)).toEqual([])
    expect(finished.status, JSON.stringify(finished).slice(0, 2000)).toBe('success')
    expect(errors).toEqual([])
    expect(scrollsSideways, 'the page scrolls sideways').toBe(false)
    told.set(page, title)
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
