'use client'

import { IntentLink } from '#components/ui/intent-link.tsx'
import { useBaskets } from './use-basket.ts'

/** The way to the basket that was changed last, with how much is in it. Absent while all are empty. */
export function BasketLink() {
  const baskets = Object.values(useBaskets()).sort((one, other) => other.changedAt - one.changedAt)
  const filled = baskets.map(({ slug, lines }) => ({
    slug,
    count: Object.values(lines).reduce((sum, quantity) => sum + quantity, 0),
  }))
  const basket = filled.find(({ count }) => count > 0)
  if (!basket) return null
  return (
    <IntentLink
      href={`/bake-sales/${basket.slug}/checkout`}
      className="flex min-h-tap items-center gap-2 font-semibold no-underline hover:underline"
    >
      Basket
      <span className="grid h-7 min-w-7 place-items-center rounded-full bg-rust px-2 text-sm text-sheet tabular-nums">
        {basket.count}
        <span className="sr-only"> {basket.count === 1 ? 'item' : 'items'}</span>
      </span>
    </IntentLink>
  )
}
