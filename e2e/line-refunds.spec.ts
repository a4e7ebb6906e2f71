import type { APIRequestContext } from '@playwright/test'
import type { TemporaryWorld } from '../scripts/local/temporary.ts'
import { formatPence } from '../src/lib/money.ts'
import { openDesk, order, seat, STAFF } from './desk.ts'
import { payAside, settleRefund, stripeOf, turnRefunds } from './stripe.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, mailsTo, test } from './world.ts'

let desk: APIRequestContext
test.beforeAll(async ({ world }) => {
  desk = await openDesk(world, STAFF)
})
test.afterAll(() => desk.dispose())
test.beforeEach(({ page }) => seat(page, desk))

/** An order that was paid by card, as the bakery has it once it has heard of it. */
async function paidByCard(world: TemporaryWorld) {
  const placed = await order(world, undefined, 0, 'card')
  const begun = await fetch(`${world.shop}/api/orders/${placed.token}/payment`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ idempotencyKey: crypto.randomUUID() }),
  })
  const { url } = await begun.json<{ url: string }>()
  await payAside(world, /cs_\w+/.exec(url)?.[0] ?? '')
  await expect.poll(async () => (await booksOf(placed.id)).order.status, { timeout: 20_000 }).toBe('confirmed')
  return placed
}

type Books = {
  order: { status: string; balancePence: number; totalPence: number }
  ledger: { kind: string; amountPence: number; reference: string | null }[]
  refunds: { status: string; amountPence: number }[]
}
const booksOf = async (id: string) => (await (await desk.get(`/api/staff/orders/${id}`)).json()) as Books

async function leftOf({ shop }: TemporaryWorld, slug: string, menuItemId: string) {
  const answer = await fetch(`${shop}/api/bake-sales/${slug}/availability`)
  const { menu } = await answer.json<{ menu: { id: string; left: number }[] }>()
  return menu.find(({ id }) => id === menuItemId)?.left ?? NaN
}

test(
  'one of two loaves goes back into stock: its place is free again in the shop, its money on the card, and the books add up',
  { tag: ['@staff.orders.refundLines', '@staff.orders.get'] },
  async ({ page, world }) => {
    const { id, item, sale, totalPence, customer } = await paidByCard(world)
    const left = await leftOf(world, sale.slug, item.id)
    await page.goto(`/staff/orders/${id}`)
    await page.locator('summary', { hasText: 'Give money back' }).click()
    await page.getByRole('radio', { name: 'Single things' }).check({ force: true })
    await page
      .getByRole('button', { name: `One more ${item.product.name}, ${item.variantName} to give back`, exact: true })
      .click()
    await expect(page.getByRole('checkbox', { name: /^Back into stock/ })).toBeChecked()
    await expect(page.getByRole('radio', { name: /^Card it was paid with/ })).toBeChecked()
    await page.getByLabel('Why').fill('You rang us.')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Give it back' }).click()
    await expect(
      page.getByText(`${formatPence(item.pricePence)} is on its way to the card`, { exact: true }),
    ).toBeVisible()
    await expect(page.getByRole('table', { name: 'Given back' })).toContainText('back into stock')
    expect(await leftOf(world, sale.slug, item.id)).toBe(left + 1)

    await expect.poll(async () => (await booksOf(id)).refunds[0]?.status, { timeout: 30_000 }).toBe('succeeded')
    const { order: now, ledger } = await booksOf(id)
    expect(now).toMatchObject({ status: 'confirmed', balancePence: 0, totalPence: totalPence - item.pricePence })
    expect(ledger.reduce((sum, { amountPence }) => sum + amountPence, 0)).toBe(0)
    const reference = ledger.find(({ kind }) => kind === 'refund')?.reference
    const { refunds } = await stripeOf(world)
    expect(refunds.filter((one) => one.id === reference)).toMatchObject([
      { amount: item.pricePence, status: 'succeeded' },
    ])
    await expect
      .poll(async () => (await mailsTo(world, customer.email)).map(({ request }) => request.subject), {
        timeout: 20_000,
      })
      .toContainEqual(expect.stringMatching(new RegExp(`^${formatPence(item.pricePence)} to your card`)))
  },
)

test(
  'a refund that the bank sends back: staff read why and what to do, and give it in cash',
  { tag: ['@staff.orders.refundLines', '@staff.orders.refund'] },
  async ({ page, world }) => {
    const { id, item } = await paidByCard(world)
    await turnRefunds(world, 'pend')
    try {
      const given = await desk.post(`/api/staff/orders/${id}/line-refunds`, {
        data: {
          ...{ idempotencyKey: crypto.randomUUID(), to: 'card', reason: 'One was burnt.' },
          lines: [{ menuItemId: item.id, quantity: 1, isRestocked: false }],
        },
      })
      expect(given.status(), await given.text()).toBe(201)
      const pending = async () => (await stripeOf(world)).refunds.find(({ status }) => status === 'pending')?.id
      await expect.poll(pending, { timeout: 30_000 }).toBeDefined()
      await settleRefund(world, (await pending()) ?? '', false)
      await expect.poll(async () => (await booksOf(id)).refunds[0]?.status, { timeout: 20_000 }).toBe('failed')
    } finally {
      await turnRefunds(world, 'succeed')
    }
    await page.goto(`/staff/orders/${id}`)
    await expect(page.getByText(`${formatPence(item.pricePence)} did not reach the card`)).toBeVisible()
    await page.locator('summary', { hasText: 'Give money back' }).click()
    await expect(page.getByLabel('Amount')).toHaveValue((item.pricePence / 100).toFixed(2))
    await expect(page.getByRole('radio', { name: /^Cash/ })).toBeChecked()
    await page.getByLabel('Why').fill('Your card did not take it.')
    await page.getByRole('button', { name: 'Give it back' }).click()
    await expect(page.getByText(`${formatPence(item.pricePence)} is given back in cash`)).toBeVisible()
    await expect(page.getByText('did not reach the card')).toHaveCount(0)
    expect((await booksOf(id)).order.balancePence).toBe(0)
  },
)
