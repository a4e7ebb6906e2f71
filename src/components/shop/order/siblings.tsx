import type { Order } from '#contracts/model/order.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { formatDay, formatTimeRange } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'

export type Sibling = { order: Order; href: string; calendarHref: string }

/** The other orders of the same checkout: each has a day, a page and a calendar entry of its own. */
export function Siblings({ siblings }: { siblings: Sibling[] }) {
  return (
    <section aria-labelledby="siblings" className="space-y-5">
      <h2 id="siblings" className="text-title">
        {siblings.length === 1 ? 'And your other order' : 'And your other orders'}
      </h2>
      <ul className="grid gap-5 md:grid-cols-2">
        {siblings.map(
          ({ order: { number, bakeSale, slot, address, totalPence, status, paymentMethod }, href, calendarHref }) => (
            <li key={number} className="space-y-3 rounded-card border border-line bg-sheet p-5 shadow-sheet">
              <p className="font-semibold text-rust tabular-nums">{number}</p>
              <h3 className="text-2xl">{formatDay(slot.startsAt)}</h3>
              <p className="wrap-anywhere">
                {formatTimeRange(slot.startsAt, slot.endsAt)},{' '}
                {address ? `brought to ${address.lines.join(', ')}` : bakeSale.location.name}
              </p>
              <p>
                <strong className="tabular-nums">{formatPence(totalPence)}</strong>
                {status === 'awaiting_payment' && (
                  <span className="text-muted">
                    {paymentMethod === 'card' ? ', to be paid' : ', to be paid by itself'}
                  </span>
                )}
              </p>
              <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
                <ButtonLink look="secondary" href={href} prefetch={false}>
                  <span>
                    See this order<span className="sr-only">: {number}</span>
                  </span>
                </ButtonLink>
                <a href={calendarHref} className="inline-flex min-h-tap items-center font-semibold">
                  <span>
                    Add to your calendar<span className="sr-only">: {number}</span>
                  </span>
                </a>
              </div>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
