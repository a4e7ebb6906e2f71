import type { APIRequestContext, Page } from '@playwright/test'
import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import { formatPence } from '../src/lib/money.ts'
import { openDesk, order, seat, STAFF } from './desk.ts'
import { linkOf } from './people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, mailsTo, test } from './world.ts'

let desk: APIRequestContext
test.beforeAll(async ({ world }) => {
  desk = await openDesk(world, STAFF)
})
test.afterAll(() => desk.dispose())
test.beforeEach(({ page }) => seat(page, desk))

const told = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('main').getByRole('status').filter({ hasText: words }).first()).toBeFocused()
const refused = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('main').getByRole('alert').filter({ hasText: words })).toBeFocused()
const open = (page: Page, deed: string) => page.getByText(deed, { exact: true }).click()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function pay(id: string, amountPence: number) {
  const paid = await desk.post(`/api/staff/orders/${id}/payments`, {
    data: { idempotencyKey: crypto.randomUUID(), amountPence, method: 'cash' },
  })
  expect(paid.status(), await paid.text()).toBe(201)
}

/** The rows of a statement, in pence: what was there before and what came to it, and its last line. */
async function sumsOf(page: Page) {
  const rows = await page.getByRole('row').allTextContents()
  const amounts = rows.slice(1).map((row) => {
    const [, minus = '', pounds = ''] = /(−?)£([\d,]+\.\d\d)$/.exec(row) ?? []
    return (minus === '' ? 1 : -1) * Math.round(Number(pounds.replaceAll(',', '')) * 100)
  })
  const last = amounts.at(-1) ?? NaN
  const isOwedByUs = rows.at(-1)?.startsWith('We owe') === true
  return { parts: amounts.slice(0, -1).reduce((sum, one) => sum + one, 0), closing: isOwedByUs ? -last : last }
}

test(
  'staff find an order, change it, take cash for it, mark it ready and collected, and its books add up',
  {
    tag: [
      '@staff.orders.list',
      '@staff.orders.get',
      '@staff.orders.edit',
      '@staff.orders.recordPayment',
      '@staff.orders.setStatus',
      '@staff.orders.getStatement',
    ],
  },
  async ({ page, world }) => {
    const { number, item, token, totalPence, customer } = await order(world)
    await page.goto('/staff/orders')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('searchbox').fill('Nobody-is-called-this')
    await press(page, 'Find')
    await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible()
    await page.getByRole('searchbox').fill(number.toLowerCase())
    await press(page, 'Find')
    await expect(page).toHaveURL(/search=bob-/)
    await expect(page.getByRole('article')).toHaveCount(1)
    await page.getByRole('article').getByRole('link', { name: customer.name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(number)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    await open(page, 'Change what it holds')
    await press(page, `One more ${item.product.name}, ${item.variantName}`)
    await press(page, 'Keep this change')
    await refused(page, 'Say why, in a few words.')
    await page.getByLabel('Why').fill('The customer rang.')
    await expectAccessible(page)
    await press(page, 'Keep this change')
    const duePence = totalPence + item.pricePence
    await told(page, `Changed: it comes to ${formatPence(duePence)} now`)

    await open(page, 'Record a payment')
    await page.getByLabel('Amount').fill('ten pounds')
    await press(page, 'Record it')
    await refused(page, 'Enter an amount of money, like 12.50.')
    await page.getByLabel('Amount').fill('999')
    await press(page, 'Record it')
    await refused(page, `Only ${formatPence(duePence)} is owed.`)
    await page.getByLabel('Amount').fill((duePence / 100).toFixed(2))
    await press(page, 'Record it')
    await told(page, `${formatPence(duePence)} is in the books`)
    await expect(page.getByRole('table', { name: 'Books' }).getByRole('row', { name: /Paid/ })).toContainText('cash')

    await press(page, `Ready: ${number}`)
    await press(page, `Collected: ${number}`)
    await expect(page.getByRole('button', { name: `Not collected after all: ${number}` })).toBeVisible()
    await expect(page.getByText('Cancel the order')).toHaveCount(0)

    await page.getByRole('link', { name: 'Statement', exact: true }).click()
    await expect(page.getByRole('table', { name: number })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    expect(await sumsOf(page)).toEqual({ parts: 0, closing: 0 })
    await page.getByRole('link', { name: 'All orders' }).click()
    await expect(page.getByRole('table', { name: number })).toHaveCount(0)
    const ofSale = await sumsOf(page)
    expect(ofSale.parts).toBe(ofSale.closing)
    await page.getByLabel('Bake sale').selectOption({ label: 'All bake sales' })
    await page.getByLabel('Day').fill(new Date().toISOString().slice(0, 10))
    await press(page, 'Add up')
    await expect(page).toHaveURL(/\/staff\/statement\?day=/)
    await expect(page.getByRole('row', { name: /From before that day/ })).toBeVisible()
    const ofDay = await sumsOf(page)
    expect(ofDay.parts).toBe(ofDay.closing)

    expect((await mailsTo(world, customer.email)).some(({ request }) => request.subject.startsWith('Changed'))).toBe(
      true,
    )
    await page.goto(`/orders/${token}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Collected')
  },
)

test(
  'at the table, with a phone in one hand: cash and collected are two taps in the list, and the row stays where it is',
  { tag: ['@staff.orders.list', '@staff.orders.recordPayment', '@staff.orders.setStatus'] },
  async ({ page, world }) => {
    const { number, totalPence } = await order(world)
    await page.goto(`/staff/orders?search=${number}&status=confirmed`)
    const card = page.getByRole('article').filter({ hasText: number })
    await card.getByRole('button', { name: `Cash, ${formatPence(totalPence)}: ${number}` }).tap()
    await expect(card.getByText('Nothing to pay')).toBeVisible()
    await card.getByRole('button', { name: `Collected: ${number}`, exact: true }).tap()
    await expect(card.getByRole('button', { name: `Not collected after all: ${number}` })).toBeVisible()
    await press(page, 'Look again')
    await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible()
    await page.getByRole('link', { name: 'Show all of them' }).tap()
    await expect(page.getByRole('article').first()).toBeVisible()
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused()
  },
)

/** Enough of everything to come to more than staff may give back. */
const dear =
  (pence: number) =>
  ({ menu }: BakeSaleDetail) => {
    let sum = 0
    return menu
      .filter(({ left }) => left > 8)
      .flatMap(({ id, left, perCustomerLimit, pricePence }) => {
        if (sum > pence) return []
        const quantity = Math.min(perCustomerLimit, left - 4)
        sum += quantity * pricePence
        return [{ menuItemId: id, quantity }]
      })
  }

test(
  'one thing is given back as credit, whose code comes by mail; what is over the limit needs an admin',
  { tag: ['@staff.orders.refund', '@staff.orders.refundLines'] },
  async ({ page, world }) => {
    const { id, item, totalPence, customer, number } = await order(world, dear(5500))
    expect(totalPence).toBeGreaterThan(5000)
    await pay(id, totalPence)
    await page.goto(`/staff/orders/${id}`)
    await open(page, 'Give money back')
    await press(page, 'Give it back')
    await refused(page, 'Say why, in a few words.')
    await page.getByLabel('Why').fill('One was burnt.')
    await page.getByLabel('Amount').fill('9999')
    await press(page, 'Give it back')
    await refused(page, `At most ${formatPence(totalPence)} can go back like that.`)
    await press(page, `All of it, ${formatPence(totalPence)}`)
    await press(page, 'Give it back')
    await refused(page, 'An admin must give this much back')
    await expect(page.getByLabel('Why')).toHaveValue('One was burnt.')
    await expectAccessible(page)

    await page.getByRole('radio', { name: 'Single things' }).check({ force: true })
    await press(page, `One more ${item.product.name}, ${item.variantName} to give back`)
    await page.getByRole('checkbox', { name: /^Back into stock/ }).click()
    await page.getByRole('radio', { name: /^Store credit/ }).check({ force: true })
    await press(page, 'Give it back')
    await told(page, `${formatPence(item.pricePence)} is given back as credit`)
    await expect(page.getByRole('table', { name: 'Given back' })).toContainText('One was burnt.')
    const credit = await linkOf(
      world,
      customer.email,
      new RegExp(`as a credit: your order ${number}`),
      /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/,
    )
    expect(credit).not.toBe('')
  },
)

test(
  'two people at once: what one has done meanwhile is told to the other, and nothing that was typed is lost',
  { tag: ['@staff.orders.cancel', '@staff.orders.setStatus'] },
  async ({ page, world }) => {
    const { id, number, customer } = await order(world)
    await page.goto(`/staff/orders/${id}`)
    await open(page, 'Cancel the order')
    await press(page, 'Cancel this order')
    await refused(page, 'Say why, in a few words.')
    await page.getByLabel('Why').fill('The customer rang.')
    const other = await desk.post(`/api/staff/orders/${id}/status`, { data: { status: 'collected' } })
    expect(other.status()).toBe(200)
    await press(page, 'Cancel this order')
    await refused(page, 'Somebody was faster')
    await expect(page.getByLabel('Why')).toHaveValue('The customer rang.')
    await expectAccessible(page)

    await press(page, `Not collected after all: ${number}`)
    await expect(page.getByRole('button', { name: `Not ready yet: ${number}` })).toBeVisible()
    await press(page, 'Cancel this order')
    await told(page, 'Cancelled, and nothing is owed')
    await linkOf(world, customer.email, /^Cancelled/, /\/orders\/[\w-]+/)
    await page.reload()
    await expect(page.getByRole('region', { name: 'Status' })).toContainText('Cancelled')
    await expect(page.getByText('Cancel the order')).toHaveCount(0)
  },
)

test(
  'what cannot be baked goes from every order at once: with a substitute, with money back, and an order that came in meanwhile is not forgotten',
  { tag: ['@staff.orders.previewCannotBake', '@staff.orders.confirmCannotBake'] },
  async ({ page, world }) => {
    const another = ({ menu }: BakeSaleDetail) => {
      const item = menu.findLast(({ left }) => left > 8)
      return [{ menuItemId: item?.id ?? '', quantity: 2 }]
    }
    const first = await order(world, another, 1)
    const second = await order(world, another, 1)
    await pay(second.id, second.totalPence)
    const { item, sale } = first
    const substitute = sale.menu.find(({ id, left }) => id !== item.id && left > 8)
    const choose = (number: string, what: string) =>
      page
        .getByRole('group', { name: `What becomes of it: ${number}` })
        .getByRole('radio', { name: what })
        .check({ force: true })

    await page.goto(`/staff/orders/${first.id}`)
    await page.getByRole('link', { name: 'We can’t bake this' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We can’t bake this')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await choose(first.number, 'Substitute')
    await page.getByRole('button', { name: /^Decide for/ }).click()
    await refused(page, `${first.number}: choose what stands in.`)
    await page.getByLabel(`Substitute: ${first.number}`).selectOption(substitute?.id ?? '')

    const late = await order(world, another, 1)
    await page.getByRole('button', { name: /^Decide for/ }).click()
    await expectAccessible(page)
    await press(page, 'Yes, tell them')
    await refused(page, 'Another order has come in')
    await expect(page.getByRole('listitem').filter({ hasText: late.number })).toContainText('New')
    await expect(page.getByLabel(`Substitute: ${first.number}`)).toHaveValue(substitute?.id ?? '')
    await choose(late.number, 'Tell of the next')
    await page.getByRole('button', { name: /^Decide for/ }).click()
    await press(page, 'Yes, tell them')
    await told(page, /customers are told/)

    const sorry = async ({ email }: { email: string }) => {
      await linkOf(world, email, /^We are sorry/, /\/orders\/[\w-]+/)
      return (await mailsTo(world, email)).find(({ request }) => request.subject.startsWith('We are sorry'))?.request
        .text
    }
    expect(await sorry(first.customer)).toContain(`You get ${substitute?.product.name ?? ''}`)
    expect(await sorry(second.customer)).toContain(`We owe you ${formatPence(second.totalPence)}`)
    expect(await sorry(late.customer)).toContain('Nothing of your order is left')
    await page.goto(`/staff/orders/${second.id}`)
    await expect(page.getByRole('region', { name: 'Status' })).toContainText(`We owe ${formatPence(second.totalPence)}`)
    await page.goto(`/staff/menu-items/${item.id}/cannot-bake`)
    await expect(page.getByRole('heading', { name: 'Nobody has ordered it' })).toBeVisible()
  },
)
