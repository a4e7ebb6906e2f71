import type { Order } from '#contracts/model/order.ts'
import { BANK_ACCOUNT } from '#lib/constants/frontend.ts'
import { formatMoment } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'

/** How to pay an order by bank transfer, and until when. */
export function Transfer({ order: { number, balancePence, holdExpiresAt } }: { order: Order }) {
  const { holder, sortCode, accountNumber } = BANK_ACCOUNT
  const rows = [
    ['Amount', formatPence(balancePence)],
    ['To', holder],
    ['Sort code', sortCode],
    ['Account number', accountNumber],
    ['Reference', number],
  ]
  return (
    <section
      aria-labelledby="transfer"
      className="max-w-prose space-y-4 rounded-card border-2 border-rust bg-sheet p-6 shadow-sheet"
    >
      <h2 id="transfer" className="text-2xl">
        How to pay
      </h2>
      {holdExpiresAt && (
        <p>
          We keep your order until <strong>{formatMoment(holdExpiresAt)}</strong>. A transfer usually takes a few
          minutes; some banks take until the next working day.
        </p>
      )}
      <dl className="divide-y divide-line">
        {rows.map(([name, value]) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-6 py-2">
            <dt className="text-muted">{name}</dt>
            <dd className="font-semibold wrap-anywhere tabular-nums select-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-base text-muted">
        The reference tells us which order it is for. We write to you as soon as the money is here.
      </p>
    </section>
  )
}
