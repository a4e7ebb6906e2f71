import { heldWords } from '#components/shop/order/held-words.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { formatShortDay, formatTimeRange } from '#lib/dates.ts'
import { orderHref } from '../paths.ts'
import type { MarkOrder } from './answers.ts'
import { Flags, type SeenOrder } from './flags.tsx'
import { Marks } from './marks.tsx'
import { MoneyWords } from './money-words.tsx'
import { StatusBadge } from './status-badge.tsx'

type Props = {
  caption: string
  orders: SeenOrder[]
  chosen: ReadonlySet<string>
  onChoose: (id: string, isChosen: boolean) => void
  onMark: MarkOrder
}

const SHOWN = 4

/** Orders at the desk: a row each, to be chosen and marked together. */
export function OrdersTable({ caption, orders, chosen, onChoose, onMark }: Props) {
  const columns: Column<SeenOrder>[] = [
    {
      key: 'chosen',
      head: 'Choose',
      isOnScreen: true,
      cell: ({ id, number }) => (
        <input
          type="checkbox"
          aria-label={`Choose ${number}`}
          checked={chosen.has(id)}
          onChange={(event) => {
            onChoose(id, event.target.checked)
          }}
          className="size-6 accent-rust"
        />
      ),
      isWhole: true,
    },
    {
      key: 'customer',
      head: 'Customer',
      isRowHead: true,
      cell: (order) => (
        <>
          <IntentLink href={orderHref(order.id)} className="hover:text-rust">
            {order.customer.name}
          </IntentLink>
          <span className="block font-normal whitespace-nowrap text-muted tabular-nums">{order.number}</span>
        </>
      ),
    },
    {
      key: 'slot',
      head: 'When',
      isWhole: true,
      cell: ({ slot, address }) => (
        <>
          {formatTimeRange(slot.startsAt, slot.endsAt)}
          <span className="block text-muted">
            {formatShortDay(slot.startsAt)}
            {address && ', to be brought'}
          </span>
        </>
      ),
    },
    {
      key: 'lines',
      head: 'What',
      cell: (order) => (
        <div className="min-w-52">
          <Flags order={order} />
          {heldWords(order, SHOWN)}
          {order.note !== null && <span className="block text-muted">“{order.note}”</span>}
        </div>
      ),
    },
    {
      key: 'status',
      head: 'Status',
      isWhole: true,
      cell: (order) => (
        <>
          <StatusBadge status={order.status} />
          <span className="mt-1 block">
            <MoneyWords order={order} />
          </span>
        </>
      ),
    },
    {
      key: 'marks',
      head: 'Mark as',
      isOnScreen: true,
      cell: (order) => <Marks size="row" order={order} onMark={(mark) => onMark(order, mark)} />,
    },
  ]
  return (
    <Table caption={caption} columns={columns} rows={orders} keyOf={({ id }) => id} empty="There is no order here." />
  )
}
