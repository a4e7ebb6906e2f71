import type { Basket } from '#contracts/model/basket.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { formatPence } from '#lib/money.ts'

type Props = { basket: Basket; /** What must be mended first, counted. */ problems: number }

/** What the basket comes to, and the way on once nothing stands in it. */
export function Total({ basket: { bakeSales, voucherCode, discountPence, totalPence }, problems }: Props) {
  const orders = bakeSales.filter(({ bakeSale }) => bakeSale.state === 'open').length
  return (
    <div className="space-y-4">
      <dl aria-live="polite" className="space-y-1">
        {discountPence > 0 && (
          <div className="flex justify-between gap-4">
            <dt className="wrap-anywhere">Voucher {voucherCode}</dt>
            <dd className="tabular-nums">−{formatPence(discountPence)}</dd>
          </div>
        )}
        <div className="flex justify-between gap-4 text-xl font-semibold">
          <dt>Total</dt>
          <dd className="tabular-nums">{formatPence(totalPence)}</dd>
        </div>
      </dl>
      {problems > 0 ? (
        <p className="font-semibold text-danger">
          {problems === 1 ? 'One thing is' : `${String(problems)} things are`} to be settled before you can order.
        </p>
      ) : (
        <ButtonLink width="full" href="/checkout" className="text-lg">
          Choose times and order
        </ButtonLink>
      )}
      <p className="text-base text-muted">
        {orders > 1 && `${String(orders)} bake sales make ${String(orders)} orders, placed together or not at all. `}
        The basket keeps nothing back for you: a loaf is yours once it is ordered.
      </p>
    </div>
  )
}
