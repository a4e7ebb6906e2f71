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
    <article className="rounded-card border-line bg-sheet shadow-sheet hover:border-ink relative flex h-full flex-col gap-2 border p-5 transition-colors">
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
      {deadline(sale) && <p className="text-muted mt-auto text-base">{deadline(sale)}</p>}
    </article>
  )
}
