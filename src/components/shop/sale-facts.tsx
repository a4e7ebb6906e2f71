import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { Countdown } from '#components/ui/countdown.tsx'
import { formatDay, formatMoment, formatTimeRange } from '#lib/dates.ts'

/** Where, when, and until when to order: the three things one must know. @param now fixes the clock, for stories */
export function SaleFacts({ sale, now }: { sale: BakeSaleSummary; now?: string }) {
  const { location } = sale
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
      <div>
        <dt className="text-base text-muted">Collect</dt>
        <dd className="font-semibold">
          {formatDay(sale.onDate)}, {formatTimeRange(sale.collectionStartsAt, sale.collectionEndsAt)}
        </dd>
      </div>
      <div>
        <dt className="text-base text-muted">At</dt>
        <dd className="font-semibold">
          {location.name}
          <span className="block font-normal text-muted">
            {location.addressLines.join(', ')}, {location.postcode}
          </span>
        </dd>
      </div>
      <SaleDeadline sale={sale} now={now} />
    </dl>
  )
}

function SaleDeadline({ sale, now }: { sale: BakeSaleSummary; now?: string }) {
  switch (sale.state) {
    case 'open':
      return (
        <div>
          <dt className="text-base text-muted">Order by</dt>
          <dd className="font-semibold">
            {formatMoment(sale.cutoffAt)}
            <span className="block min-h-lh text-rust">
              <Countdown until={sale.cutoffAt} now={now} />
            </span>
          </dd>
        </div>
      )
    case 'scheduled':
      return (
        <div>
          <dt className="text-base text-muted">Ordering opens</dt>
          <dd className="font-semibold">{formatMoment(sale.opensAt)}</dd>
        </div>
      )
    default:
      return null
  }
}
