import { heldWords } from '#components/shop/order/held-words.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { formatShortDay, formatTimeRange } from '#lib/dates.ts'
import { orderHref } from '../paths.ts'
import type { MarkOrder, TakeForOrder } from './answers.ts'
import { Flags, type SeenOrder } from './flags.tsx'
import { Marks } from './marks.tsx'
import { MoneyWords } from './money-words.tsx'
import { StatusBadge } from './status-badge.tsx'
import { TakeMoney } from './take-money.tsx'

type Props = {
  order: SeenOrder
  onMark: MarkOrder
  onTake: TakeForOrder
}

const ALL_LINES = 50

/** An order on a phone, at the table: who, what is in the bag, what is to be paid, and what to press. */
export function OrderCard({ order, onMark, onTake }: Props) {
  const { id, number, status, slot, customer, note, address } = order
  return (
    <article className="space-y-3 rounded-card border border-line bg-sheet p-4">
      <div className="flex items-start justify-between gap-3">
        <h2 className="min-w-0 text-xl leading-snug wrap-anywhere">
          <IntentLink href={orderHref(id)} className="hover:text-rust">
            {customer.name}
          </IntentLink>
        </h2>
        <StatusBadge status={status} />
      </div>
      <p className="text-muted tabular-nums">
        {number} · {formatShortDay(slot.startsAt)}, {formatTimeRange(slot.startsAt, slot.endsAt)}
        {address && ' · to be brought'}
      </p>
      <Flags order={order} />
      <p className="wrap-anywhere">{heldWords(order, ALL_LINES)}</p>
      {note !== null && <p className="border-s-4 border-line ps-3 wrap-anywhere">{note}</p>}
      <TakeMoney order={order} onTake={(taken) => onTake(order, taken)} />
      {order.balancePence <= 0 && <MoneyWords order={order} />}
      <Marks order={order} onMark={(mark) => onMark(order, mark)} />
    </article>
  )
}
