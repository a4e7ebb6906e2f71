import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { ADMIN, openDesk, seat, STAFF } from './desk.ts'
import { openSales } from './shopping.ts'
import { tellOfMail } from './stripe.ts'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  mailsTo,
  place,
  somebody,
  test,
  waitForMail,
} from './world.ts'

const PHONE = '01584 872000'

/** Somebody orders by an address. @returns the number of the order */
async function orderFor({ shop }: Pick<TemporaryWorld, 'shop'>, customer: { name: string; email: string }) {
  const [sale] = await openSales({ shop })
  const answer = await fetch(`${shop}/api/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': place() },
    body: JSON.stringify({
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale?.id,
      slotId: sale?.slots.find(({ left, fulfilment }) => left > 2 && fulfilment === 'collection')?.id,
      lines: [{ menuItemId: sale?.menu.find(({ left }) => left > 5)?.id, quantity: 1 }],
      customer: { ...customer, phone: PHONE },
      paymentMethod: 'pay_on_collection',
    }),
  })
  expect(answer.status).toBe(201)
  return (await answer.json<{ number: string }>()).number
}

test(
  'a mail comes back: the order says whom to ring; once the address works again, what was parked is sent',
  {
    tag: [
      '@staff.messages.list',
      '@staff.messages.getFigures',
      '@staff.messages.resend',
      '@staff.messages.lift',
      '@staff.orders.list',
      '@staff.orders.get',
    ],
  },
  async ({ page }) => {
    test.setTimeout(120_000)
    const world = await startTemporaryWorld()
    const guest = somebody()
    const first = await orderFor(world, guest)
    await waitForMail(world, guest.email)
    const [mail] = await mailsTo(world, guest.email)
    await tellOfMail(world, mail?.id ?? '', 'email.bounced')
    await expect
      .poll(async () => (await mailsTo(world, 'hello@bandofbakers.co.uk')).length, { timeout: 20_000 })
      .toBeGreaterThan(0)
    const second = await orderFor(world, guest)

    const desk = await openDesk(world, STAFF)
    await page.context().addCookies((await desk.storageState()).cookies)
    const at = (path: string) => `${world.shop}${path}`
    await page.goto(at(`/staff/orders?bakeSale=all&search=${guest.email}`))
    const card = page.getByRole('article').filter({ hasText: second })
    await expect(card).toContainText('Mails do not arrive: please ring')
    await expect(card.getByRole('link', { name: PHONE })).toHaveAttribute('href', 'tel:01584872000')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await card.getByRole('link', { name: guest.name }).click()
    await expect(page.getByRole('region', { name: 'Status' })).toContainText('Mails do not arrive: please ring')

    await page.getByText('Desk:').click()
    await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Messages' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Messages')
    await page.getByLabel('E-mail address').fill(guest.email)
    await page.getByRole('button', { name: 'Find' }).press('Enter')
    await expect(page.getByRole('row', { name: new RegExp(first) })).toContainText('Came back')
    const row = page.getByRole('row', { name: new RegExp(second) })
    await expect
      .poll(
        async () => {
          await page.reload()
          return row.textContent()
        },
        { timeout: 30_000 },
      )
      .toContain('Parked')
    await expect(row).toContainText('It takes no mail: please ring')
    await expect(row.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'The last 30 days' })).toContainText('Bounce rate')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await desk.dispose()

    const admin = await openDesk(world, ADMIN)
    await seat(page, admin)
    await page.reload()
    await row.getByRole('button', { name: /^Write again/ }).press('Enter')
    const lifting = page.getByRole('dialog', { name: 'Write to it again?' })
    await lifting.getByRole('button', { name: 'Write to it again' }).press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'It is written to again' })).toBeVisible()
    await row.getByRole('button', { name: /^Send again/ }).press('Enter')
    const sending = page.getByRole('dialog', { name: 'Send it again?' })
    await sending.getByRole('button', { name: 'Send it again' }).press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'It is on its way again' })).toBeVisible()
    await expect.poll(async () => (await mailsTo(world, guest.email)).length, { timeout: 30_000 }).toBe(2)
    await admin.dispose()
    await world.stop()
  },
)
