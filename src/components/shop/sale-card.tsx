import type { BakeSaleState, BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { Badge } from '#components/ui/badge.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'

/** How a bake sale stands, for a customer: its state, and what is more urgent to know than that. */
export type Standing = BakeSaleState | 'closes_soon' | 'sold_out'

export const STATE_WORDS = {
  draft: 'Not announced',
  scheduled: 'Opens soon',
  open: 'Taking orders',
  closes_soon: 'Closes soon',
  sold_out: 'Sold out',
  closed: 'Orders closed',
  completed: 'Baked and gone',
  cancelled: 'Cancelled',
} satisfies Record<Standing, string>

const LOOKS = {
  draft: 'past',
  scheduled: 'past',
  open: 'open',
  closes_soon: 'scarce',
  sold_out: 'past',
  closed: 'past',
  completed: 'past',
  cancelled: 'past',
} as const satisfies Record<Standing, string>

const deadline = (sale: BakeSaleSummary, standing: Standing) =>
  standing === 'open' || standing === 'closes_soon'
    ? `Order by ${formatMoment(sale.cutoffAt)}`
    : standing === 'scheduled'
      ? `Ordering opens at ${formatMoment(sale.opensAt)}`
      : null

type Props = { sale: BakeSaleSummary; /** Where it says more than the state. */ standing?: Standing }

/** A bake sale in a list; the whole card is its link. */
export function SaleCard({ sale, standing = sale.state }: Props) {
  const told = deadline(sale, standing)
  return (
    <article className="relative flex h-full flex-col gap-2 rounded-card border border-line bg-sheet p-5 shadow-sheet transition-colors hover:border-ink">
      <div>
        <Badge look={LOOKS[standing]}>{STATE_WORDS[standing]}</Badge>
      </div>
      <h3 className="text-2xl wrap-anywhere">
        <IntentLink
          href={`/bake-sales/${sale.slug}`}
          className="no-underline after:absolute after:inset-0 hover:underline"
        >
          {formatDay(sale.onDate)}
        </IntentLink>
      </h3>
      <p className="wrap-anywhere">
        {sale.title}, {sale.location.name}
      </p>
      {told && <p className="mt-auto text-base text-muted">{told}</p>}
    </article>
  )
}
