import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Refund } from '#contracts/model/payment.ts'
import { Time } from '#components/ui/date.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { formatDate, formatTime } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { KIND_WORDS, referenceWords } from '../orders/words.ts'
import { failureWords } from './refund-ways.ts'

const signed = (pence: number) => `${pence < 0 ? '−' : ''}${formatPence(Math.abs(pence))}`

const When = ({ at }: { at: string }) => (
  <time dateTime={at} className="tabular-nums">
    {formatDate(at)}, {formatTime(at)}
  </time>
)

const ENTRIES: Column<LedgerEntry>[] = [
  { key: 'what', head: 'What', isRowHead: true, cell: ({ kind }) => KIND_WORDS[kind] },
  { key: 'amount', head: 'Owed to us', isNumeric: true, cell: ({ amountPence }) => signed(amountPence) },
  { key: 'how', head: 'How', cell: ({ reference }) => referenceWords(reference) },
  { key: 'when', head: 'When', isWhole: true, cell: ({ at }) => <When at={at} /> },
]

const TO = { cash: 'cash', card: 'card', store_credit: 'store credit' } satisfies Record<Refund['to'], string>
const STATUS = { pending: 'on its way', succeeded: 'done', failed: 'failed' } satisfies Record<Refund['status'], string>

const REFUNDS: Column<Refund>[] = [
  {
    key: 'why',
    head: 'Why',
    isRowHead: true,
    cell: ({ reason, lines = [] }) => (
      <>
        {reason}
        {lines.map(({ menuItemId, quantity, productName, variantName, isRestocked }) => (
          <span key={menuItemId} className="block text-base font-normal text-muted">
            {quantity} × {productName}, {variantName}
            {isRestocked && ', back into stock'}
          </span>
        ))}
      </>
    ),
  },
  { key: 'amount', head: 'Amount', isNumeric: true, cell: ({ amountPence }) => formatPence(amountPence) },
  { key: 'how', head: 'How', isWhole: true, cell: ({ to }) => TO[to] },
  {
    key: 'status',
    head: 'Status',
    cell: ({ status, failure }) =>
      failure === null ? STATUS[status] : `${STATUS[status]}: ${failureWords(failure).why}`,
  },
  { key: 'when', head: 'When', isWhole: true, cell: ({ createdAt }) => <Time at={createdAt} look="date" /> },
]

/** The books of one order, and what was given back of it. They are only ever added to. */
export function Books({
  ledger,
  refunds,
  balancePence,
}: {
  ledger: LedgerEntry[]
  refunds: Refund[]
  balancePence: number
}) {
  return (
    <div className="space-y-4 print:hidden">
      <Table
        caption="Books"
        columns={ENTRIES}
        rows={ledger}
        keyOf={({ id }) => id}
        empty="It costs nothing, so there is nothing in the books."
      />
      <p className="flex justify-between gap-4 px-4 text-lg font-semibold">
        <span>{balancePence < 0 ? 'We owe the customer' : 'Still to pay'}</span>
        <span className="tabular-nums">{formatPence(Math.abs(balancePence))}</span>
      </p>
      {refunds.length > 0 && (
        <Table caption="Given back" columns={REFUNDS} rows={refunds} keyOf={({ id }) => id} empty="" />
      )}
    </div>
  )
}
