import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import { expect, somebody, test } from './world.ts'

const LIVE = { tag: ['@bakeSales.getAvailability'] }

test(
  'a page that is kept shows what is left now, not what was left when it was made',
  LIVE,
  async ({ page, world }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Choose your bread' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Bread' })).toBeVisible()
    const path = new URL(page.url()).pathname
    const [first, second] = await Promise.all([fetch(`${world.shop}${path}`), fetch(`${world.shop}${path}`)])
    expect(await first.text()).toBe(await second.text())

    const sale = await (await fetch(`${world.shop}/api${path}`)).json<BakeSaleDetail>()
    const cake = sale.menu.find(({ left, perCustomerLimit }) => left > 5 && left - perCustomerLimit <= 5)
    if (!cake) throw new Error('Nothing on the menu is about to become scarce.')
    const left = cake.left - cake.perCustomerLimit
    const response = await fetch(`${world.shop}/api/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        idempotencyKey: crypto.randomUUID(),
        bakeSaleId: sale.id,
        slotId: sale.slots.find((slot) => slot.left > 0)?.id,
        lines: [{ menuItemId: cake.id, quantity: cake.perCustomerLimit }],
        customer: somebody(),
        paymentMethod: 'pay_on_collection',
      }),
    })
    expect(response.status).toBe(201)

    await page.reload()
    const card = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: cake.product.name }), hasText: cake.variantName })
    await expect(card.getByText(`Only ${String(left)} left`)).toBeVisible()
  },
)

test('a kept page is the same for everybody, and says so', async ({ world }) => {
  const withCookie = await fetch(`${world.shop}/`, { headers: { cookie: 'anything=mine' } })
  const without = await fetch(`${world.shop}/`)
  const page = await without.text()
  expect(await withCookie.text()).toBe(page)
  // A browser lays out a page that does not begin so as pages were laid out in 1999.
  for (const one of [page, await (await fetch(`${world.shop}/checkout`)).text()])
    expect(one.startsWith('<!DOCTYPE html>')).toBe(true)
  expect(without.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(without.headers.get('set-cookie')).toBeNull()
  const head = await fetch(`${world.shop}/`, { method: 'HEAD' })
  expect(head.status).toBe(200)
  expect(await head.text()).toBe('')
})
