import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import type { OrderDocument } from '../contracts/model/document.ts'
import type { Order } from '../contracts/model/order.ts'
import { openDesk, order, seat, STAFF } from './desk.ts'
import { openSales } from './shopping.ts'
import { expectPayPage, pay } from './stripe.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, mailsTo, place, somebody, test } from './world.ts'

/** Somebody orders over the API, and pays by card on the page of the order. */
async function paidByCard(page: Page, { shop }: TemporaryWorld) {
  const [sale] = await openSales({ shop })
  const guest = somebody()
  const placed = await page.request.post('/api/orders', {
    data: {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale?.id,
      slotId: sale?.slots.find(({ left, fulfilment }) => left > 2 && fulfilment === 'collection')?.id,
      lines: [{ menuItemId: sale?.menu.find(({ left }) => left > 5)?.id, quantity: 2 }],
      customer: guest,
      paymentMethod: 'card',
    },
  })
  const { token } = (await placed.json()) as { token: string }
  await page.goto(`/orders/${token}`)
  await page.getByRole('button', { name: /by card$/ }).click()
  await expectPayPage(page)
  await pay(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/It’s in the book|In the book/, { timeout: 20_000 })
  const { id, totalPence } = (await (await page.request.get(`/api/orders/${token}`)).json()) as Order
  return { guest, token, id, totalPence }
}

/** What the first mail to somebody says whose subject is like this, once it is there. */
async function textOf(world: TemporaryWorld, address: string, subject: RegExp) {
  const find = async () => (await mailsTo(world, address)).find(({ request }) => subject.test(request.subject))
  await expect.poll(find, { timeout: 90_000 }).toBeTruthy()
  return (await find())?.request.text ?? ''
}

/** Keeps the document on the page as a file, and reads it. */
async function fileOn(page: Page, name = 'Keep it as a PDF') {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  const file = await readFile(await download.path(), 'latin1')
  return { name: download.suggestedFilename(), file }
}

test(
  'a receipt comes with the money, as a mail, a page and a file, and a credit note with what goes back',
  { tag: ['@orders.listDocuments', '@staff.orders.listDocuments'] },
  async ({ browser }) => {
    const world = await startTemporaryWorld()
    const context = await browser.newContext({
      baseURL: world.shop,
      viewport: { width: 390, height: 844 },
      extraHTTPHeaders: { 'cf-connecting-ip': place() },
    })
    const page = await context.newPage()
    const { guest, token, id, totalPence } = await paidByCard(page, world)

    const mail = await textOf(world, guest.email, /received: VAT receipt R-000001/)
    const path = new URL(/http\S+\/documents\/R-000001(?=\s)/.exec(mail)?.[0] ?? '').pathname
    expect(path).toBe(`/orders/${token}/documents/R-000001`)
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('VAT receipt')
    const paper = page.getByRole('article', { name: 'VAT receipt R-000001' })
    await expect(paper.getByText(`£${(totalPence / 100).toFixed(2)}`).first()).toBeVisible()
    await expect(paper.getByText('Paid by card')).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const receipt = await fileOn(page)
    expect(receipt.name).toBe('band-of-bakers-receipt-R-000001.pdf')
    expect(receipt.file.startsWith('%PDF-')).toBe(true)
    expect(receipt.file).toContain('(R-000001)')
    const answer = await page.request.get(`${path}/document.pdf`)
    expect(answer.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' })

    // Another pays at the table: the next number.
    const staff = await openDesk(world, STAFF)
    const other = await order(world)
    await staff.post(`/api/staff/orders/${other.id}/payments`, {
      data: { idempotencyKey: crypto.randomUUID(), amountPence: other.totalPence, method: 'cash' },
    })
    const others = (await (await staff.get(`/api/staff/orders/${other.id}/documents`)).json()) as OrderDocument[]
    expect(others.map(({ number }) => number)).toEqual(['R-000002'])

    await staff.post(`/api/staff/orders/${id}/refunds`, {
      data: { idempotencyKey: crypto.randomUUID(), amountPence: 100, to: 'card', reason: 'One was burnt.' },
    })
    expect(await textOf(world, guest.email, /^£1.00 to your card/)).toContain('C-000001')
    await page.goto(`/orders/${token}`)
    await expect(page.getByRole('link', { name: 'Receipt R-000001' })).toBeVisible()
    await page.getByRole('link', { name: 'Credit note C-000001' }).click()
    const note = page.getByRole('article', { name: 'VAT credit note C-000001' })
    await expect(note.getByText('Why: One was burnt.')).toBeVisible()
    await expect(note.getByText('R-000001')).toBeVisible()
    expect((await fileOn(page)).file).toContain('(C-000001)')

    await seat(page, staff)
    await page.goto(`/staff/orders/${id}`)
    await page.getByRole('link', { name: 'Credit note C-000001' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('VAT credit note C-000001')
    await expectAccessible(page)
    expect((await fileOn(page, 'PDF')).name).toBe('band-of-bakers-credit-note-C-000001.pdf')
    await staff.dispose()
    await context.close()
    await world.stop()
  },
)

test('a document that there is not is a page that there is not', async ({ page, world }) => {
  const placed = await order(world)
  const missing = `/orders/${placed.token}/documents/R-000999`
  expect((await page.request.get(missing)).status()).toBe(404)
  expect((await page.request.get(`${missing}/document.pdf`)).status()).toBe(404)
  expect((await page.request.get(`/orders/${'a'.repeat(64)}/documents/R-000001/document.pdf`)).status()).toBe(404)
})
