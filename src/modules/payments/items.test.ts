import { expect, it } from 'vitest'
import { itemsOf, type Part } from './items.ts'

const line = (productName: string, unitPricePence: number, quantity = 1) => ({
  ...{ productName, variantName: 'Large', unitPricePence, quantity },
})
const part = (amountPence: number, over: Partial<Part['order']> = {}): Part => ({
  amountPence,
  order: { number: 'BOB-7K3F9Q', deliveryPence: 0, lines: [line('Sourdough', 480, 2), line('Crumbs', 0)], ...over },
})
const sums = (parts: Part[]) =>
  itemsOf(parts).map(
    ({
      quantity,
      price_data: {
        unit_amount: pence,
        product_data: { name },
      },
    }) => [name, quantity * pence],
  )

it('shows our lines at our prices, and what bringing it costs', () => {
  expect(sums([part(960)])).toEqual([['Sourdough, Large', 960]])
  expect(sums([part(1310, { deliveryPence: 350 })])).toEqual([
    ['Sourdough, Large', 960],
    ['Delivery', 350],
  ])
})

it('shows an order in one line where it costs something else than its lines', () => {
  expect(sums([part(864), part(960)])).toEqual([
    ['Order BOB-7K3F9Q', 864],
    ['Sourdough, Large', 960],
  ])
})

it('shows orders in a line each where there are more lines than the page has', () => {
  const lines = Array.from({ length: 60 }, (_, index) => line(`Bun ${String(index)}`, 100))
  expect(sums([part(6000, { lines }), part(6000, { lines })])).toEqual([
    ['Order BOB-7K3F9Q', 6000],
    ['Order BOB-7K3F9Q', 6000],
  ])
})

it('cuts names as long as Stripe takes them', () => {
  const [item] = itemsOf([part(100, { lines: [line('x'.repeat(300), 100)] })])
  expect(item?.price_data.product_data.name).toHaveLength(250)
})
