import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { Countdown } from '#components/ui/countdown.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { Line } from './line.tsx'
import type { LineEvents } from './line-events.ts'
import type { LineRefusal } from './most-of.ts'
import type { BasketGroup } from './reason.ts'

export type GroupStanding = {
  /** What was last refused of a line, by its menu item. */
  refusals?: Record<string, LineRefusal>
  /** Menu items of which a change is on its way. */
  pending?: string[]
  /** The bakery cannot be reached: changes wait. */
  isWaiting?: boolean
}

type Props = {
  group: BasketGroup
  /** The bake sale to look at in place of one that takes no orders. */
  next: BakeSaleSummary | null
  /** Fixes the clock, for stories. */
  now?: string
} & GroupStanding &
  LineEvents

/** What is in the basket for one bake sale: one collection, one cutoff, one order. */
export function Group({
  group: { bakeSale, lines, subtotalPence },
  refusals = {},
  pending = [],
  isWaiting = false,
  next,
  now,
  ...events
}: Props) {
  const isOpen = bakeSale.state === 'open'
  const id = `basket-${bakeSale.id}`
  return (
    <section aria-labelledby={id} className="rounded-card border border-line bg-sheet p-5 shadow-sheet sm:p-6">
      <h2 id={id} className="text-2xl">
        <IntentLink href={`/bake-sales/${bakeSale.slug}`} className="no-underline hover:underline">
          {formatDay(bakeSale.onDate)}
        </IntentLink>
      </h2>
      <p className="wrap-anywhere text-muted">{bakeSale.location.name}</p>
      {isOpen ? (
        <p className="mt-1 text-base">
          Order by {formatMoment(bakeSale.cutoffAt)}
          <span className="block min-h-[1lh] font-semibold text-rust">
            <Countdown until={bakeSale.cutoffAt} now={now} />
          </span>
        </p>
      ) : (
        <div className="mt-3">
          <Over bakeSale={bakeSale} next={next} />
        </div>
      )}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <Line
            key={line.menuItemId}
            line={line}
            bakeSale={bakeSale}
            refusal={refusals[line.menuItemId] ?? (line.next ? refusals[line.next.menuItemId] : undefined)}
            isPending={pending.includes(line.menuItemId)}
            isWaiting={isWaiting}
            {...events}
          />
        ))}
      </ul>
      {isOpen && (
        <p className="flex justify-between border-t-2 border-ink pt-3 font-semibold">
          <span>For this bake sale</span>
          <span className="tabular-nums">{formatPence(subtotalPence)}</span>
        </p>
      )}
    </section>
  )
}

function titleOf({ state, opensAt, cutoffAt }: BakeSaleSummary) {
  if (state === 'cancelled') return 'This bake sale is cancelled'
  return state === 'scheduled'
    ? `Ordering opens at ${formatMoment(opensAt)}`
    : `Ordering closed at ${formatMoment(cutoffAt)}`
}

/** It takes no orders: what was chosen is kept, and the next date is named. */
function Over({ bakeSale, next }: { bakeSale: BakeSaleSummary; next: BakeSaleSummary | null }) {
  return (
    <Notice title={titleOf(bakeSale)}>
      <p className="wrap-anywhere">
        What you chose is kept below, and is not ordered.
        {next && next.id !== bakeSale.id && (
          <>
            {' '}
            The next bake sale is on <IntentLink href={`/bake-sales/${next.slug}`}>{formatDay(next.onDate)}</IntentLink>
            , {next.location.name}.
          </>
        )}
      </p>
    </Notice>
  )
}
