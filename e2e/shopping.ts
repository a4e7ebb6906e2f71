import type { Page } from '@playwright/test'
import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import type { Basket } from '../contracts/model/basket.ts'
import type { TemporaryWorld } from '../scripts/local/temporary.ts'
import { expect, somebody } from './world.ts'

export const LOAF = 'Country sourdough, Large, 900 g'
export const KNOT = 'Cinnamon knot, Each'

type Listed = { items: { slug: string }[] }

/** The bake sales that take orders, soonest first. */
export async function openSales({ shop }: Pick<TemporaryWorld, 'shop'>) {
  const { items } = await (await fetch(`${shop}/api/bake-sales?state=open`)).json<Listed>()
  return Promise.all(
    items.map(async ({ slug }) => (await fetch(`${shop}/api/bake-sales/${slug}`)).json<BakeSaleDetail>()),
  )
}

export const pathOf = (sale: BakeSaleDetail | undefined) => `/bake-sales/${sale?.slug ?? ''}`
export const bar = (page: Page) => page.getByRole('region', { name: 'Basket' })
export const quantityOf = (page: Page, name: string) => page.getByRole('group', { name: `Quantity of ${name}` })

/** What the bakery itself has in the basket of this browser. */
export const kept = async (page: Page) => (await page.request.get('/api/basket')).json() as Promise<Basket>
export const keptCount = async (page: Page) =>
  (await kept(page)).bakeSales.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)

/** Others order a menu item until so many are left. */
export async function leave({ shop }: TemporaryWorld, sale: BakeSaleDetail, menuItemId: string, left: number) {
  const item = sale.menu.find(({ id }) => id === menuItemId)
  if (!item) throw new Error('The menu has no such item.')
  for (let more = item.left - left; more > 0; more -= item.perCustomerLimit) {
    const answer = await fetch(`${shop}/api/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        idempotencyKey: crypto.randomUUID(),
        bakeSaleId: sale.id,
        slotId: sale.slots.find((slot) => slot.left > 4 && slot.fulfilment === 'collection')?.id,
        lines: [{ menuItemId, quantity: Math.min(more, item.perCustomerLimit) }],
        customer: somebody(),
        paymentMethod: 'pay_on_collection',
      }),
    })
    expect(answer.status).toBe(201)
  }
}
