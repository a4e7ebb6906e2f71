import type { Order } from '#contracts/model/order.ts'
import { heldWords } from '#components/shop/order/held-words.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Price } from '#components/ui/price.tsx'
import { formatDate, formatDay, formatTimeRange } from '#lib/dates.ts'
import { OrderBadge } from './order-badge.tsx'
import { orderHref } from './order-href.ts'

const SHOWN = 3

/** An order in a list; the whole card is its link. */
export function OrderCard({ order }: { order: Order }) {
  const { number, status, slot, bakeSale, address, totalPence, placedAt } = order
  return (
    <article className="relative grid grid-cols-[1fr_auto] gap-x-4 gap-y-2 rounded-card border border-line bg-sheet p-5 shadow-sheet transition-colors duration-quick hover:border-ink">
      <div className="col-span-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="text-base text-muted tabular-nums">
          {number} · ordered {formatDate(placedAt)}
        </p>
        <OrderBadge status={status} />
      </div>
      <h2 className="text-xl sm:text-2xl">
        <IntentLink href={orderHref(number)} className="no-underline after:absolute after:inset-0 hover:underline">
          {formatDay(slot.startsAt)}
          <span className="sr-only">, order {number}</span>
        </IntentLink>
      </h2>
      <p className="text-lg sm:pt-1">
        <Price pence={totalPence} />
      </p>
      <p className="col-span-2 wrap-anywhere">
        {formatTimeRange(slot.startsAt, slot.endsAt)}, {address ? address.lines.join(', ') : bakeSale.location.name}
        <span className="mt-1 block text-base text-muted">{heldWords(order, SHOWN)}</span>
      </p>
    </article>
  )
}
