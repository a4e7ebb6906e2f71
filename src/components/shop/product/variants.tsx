import { formatPence } from '#lib/money.ts'
import type { Offer } from '#contracts/model/bake-sale.ts'

/** `£4.80`, or `£4.80–£5.20` where bake sales differ. */
function priceOf(pence: number[]) {
  const [least, most] = [Math.min(...pence), Math.max(...pence)]
  if (most === 0) return 'Free'
  return least === most ? formatPence(least) : `${formatPence(least)}–${formatPence(most)}`
}

/** The sizes in which a product is sold, with what each costs. */
export function Variants({ offers }: { offers: Offer[] }) {
  const prices = new Map<string, number[]>()
  for (const { variantName, pricePence } of offers.flatMap(({ items }) => items))
    prices.set(variantName, [...(prices.get(variantName) ?? []), pricePence])
  if (prices.size === 0) return null
  return (
    <dl aria-label="Sizes and prices" className="max-w-prose divide-y divide-line border-y border-line">
      {[...prices].map(([variant, pence]) => (
        <div key={variant} className="flex justify-between gap-6 py-2.5">
          <dt className="wrap-anywhere">{variant}</dt>
          <dd className="font-semibold tabular-nums">{priceOf(pence)}</dd>
        </div>
      ))}
    </dl>
  )
}
