import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Countdown } from '#components/ui/countdown.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Line } from './line.tsx'
import type { BasketGroup, LineRefusal } from './reason.ts'

export type GroupEvents = {
  onQuantity: (menuItemId: string, quantity: number) => void
  /** Takes everything of a bake sale out. */
  onRemove: (bakeSaleId: string) => void
}

type Props = {
  group: BasketGroup
  refusals: Record<string, LineRefusal>
  pending: string[]
  /** The bake sale to offer in place of one that takes no orders. */
  next: BakeSaleSummary | null
  now?: string
} & GroupEvents

/** What is in the basket for one bake sale: one collection, one cutoff, one order. */
export function Group({ group: { bakeSale, lines, subtotalPence }, refusals, pending, next, now, ...events }: Props) {
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
          <span className="block font-semibold text-rust">
            <Countdown until={bakeSale.cutoffAt} now={now} />
          </span>
        </p>
      ) : (
        <div className="mt-3">
          <Over bakeSale={bakeSale} next={next} onRemove={events.onRemove} />
        </div>
      )}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <Line
            key={line.menuItemId}
            line={line}
            refusal={refusals[line.menuItemId]}
            isPending={pending.includes(line.menuItemId)}
            canChange={isOpen}
            onQuantity={events.onQuantity}
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

type OverProps = Pick<Props, 'next' | 'onRemove'> & { bakeSale: BakeSaleSummary }

/** Too late for this one: what was chosen is kept, and the next date is offered. */
function Over({ bakeSale, next, onRemove }: OverProps) {
  const day = formatDay(bakeSale.onDate)
  const title =
    bakeSale.state === 'cancelled'
      ? 'This bake sale is cancelled'
      : bakeSale.state === 'scheduled'
        ? `Ordering opens at ${formatMoment(bakeSale.opensAt)}`
        : `Ordering closed at ${formatMoment(bakeSale.cutoffAt)}`
  return (
    <Notice title={title}>
      <p>
        What you chose is kept below, and is not ordered.
        {next && ` The next bake sale is on ${formatDay(next.onDate)}, ${next.location.name}.`}
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {next && (
          <ButtonLink look="secondary" href={`/bake-sales/${next.slug}`}>
            Choose for {formatDay(next.onDate)}
          </ButtonLink>
        )}
        <Button
          look="quiet"
          onClick={() => {
            onRemove(bakeSale.id)
          }}
        >
          <span>
            Take these out<span className="sr-only">: {day}</span>
          </span>
        </Button>
      </div>
    </Notice>
  )
}
