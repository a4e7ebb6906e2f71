import Link from 'next/link'
import type { BakeSaleState, BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { Badge } from '#components/ui/badge.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'

export const STATE_WORDS = {
  draft: 'Not announced',
  scheduled: 'Opens soon',
  open: 'Taking orders',
  closed: 'Orders closed',
  completed: 'Baked and gone',
  cancelled: 'Cancelled',
} satisfies Record<BakeSaleState, string>

const deadline = (sale: BakeSaleSummary) =>
  sale.state === 'open'
    ? `Order by ${formatMoment(sale.cutoffAt)}`
    : sale.state === 'scheduled'
      ? `Ordering opens at ${formatMoment(sale.opensAt)}`
      : null

/** A bake sale in a list; the whole card is its link. */
export function SaleCard({ sale }: { sale: BakeSaleSummary }) {
  return (
    <article className="relative flex h-full flex-col gap-2 rounded-card border border-line bg-sheet p-5 shadow-sheet transition-colors hover:border-ink">
      <div>
        <Badge look={sale.state === 'open' ? 'open' : 'past'}>{STATE_WORDS[sale.state]}</Badge>
      </div>
      <h3 className="text-2xl wrap-anywhere">
        <Link href={`/bake-sales/${sale.slug}`} className="no-underline after:absolute after:inset-0 hover:underline">
          {formatDay(sale.onDate)}
        </Link>
      </h3>
      <p className="wrap-anywhere">
        {sale.title}, {sale.location.name}
      </p>
      {deadline(sale) && <p className="mt-auto text-base text-muted">{deadline(sale)}</p>}
    </article>
  )
}
