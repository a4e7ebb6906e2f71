import type { Order } from '#contracts/model/order.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { formatDay, formatTimeRange } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { OrderBadge } from '../orders/order-badge.tsx'
import { orderHref } from '../orders/order-href.ts'

/** What there is to collect next, and when. */
export function NextOrder({ order }: { order: Order }) {
  const { number, bakeSale, slot, address, balancePence, lines } = order
  const things = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <section
      aria-labelledby="next-order"
      className="space-y-4 rounded-card border-2 border-ink bg-sheet p-5 shadow-sheet sm:p-7"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="next-order" className="font-sans text-lg font-semibold text-rust">
          {address ? 'We bring next' : 'To collect next'}
        </h2>
        <OrderBadge status={order.status} />
      </div>
      <p className="font-display text-title">
        {formatDay(slot.startsAt)},{' '}
        <span className="whitespace-nowrap">{formatTimeRange(slot.startsAt, slot.endsAt)}</span>
      </p>
      <p className="wrap-anywhere">
        {address
          ? `${address.lines.join(', ')}, ${address.postcode}`
          : `${bakeSale.location.name}, ${bakeSale.location.addressLines.join(', ')}`}
        <br />
        {things === 1 ? 'One thing' : `${String(things)} things`}
        {balancePence > 0 ? `, ${formatPence(balancePence)} to pay` : ', nothing left to pay'} · {number}
      </p>
      <ButtonLink href={orderHref(number)}>See or change it</ButtonLink>
    </section>
  )
}
