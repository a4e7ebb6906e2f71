import type { Order } from '#contracts/model/order.ts'
import { formatPence } from '#lib/money.ts'

/** How the books of an order stand, in two words. */
export function MoneyWords({ order: { balancePence, totalPence, status } }: { order: Order }) {
  if (balancePence > 0)
    return (
      <span className="font-semibold tabular-nums">
        {formatPence(balancePence)} <span className="font-normal">to pay</span>
      </span>
    )
  if (balancePence < 0)
    return <span className="font-semibold text-danger tabular-nums">We owe {formatPence(-balancePence)}</span>
  if (status === 'cancelled' || status === 'expired') return null
  return <span className="text-muted">{totalPence === 0 ? 'Free' : 'Nothing to pay'}</span>
}
