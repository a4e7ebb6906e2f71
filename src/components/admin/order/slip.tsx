import type { Order } from '#contracts/model/order.ts'
import { Allergens } from '#components/shop/allergens.tsx'
import { formatDay, formatMoment, formatTimeRange } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { cannotBakeHref } from '../paths.ts'
import { TextLink } from '#components/ui/link.tsx'

/** What goes into the bag, and with whom: on paper it is the packing slip. */
export function Slip({ order, canEdit }: { order: Order; canEdit: boolean }) {
  return (
    <section
      aria-labelledby="slip"
      className="space-y-4 rounded-card border border-line bg-sheet p-5 print:border-0 print:p-0"
    >
      <h2 id="slip" className="text-2xl">
        In the bag
      </h2>
      <Whom order={order} />
      <ul className="divide-y divide-line border-y border-line">
        {order.lines.map((line) => (
          <li key={line.menuItemId} className="grid break-inside-avoid grid-cols-[1fr_auto] gap-x-3 gap-y-1 py-3">
            <p className="wrap-anywhere">
              <span
                aria-hidden="true"
                className="me-2 hidden size-4 border-2 border-ink align-[-0.15em] print:inline-block"
              />
              <strong className="tabular-nums">{line.quantity} ×</strong> <strong>{line.productName}</strong>
              <span className="block text-muted">{line.variantName}</span>
            </p>
            <p className="tabular-nums">{formatPence(line.linePence)}</p>
            <div className="col-span-2">
              <Allergens allergens={line.allergens} mayContain={line.mayContain} />
              {canEdit && (
                <TextLink href={cannotBakeHref(line.menuItemId)} className="text-base print:hidden">
                  We can’t bake this
                </TextLink>
              )}
            </div>
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 tabular-nums">
        {order.discountPence > 0 && (
          <Sum
            words={order.voucherCode === null ? 'Taken off' : `Voucher ${order.voucherCode}`}
            pence={-order.discountPence}
          />
        )}
        {order.address && <Sum words="Delivery" pence={order.deliveryPence} />}
        <Sum words="Total" pence={order.totalPence} isStrong />
        {order.giftCardPence > 0 && <Sum words="Paid by gift card or credit" pence={order.giftCardPence} />}
        {order.vatPence > 0 && <Sum words="VAT in it" pence={order.vatPence} />}
        <Sum
          words={order.balancePence < 0 ? 'We owe the customer' : 'To pay'}
          pence={Math.abs(order.balancePence)}
          isStrong
        />
      </dl>
    </section>
  )
}

function Whom({ order }: { order: Order }) {
  const { customer, slot, bakeSale, address, note, isMoveAsked } = order
  return (
    <div className="grid gap-4 wrap-anywhere sm:grid-cols-2">
      <div>
        <p className="text-lg font-semibold">{customer.name}</p>
        <p>
          <a href={`mailto:${customer.email}`} className="inline-flex min-h-8 items-center">
            {customer.email}
          </a>
        </p>
        {customer.phone !== undefined && (
          <p>
            <a href={`tel:${customer.phone.replace(/[^\d+]/g, '')}`} className="inline-flex min-h-8 items-center">
              {customer.phone}
            </a>
          </p>
        )}
      </div>
      <div>
        <p className="text-lg font-semibold">
          {formatDay(slot.startsAt)}, {formatTimeRange(slot.startsAt, slot.endsAt)}
        </p>
        <p>
          {address ? `To be brought: ${address.lines.join(', ')}, ${address.postcode}` : bakeSale.location.name}
          <span className="block text-muted">{bakeSale.title}</span>
        </p>
      </div>
      {note !== null && <p className="border-s-4 border-rust ps-3 sm:col-span-2">“{note}”</p>}
      {isMoveAsked && (
        <p className="font-semibold sm:col-span-2">
          The bake sale was moved or cancelled: we wait for the customer’s answer.
        </p>
      )}
      {order.holdExpiresAt !== null && (
        <p className="font-semibold sm:col-span-2 print:hidden">
          Its place is kept until {formatMoment(order.holdExpiresAt)}.
        </p>
      )}
    </div>
  )
}

function Sum({ words, pence, isStrong = false }: { words: string; pence: number; isStrong?: boolean }) {
  const look = isStrong ? 'text-lg font-semibold' : ''
  return (
    <>
      <dt className={look}>{words}</dt>
      <dd className={`text-right ${look}`}>
        {pence < 0 ? '−' : ''}
        {formatPence(Math.abs(pence))}
      </dd>
    </>
  )
}
