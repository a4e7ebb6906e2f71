import type { Basket } from '#contracts/model/basket.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { formatPence } from '#lib/money.ts'
import { problemsIn } from './reason.ts'

/** What the basket comes to, and the way on as soon as anything in it can be ordered. */
export function Total({ basket }: { basket: Basket }) {
  const { bakeSales, voucherCode, voucherProblem, discountPence, totalPence } = basket
  const orders = bakeSales.filter(({ lines }) => lines.some(({ problem }) => problem === null)).length
  const problems = problemsIn(basket)
  return (
    <div className="space-y-4">
      <dl aria-live="polite" className="space-y-1">
        {voucherCode !== null && voucherProblem === null && discountPence > 0 && (
          <div className="flex justify-between gap-4">
            <dt className="min-w-0 wrap-anywhere">Voucher {voucherCode}</dt>
            <dd className="tabular-nums">−{formatPence(discountPence)}</dd>
          </div>
        )}
        <div className="flex justify-between gap-4 text-xl font-semibold">
          <dt>Total</dt>
          <dd className="tabular-nums">{formatPence(totalPence)}</dd>
        </div>
      </dl>
      {problems > 0 && (
        <p className="font-semibold text-danger">
          {problems === 1 ? 'One thing' : `${String(problems)} things`} cannot be ordered as{' '}
          {problems === 1 ? 'it stands' : 'they stand'}
          {orders > 0 &&
            `: settle ${problems === 1 ? 'it' : 'them'} here, or leave ${problems === 1 ? 'it' : 'them'} out at the checkout`}
          .
        </p>
      )}
      {orders > 0 && (
        <ButtonLink width="full" href="/checkout" prefetch={false} className="text-lg">
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
