import type { CreateCheckoutSession } from '#contracts/vendors/stripe.ts'
import type { Payable } from './repository.ts'

/** As many lines as one page of the vendor shows. */
const MOST_LINES = 100

export type Part = { order: Pick<Payable, 'number' | 'deliveryPence' | 'lines'>; amountPence: number }
type Item = CreateCheckoutSession['line_items'][number]

const item = (name: string, unitPence: number, quantity: number, description?: string): Item => ({
  quantity,
  price_data: {
    currency: 'gbp',
    unit_amount: unitPence,
    product_data: { name: name.slice(0, 250), ...(description ? { description: description.slice(0, 500) } : {}) },
  },
})

const linesOf = ({ order }: Part): Item[] => [
  ...order.lines
    .filter(({ unitPricePence }) => unitPricePence > 0)
    .map(({ productName, variantName, unitPricePence, quantity }) =>
      item(`${productName}, ${variantName}`, unitPricePence, quantity),
    ),
  ...(order.deliveryPence > 0 ? [item('Delivery', order.deliveryPence, 1)] : []),
]

/** An order in one line, where a voucher, a card or what was paid before makes it cost something else than its lines. */
const inOneLine = ({ order, amountPence }: Part): Item =>
  item(
    `Order ${order.number}`,
    amountPence,
    1,
    order.lines.map(({ quantity, productName }) => `${String(quantity)} × ${productName}`).join(', '),
  )

/** What the vendor's page shows: our lines at our prices, which add up to what is paid. */
export function itemsOf(parts: readonly Part[]): Item[] {
  const itemised = parts.map((part) => {
    const lines = linesOf(part)
    const sum = lines.reduce((pence, { quantity, price_data }) => pence + quantity * price_data.unit_amount, 0)
    return sum === part.amountPence && lines.length > 0 ? lines : [inOneLine(part)]
  })
  return itemised.flat().length <= MOST_LINES ? itemised.flat() : parts.map(inOneLine)
}
