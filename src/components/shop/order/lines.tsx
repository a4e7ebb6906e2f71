import type { Order } from '#contracts/model/order.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Rule } from '#components/ui/rule.tsx'
import { formatPence } from '#lib/money.ts'
import { Allergens } from '../allergens.tsx'

/** What was ordered, with the allergens as they were told at that moment. */
export function Lines({ order }: { order: Order }) {
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
      {order.discountPence > 0 && (
        <p className="flex justify-between gap-6">
          <span className="wrap-anywhere">Voucher {order.voucherCode}</span>
          <span className="tabular-nums">−{formatPence(order.discountPence)}</span>
        </p>
      )}
      {order.address && (
        <p className="flex justify-between gap-6">
          <span>Delivery</span>
          <span className="tabular-nums">{order.deliveryPence === 0 ? 'Free' : formatPence(order.deliveryPence)}</span>
        </p>
      )}
      <p className="flex justify-between text-xl font-semibold">
        <span>Total</span>
        <span className="tabular-nums">{formatPence(order.totalPence)}</span>
      </p>
      {order.giftCardPence > 0 && (
        <p className="flex justify-between gap-6">
          <span>Paid by gift card or credit</span>
          <span className="tabular-nums">{formatPence(order.giftCardPence)}</span>
        </p>
      )}
      {order.vatPence > 0 && <p className="text-muted">Includes {formatPence(order.vatPence)} VAT.</p>}
      {order.note !== null && (
        <Notice title="Your note">
          <p className="wrap-anywhere">{order.note}</p>
        </Notice>
      )}
    </section>
  )
}
