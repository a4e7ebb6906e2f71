import { startTemporaryWorld } from '../scripts/local/temporary.ts'
import { addDays } from '../src/lib/dates.ts'
import { ADMIN, openDesk, order, STAFF } from './desk.ts'
import { linkOf } from './people.ts'
import { expect, expectAccessible, test } from './world.ts'

test(
  'a bake sale is moved: whoever has ordered is told by mail, and answers on the page of the order',
  { tag: ['@orders.resolveMove', '@staff.bakeSales.move'] },
  async ({ browser }) => {
    const world = await startTemporaryWorld()
    const { customer, sale } = await order(world)
    const desk = await openDesk(world, ADMIN)
    const moved = await desk.post(`/api/staff/bake-sales/${sale.id}/move`, {
      data: { onDate: addDays(sale.onDate, 21), reason: 'The river is over the road.' },
    })
    expect(((await moved.json()) as { ordersAffected: number }).ordersAffected).toBe(1)

    const context = await browser.newContext({ baseURL: world.shop, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(await linkOf(world, customer.email, /moved|day|date/i, /\/orders\/[\w-]+/))
    await expect(page.getByRole('heading', { name: 'The day has changed' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('radio', { name: /^I come on/ }).check({ force: true })
    await page.getByRole('button', { name: 'Tell the bakery' }).click()
    await expect(page.getByRole('heading', { name: 'The day has changed' })).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('In the book')
    await expect(page.getByRole('heading', { name: 'The day has changed' })).toHaveCount(0)
    await context.close()
    await desk.dispose()
    await world.stop()
  },
)

test(
  'staff look after an order over the API; what an admin alone may do is refused to them, and everything to guests',
  {
    tag: [
      '@staff.orders.list',
      '@staff.orders.get',
      '@staff.orders.setStatus',
      '@staff.orders.recordPayment',
      '@staff.orders.getStatement',
      '@staff.bakeSales.list',
      '@staff.bakeSales.getPlan',
    ],
  },
  async ({ world, page }) => {
    const placed = await order(world)
    const desk = await openDesk(world, STAFF)
    const get = async (path: string) => {
      const answer = await desk.get(`/api${path}`)
      expect(answer.status(), path).toBe(200)
      return (await answer.json()) as { items: { id: string; number: string }[]; order: { balancePence: number } }
    }
    const { items } = await get(`/staff/orders?search=${placed.number}`)
    expect(items.map(({ number }) => number)).toEqual([placed.number])
    const id = items[0]?.id ?? ''
    await get(`/staff/orders/${id}`)
    await get('/staff/bake-sales?limit=5')
    await get(`/staff/bake-sales/${placed.sale.id}/plan`)
    const paid = await desk.post(`/api/staff/orders/${id}/payments`, {
      data: {
        idempotencyKey: crypto.randomUUID(),
        amountPence: 2 * placed.item.pricePence,
        method: 'cash',
      },
    })
    expect(paid.status(), await paid.text()).toBe(201)
    expect(
      (await page.request.get(`/api/orders/${placed.token}`).then((answer) => answer.json())) as object,
    ).toMatchObject({
      balancePence: 0,
    })

    const collected = await desk.post(`/api/staff/orders/${id}/status`, { data: { status: 'collected' } })
    expect(collected.status(), await collected.text()).toBe(200)
    await page.goto(`/orders/${placed.token}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Collected')
    await get(`/staff/statement?orderId=${id}`)

    expect(
      (await desk.post(`/api/staff/bake-sales/${placed.sale.id}/cancel`, { data: { reason: 'No.' } })).status(),
    ).toBe(403)
    expect((await page.request.get('/api/staff/orders')).status()).toBe(401)
    await desk.dispose()
  },
)
