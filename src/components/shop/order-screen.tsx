import type { Order, OrderStatus } from '#contracts/model/order.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Rule } from '#components/ui/rule.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDay, formatTimeRange } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { Allergens } from './allergens.tsx'
import { Page } from './page.tsx'

const STATUS_WORDS = {
  awaiting_payment: 'Waiting for your payment',
  confirmed: 'In the book',
  ready: 'Ready for you',
  collected: 'Collected. Enjoy it!',
  delivered: 'Delivered. Enjoy it!',
  expired: 'Not paid in time',
  cancelled: 'Cancelled',
  no_show: 'Not collected',
} satisfies Record<OrderStatus, string>

type Props = { order: Order; /** Right after the order was placed. */ justPlaced: boolean }

/** An order, for whoever has its link: when and where to collect, what to pay, what is in it. */
export function OrderScreen({ order, justPlaced }: Props) {
  return (
    <Page className="space-y-10 pt-4">
      <div className="space-y-4">
        <p className="text-lg font-semibold text-rust">
          Order <span className="tabular-nums">{order.number}</span>
        </p>
        <h1 className="text-hero">{justPlaced ? 'Thank you. It’s in the book.' : STATUS_WORDS[order.status]}</h1>
        {justPlaced && (
          <p className="max-w-prose text-xl wrap-anywhere">
            We have written to <strong>{order.customer.email}</strong> with all of this, and the link to this page.
          </p>
        )}
      </div>
      <div className="grid gap-10 lg:grid-cols-[1fr_1.3fr] lg:gap-14">
        <Ticket order={order} />
        <Lines order={order} />
      </div>
      <section aria-labelledby="next" className="max-w-prose space-y-3">
        <h2 id="next" className="text-title">
          What happens next
        </h2>
        <p>
          We bake on the morning of {formatDay(order.bakeSale.onDate)}. Come in your half hour, say your name or show
          this page, and pay at the table by card or cash.
        </p>
        <p>
          Something has changed? Write to{' '}
          <a href={`mailto:${BAKERY.email}?subject=${encodeURIComponent(`Order ${order.number}`)}`}>{BAKERY.email}</a>{' '}
          and name the order.
        </p>
        <ButtonLink look="secondary" href="/">
          Back to the shop
        </ButtonLink>
      </section>
    </Page>
  )
}

function Ticket({ order }: { order: Order }) {
  const { location } = order.bakeSale
  return (
    <section
      aria-labelledby="collect"
      className="h-fit space-y-4 rounded-card border border-line bg-sheet p-6 shadow-sheet"
    >
      <h2 id="collect" className="text-2xl">
        Collect
      </h2>
      <p className="text-xl font-semibold">
        {formatDay(order.slot.startsAt)}
        <br />
        {formatTimeRange(order.slot.startsAt, order.slot.endsAt)}
      </p>
      <address className="wrap-anywhere not-italic">
        <strong>{location.name}</strong>
        <br />
        {location.addressLines.join(', ')}, {location.postcode}
      </address>
      {location.directions && <p className="wrap-anywhere">{location.directions}</p>}
      {location.accessibility && <p className="wrap-anywhere text-muted">{location.accessibility}</p>}
      <p>
        <a href={location.mapUrl}>Open the map</a>
      </p>
      <Rule />
      {order.balancePence > 0 ? (
        <p>
          To pay on collection
          <strong className="block text-3xl tabular-nums">{formatPence(order.balancePence)}</strong>
        </p>
      ) : (
        <p className="font-semibold">Nothing left to pay.</p>
      )}
    </section>
  )
}

function Lines({ order }: { order: Order }) {
  return (
    <section aria-labelledby="lines" className="space-y-4">
      <h2 id="lines" className="text-title">
        What we bake for you
      </h2>
      <ul className="divide-y divide-line">
        {order.lines.map((line) => (
          <li key={line.menuItemId} className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 py-4">
            <p className="font-semibold wrap-anywhere">
              {line.quantity} × {line.productName}
              <span className="block font-normal text-muted">{line.variantName}</span>
            </p>
            <p className="tabular-nums">{formatPence(line.linePence)}</p>
            <div className="col-span-2">
              <Allergens allergens={line.allergens} mayContain={line.mayContain} />
            </div>
          </li>
        ))}
      </ul>
      <Rule />
      <p className="flex justify-between text-xl font-semibold">
        <span>Total</span>
        <span className="tabular-nums">{formatPence(order.totalPence)}</span>
      </p>
      {order.vatPence > 0 && <p className="text-muted">Includes {formatPence(order.vatPence)} VAT.</p>}
      {order.note !== null && (
        <Notice title="Your note">
          <p className="wrap-anywhere">{order.note}</p>
        </Notice>
      )}
    </section>
  )
}
