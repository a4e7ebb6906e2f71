import { globSync, readFileSync } from 'node:fs'
import { CARDS } from '../mocks/sandbox/stripe/cards.ts'
import { ROOT } from '../scripts/local/paths.ts'
import { startTemporaryWorld } from '../scripts/local/temporary.ts'
import { openBooks } from '../scripts/prove/books.ts'
import { ADMIN, openDesk, order, seat, STAFF } from './desk.ts'
import { answerBank, expectPayPage, pay, stripeOf } from './stripe.ts'
import { expect, place, test } from './world.ts'

// Stripe's page answers so when a card is declined.
test.use({ mayLog: [/402 \(Payment Required\)/] })

/** The test cards, as they are typed and as they may be written: with or without gaps. */
const TYPED = Object.values(CARDS).map(({ number }) => number.replace(/(\d{4})(?=\d)/g, '$1[ -]?'))
const TEST_CARDS = new RegExp(TYPED.join('|'))

const hasSum = (digits: string) =>
  Array.from(digits)
    .reverse()
    .reduce((sum, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
      return sum + (value > 9 ? value - 9 : value)
    }, 0) %
    10 ===
  0

/** What could be the number of a card: 13 to 19 digits of one of the schemes, whose last is the sum of the others. */
function panIn(text: string): string | undefined {
  const runs = text.match(/(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w.-])/g) ?? []
  return runs.find((run) => {
    const digits = run.replace(/\D/g, '')
    return /^(?:4|5[1-5]|2[2-7]|3[47]|6(?:011|5))/.test(digits) && hasSum(digits)
  })
}

test('finds the number of a card however it is written, and nothing else', () => {
  for (const { number } of Object.values(CARDS)) {
    const spaced = number.replace(/(\d{4})(?=\d)/g, '$1 ')
    expect(panIn(`{"number":"${number}"}`)).toBe(number)
    expect(panIn(`number ${spaced}.`) ?? panIn(`number ${spaced}`)).toBe(spaced)
    expect(TEST_CARDS.test(spaced)).toBe(true)
  }
  expect(panIn('at 1795868684118, of 4242424242424243, of 00e5eca6-f16c-4eb0-813a-424242424242')).toBeUndefined()
})

/** Where a card could be typed, or somebody else's script could ask for one. */
const CARD_FIELDS = /cc-(?:number|csc|exp|name)|name=\\?"?(?:card|cvc|cvv)|js\.stripe\.com|elements\/inner/i

test('nothing that is built has a field for a card, or a number of one in it', () => {
  const built = [...globSync(`${ROOT}.open-next/assets/**/*.{js,html,css,json}`), ...globSync(`${ROOT}dist/**/*.js`)]
  expect(built.length).toBeGreaterThan(10)
  const found = built.filter((file) => {
    const text = readFileSync(file, 'utf8')
    // The worker holds Stripe's SDK, whose words are not ours; a page of ours is what people see.
    return TEST_CARDS.test(text) || (file.includes('/assets/') && CARD_FIELDS.test(text))
  })
  expect(found).toEqual([])
})

test('a whole journey by card leaves no card anywhere: not in pages, requests, mails, logs, or what is kept', async ({
  browser,
}) => {
  const logs: string[] = []
  const world = await startTemporaryWorld({ words: (name, line) => logs.push(`${name}: ${line}`) })
  const context = await browser.newContext({ baseURL: world.shop, extraHTTPHeaders: { 'cf-connecting-ip': place() } })
  const page = await context.newPage()
  const ours: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(world.shop)) ours.push(`${request.url()} ${request.postData() ?? ''}`)
  })
  const placed = await order(world, undefined, 0, 'card')
  await page.goto(`/orders/${placed.token}`)
  await page.getByRole('button', { name: /by card$/ }).click()
  await expectPayPage(page)
  await pay(page, 'declined')
  await expect(page.getByRole('alert')).toContainText('declined')
  await pay(page, 'authenticates')
  await answerBank(page, false)
  await expectPayPage(page)
  await pay(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. It’s in the book.', { timeout: 20_000 })

  const desk = await openDesk(world, STAFF)
  const given = await desk.post(`/api/staff/orders/${placed.id}/line-refunds`, {
    data: {
      ...{ idempotencyKey: crypto.randomUUID(), to: 'card', reason: 'One was burnt.' },
      lines: [{ menuItemId: placed.item.id, quantity: 1, isRestocked: false }],
    },
  })
  expect(given.status()).toBe(201)
  await expect
    .poll(async () => (await stripeOf(world)).refunds.map(({ status }) => status), { timeout: 30_000 })
    .toEqual(['succeeded'])

  // What staff and customers are shown, and the page to check out on.
  const pages: string[] = []
  await seat(page, desk)
  for (const path of [`/orders/${placed.token}`, `/staff/orders/${placed.id}`, '/staff/orders', '/checkout', '/']) {
    const answer = await page.goto(path)
    expect(answer?.headers()['content-security-policy'] ?? '').not.toContain('stripe')
    pages.push(await page.content())
    await expect(page.locator('iframe')).toHaveCount(0)
  }
  const admin = await openDesk(world, ADMIN)
  for (const path of ['webhook-events', 'reconciliations', 'disputes', `orders/${placed.id}`])
    pages.push(await (await admin.get(`/api/staff/${path}`)).text())
  pages.push(await (await fetch(`${world.sandbox}/control/emails`)).text())
  await Promise.all([desk.dispose(), admin.dispose(), context.close()])
  await world.kill()

  expect(logs.length).toBeGreaterThan(0)
  const books = openBooks(world.state)
  const tables = books.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'")
  const rows = tables.map(
    ({ name }) => `${String(name)} ${JSON.stringify(books.all(`SELECT * FROM "${String(name)}"`))}`,
  )
  books.close()
  expect(rows.join('')).toContain(placed.id)
  for (const text of [...ours, ...pages, ...logs, ...rows]) {
    expect(TEST_CARDS.exec(text)?.[0] ?? panIn(text), text.slice(0, 200)).toBeUndefined()
    expect(/<input[^>]+(?:cc-number|cc-csc|cvc)/i.test(text)).toBe(false)
  }
  // Also what was deleted: whatever the platform has written to its disk.
  const files = globSync(`${world.state}/**/*`, { withFileTypes: true }).filter((one) => one.isFile())
  expect(files.length).toBeGreaterThan(3)
  const kept = files.filter((one) => TEST_CARDS.test(readFileSync(`${one.parentPath}/${one.name}`, 'latin1')))
  expect(kept.map(({ name }) => name)).toEqual([])
  await world.stop()
})
