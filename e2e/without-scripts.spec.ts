import type { Basket } from '../contracts/model/basket.ts'
import { leave, LOAF, openSales, pathOf, quantityOf } from './shopping.ts'
import { expect, test } from './world.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test(
    'one puts things in, changes them, uses a voucher, and is told what the checkout needs',
    { tag: ['@basket.applyVoucher', '@basket.removeVoucher'] },
    async ({ page, world }) => {
      const [saturday] = await openSales(world)
      await page.goto(pathOf(saturday))
      await page.getByRole('button', { name: `Add ${LOAF}` }).click()
      await expect(page).toHaveURL(/\/basket\?from=/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your basket')
      await page.getByRole('button', { name: `One more ${LOAF}` }).click()
      await expect(quantityOf(page, LOAF)).toContainText('2')
      await expect(page.getByRole('region', { name: 'Sum' })).toContainText('£9.60')

      await page.getByText('I have a voucher').click()
      await page.getByRole('textbox', { name: 'Code', exact: true }).fill('nonsense')
      await page.getByRole('button', { name: 'Use it' }).click()
      await expect(page.getByText('There is no such voucher. Look at the code once more.')).toBeVisible()
      await page.getByRole('textbox', { name: 'Code', exact: true }).fill('harvest10')
      await page.getByRole('button', { name: 'Use it' }).click()
      await expect(page.getByRole('form', { name: 'Voucher' })).toContainText('HARVEST10')
      await page.getByRole('button', { name: 'Take it off again: HARVEST10' }).click()
      await expect(page.getByText('I have a voucher')).toBeVisible()

      await page.getByRole('link', { name: 'Choose times and order' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nearly yours')
      // Playwright reads no text of a `noscript`, though it stands there.
      await expect(page.locator('noscript p').first()).toBeVisible()
      await expect(page.getByRole('button', { name: 'Place the order' })).toBeDisabled()

      await page.goto('/basket')
      await page.getByRole('button', { name: `One less ${LOAF}` }).click()
      await page.getByRole('button', { name: `Remove ${LOAF}` }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('An empty basket')
    },
  )

  test('what cannot be had is said in the basket, and where one came from is one press away', async ({
    page,
    world,
  }) => {
    const [saturday] = await openSales(world)
    // Whatever there is least of: the others of this world may have sold something out.
    const [scarce] = (saturday?.menu ?? []).filter(({ left }) => left > 0).sort((one, other) => one.left - other.left)
    if (!saturday || !scarce) throw new Error('There is nothing to be had.')
    await page.goto(pathOf(saturday))
    const add = page.getByRole('button', { name: `Add ${scarce.product.name}, ${scarce.variantName}` })
    await leave(world, saturday, scarce.id, 0)
    await add.click()
    await expect(page.getByRole('alert')).toContainText('It has just sold out.')
    await page.getByRole('link', { name: 'Back to the menu' }).click()
    await expect(page).toHaveURL(pathOf(saturday))
  })
})

test('a form of a page that is kept works for everybody', { tag: ['@basket.clear'] }, async ({ world }) => {
  const [saturday] = await openSales(world)
  const get = async () => (await fetch(`${world.shop}${pathOf(saturday)}`)).text()
  const [first, second] = [await get(), await get()]
  const action = /name="(\$ACTION_ID_[0-9a-f]+)"/
  expect(action.exec(first)?.[1]).toBeDefined()
  expect(action.exec(first)?.[1]).toBe(action.exec(second)?.[1])
  expect(first).not.toContain('Quantity of')
  const emptied = await fetch(`${world.shop}/api/basket/clear`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect((await emptied.json<Basket>()).bakeSales).toEqual([])
})
