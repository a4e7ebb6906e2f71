import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { ADMIN, openDesk, seat, STAFF } from './desk.ts'
import { openSales } from './shopping.ts'
import { dispute, duplicate, payAside, turnStripe, turnWebhooks, webhooksOf } from './stripe.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, place, somebody, test } from './world.ts'

type World = Pick<TemporaryWorld, 'shop'>

/** Somebody orders by card. @returns the order, and the session of the page on which it is to be paid */
async function orderByCard({ shop }: World) {
  const [sale] = await openSales({ shop })
  const slot = sale?.slots.find(({ left, fulfilment }) => left > 2 && fulfilment === 'collection')
  const item = sale?.menu.find(({ left }) => left > 5)
  const customer = somebody()
  const post = async <Answer>(path: string, body: object) => {
    const answer = await fetch(`${shop}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cf-connecting-ip': place() },
      body: JSON.stringify({ idempotencyKey: crypto.randomUUID(), ...body }),
    })
    expect(answer.status, await answer.clone().text()).toBe(201)
    return answer.json<Answer>()
  }
  const { token, number } = await post<{ token: string; number: string }>('/orders', {
    ...{ bakeSaleId: sale?.id, slotId: slot?.id, lines: [{ menuItemId: item?.id, quantity: 2 }] },
    ...{ customer, paymentMethod: 'card' },
  })
  const { url } = await post<{ url: string }>(`/orders/${token}/payment`, {})
  const status = async () => (await (await fetch(`${shop}/api/orders/${token}`)).json<{ status: string }>()).status
  return { number, customer, status, session: /\/pay\/(cs_\w+)/.exec(url)?.[1] ?? '' }
}

test(
  'a payment is disputed: staff see until when the bank hears them and take the evidence along, and an admin compares the books',
  {
    tag: [
      '@staff.payments.listDisputes',
      '@staff.payments.getEvidence',
      '@staff.payments.reconcile',
      '@staff.payments.listReconciliations',
    ],
  },
  async ({ page, world }) => {
    const { number, session, status } = await orderByCard(world)
    await payAside(world, session)
    await expect.poll(status, { timeout: 20_000 }).toBe('confirmed')
    await dispute(world, session, 'product_not_received')
    await expect
      .poll(async () => (await webhooksOf(world)).map(({ type, state }) => `${type} ${state}`), { timeout: 20_000 })
      .toContain('charge.dispute.created delivered')

    const desk = await openDesk(world, STAFF)
    await seat(page, desk)
    await page.goto('/staff/orders')
    await page.getByText('Desk:').click()
    await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Card money' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Disputes')
    const card = page.getByRole('article').filter({ hasText: number })
    await expect(card).toContainText('They say that they did not get it.')
    await expect(card).toContainText(/Answer by.*days? .*left/)
    await expect(card.getByRole('link', { name: /^Open in Stripe/ })).toHaveAttribute(
      'href',
      /^https:\/\/dashboard\.stripe\.com\/test\/disputes\/du_\w+$/,
    )
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await card.getByRole('link', { name: number, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(number)

    const id = page.url().split('/').at(-1) ?? ''
    for (const to of ['ready', 'collected'])
      expect((await desk.post(`/api/staff/orders/${id}/status`, { data: { status: to } })).status()).toBe(200)
    await page.goto('/staff/money')
    await card.getByRole('link', { name: /^What speaks for us/ }).click()
    await expect(page.getByText(/^Collected at/)).toBeVisible()
    const marked = page.getByText(/ has marked it at that moment\.$/)
    await expect(marked).toBeVisible()
    const who = ((await marked.textContent()) ?? '').replace(/ has marked.*$/, '')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download all of it' }).press('Enter'),
    ])
    expect(download.suggestedFilename()).toBe(`dispute-${number}.zip`)
    const files = unzipSync(await readFile(await download.path()))
    const names = Object.keys(files)
    for (const name of ['order.html', 'order.json', 'packing-slip.html', 'books.html', 'handed-over.html'])
      expect(names).toContain(`${number}/${name}`)
    expect(names.filter((name) => name.startsWith(`${number}/mails/01 Your order`))).toHaveLength(2)
    expect(strFromU8(files[`${number}/handed-over.html`] ?? new Uint8Array())).toContain(who)
    await desk.dispose()

    const books = await openDesk(world, ADMIN)
    await seat(page, books)
    await page.goto('/staff/money')
    await page.getByRole('link', { name: 'Books beside Stripe’s' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Books beside Stripe’s')
    await page.getByLabel(/^One day/).fill('2099-03-14')
    await page.getByRole('button', { name: 'Compare this day' }).press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'This day has not begun' })).toBeFocused()
    await page.getByLabel(/^One day/).fill('')
    await page.getByRole('button', { name: 'Compare since the last look' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'The books agree' })).toBeVisible()
    await expect(page.getByRole('table', { name: 'All looks' }).getByRole('row')).not.toHaveCount(1)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await books.dispose()
  },
)

test(
  'a webhook that had no effect is processed again, once Stripe answers',
  { tag: ['@staff.webhooks.list', '@staff.webhooks.replay'] },
  async ({ browser }) => {
    test.setTimeout(120_000)
    const world = await startTemporaryWorld()
    const { session, status } = await orderByCard(world)
    await turnWebhooks(world, { mode: 'dropped' })
    await payAside(world, session)
    await turnStripe(world, 'error')
    await duplicate(world, 'checkout.session.completed', 1)
    await turnStripe(world, 'up')
    expect(await status()).toBe('awaiting_payment')

    const desk = await openDesk(world, ADMIN)
    const context = await browser.newContext({ baseURL: world.shop, storageState: await desk.storageState() })
    const page = await context.newPage()
    await page.goto('/staff/webhooks')
    await page.getByRole('navigation', { name: 'Effect' }).getByRole('link', { name: 'Failed' }).click()
    await expect(page).toHaveURL(/status=failed$/)
    const row = page.getByRole('row', { name: /Somebody has paid on Stripe’s page/ })
    await expect(row).toContainText('Failed')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const again = row.getByRole('button', { name: /^Process again/ })
    await again.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Process it again?' })
    await dialog.getByRole('button', { name: 'Process it again' }).press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'It has had its effect' })).toBeVisible()
    expect(await status()).toBe('confirmed')
    await context.close()
    await desk.dispose()
    await world.stop()
  },
)
