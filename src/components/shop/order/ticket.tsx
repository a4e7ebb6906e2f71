import type { Order } from '#contracts/model/order.ts'
import { Rule } from '#components/ui/rule.tsx'
import { cn } from '#lib/cn.ts'
import { formatDay, formatTimeRange } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'

const PAY = {
  pay_on_collection: 'To pay on collection',
  bank_transfer: 'To be transferred',
  card: 'To be paid by card',
} satisfies Record<Order['paymentMethod'], string>

type Props = {
  order: Order
  /** The collection as a file for a calendar; none where there is nothing to come to. */
  calendarHref?: string
}

/** When and where to collect, and what to pay there. */
export function Ticket({ order, calendarHref }: Props) {
  const { location } = order.bakeSale
  return (
    <section
      aria-labelledby="collect"
      className="h-fit space-y-4 rounded-card border border-line bg-sheet p-6 shadow-sheet"
    >
      <h2 id="collect" className="text-2xl">
        {order.address ? 'We bring it' : 'Collect'}
      </h2>
      <p className="text-xl font-semibold">
        {formatDay(order.slot.startsAt)}
        <br />
        {formatTimeRange(order.slot.startsAt, order.slot.endsAt)}
      </p>
      {order.address ? (
        <address className="wrap-anywhere not-italic">
          <strong>{order.customer.name}</strong>
          <br />
          {order.address.lines.join(', ')}, {order.address.postcode}
        </address>
      ) : (
        <>
          <address className="wrap-anywhere not-italic">
            <strong>{location.name}</strong>
            <br />
            {location.addressLines.join(', ')}, {location.postcode}
          </address>
          {location.directions && <p className="wrap-anywhere">{location.directions}</p>}
          {location.accessibility && <p className="wrap-anywhere text-muted">{location.accessibility}</p>}
        </>
      )}
      <ul className="flex flex-wrap gap-x-6">
        {calendarHref && (
          <li>
            <a href={calendarHref} className="inline-flex min-h-tap items-center font-semibold">
              Add to your calendar
            </a>
          </li>
        )}
        <li className={cn(order.address && 'hidden')}>
          <a href={location.mapUrl} className="inline-flex min-h-tap items-center font-semibold">
            Directions on the map
          </a>
        </li>
      </ul>
      <Rule />
      {order.balancePence > 0 ? (
        <p>
          {PAY[order.paymentMethod]}
          <strong className="block text-3xl tabular-nums">{formatPence(order.balancePence)}</strong>
        </p>
      ) : order.balancePence < 0 ? (
        <p>
          We owe you
          <strong className="block text-3xl tabular-nums">{formatPence(-order.balancePence)}</strong>
        </p>
      ) : (
        <p className="font-semibold">Nothing left to pay.</p>
      )}
    </section>
  )
}
