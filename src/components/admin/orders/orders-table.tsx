import type { Submit } from '#components/account/form/submit.ts'
import type { Order } from '#contracts/model/order.ts'
import { heldWords } from '#components/shop/order/held-words.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { formatShortDay, formatTimeRange } from '#lib/dates.ts'
import { orderHref } from '../paths.ts'
import type { MarkAnswer } from './answers.ts'
import { Marks } from './marks.tsx'
import { MoneyWords } from './money-words.tsx'
import { StatusBadge } from './status-badge.tsx'
import type { Mark } from './words.ts'

type Props = {
  caption: string
  orders: Order[]
  chosen: ReadonlySet<string>
  onChoose: (id: string, isChosen: boolean) => void
  onMark: (order: Order) => Submit<Mark, MarkAnswer>
}

const SHOWN = 4

/** Orders at the desk: a row each, to be chosen and marked together. */
export function OrdersTable({ caption, orders, chosen, onChoose, onMark }: Props) {
  const columns: Column<Order>[] = [
    {
      key: 'chosen',
      head: 'Choose',
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
      cell: ({ id, number, customer }) => (
        <>
          <IntentLink href={orderHref(id)} className="hover:text-rust">
            {customer.name}
          </IntentLink>
          <span className="block font-normal text-muted tabular-nums">{number}</span>
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
        <>
          {heldWords(order, SHOWN)}
          {order.note !== null && <span className="block text-muted">“{order.note}”</span>}
        </>
      ),
    },
    { key: 'money', head: 'Money', isWhole: true, cell: (order) => <MoneyWords order={order} /> },
    { key: 'status', head: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
    { key: 'marks', head: 'Mark as', cell: (order) => <Marks size="row" order={order} onMark={onMark(order)} /> },
  ]
  return (
    <Table caption={caption} columns={columns} rows={orders} keyOf={({ id }) => id} empty="There is no order here." />
  )
}
