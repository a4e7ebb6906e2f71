import type { Reconciliation } from '#contracts/model/payment.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Time } from '#components/ui/date.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { formatDate, formatMoment } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { differencesWords, searchHref, todoOf } from './look-words.ts'

const signed = (pence: number) => `${pence < 0 ? '−' : ''}${formatPence(Math.abs(pence))}`

const whenOf = ({ day, ranAt }: Reconciliation) => (day === null ? formatMoment(ranAt) : `${formatDate(day)} by itself`)

const LOOKS: Column<Reconciliation>[] = [
  {
    key: 'ran',
    head: 'Looked',
    isRowHead: true,
    isWhole: true,
    cell: ({ ranAt }) => <Time at={ranAt} look="moment" />,
  },
  {
    key: 'which',
    head: 'At',
    isWhole: true,
    cell: ({ day, from, until }) =>
      day === null ? (
        <>
          <Time at={from} look="date" /> to <Time at={until} look="date" />
        </>
      ) : (
        <>
          <Time at={day} look="date" /> alone
        </>
      ),
  },
  { key: 'checked', head: 'Movements', isNumeric: true, cell: ({ checked }) => checked },
  { key: 'vendor', head: 'Stripe’s', isNumeric: true, cell: ({ vendorPence }) => signed(vendorPence) },
  { key: 'ours', head: 'Ours', isNumeric: true, cell: ({ ledgerPence }) => signed(ledgerPence) },
  {
    key: 'out',
    head: 'Outcome',
    isWhole: true,
    cell: (look) => <Badge look={look.differences.length === 0 ? 'open' : 'scarce'}>{differencesWords(look)}</Badge>,
  },
]

type Difference = Reconciliation['differences'][number]

const DIFFERENCES: Column<Difference>[] = [
  {
    key: 'what',
    head: 'What',
    isRowHead: true,
    cell: ({ reference }) => {
      const href = searchHref(reference)
      return href === null ? (
        reference
      ) : (
        <TextLink href={href} isExternal>
          {reference}
        </TextLink>
      )
    },
  },
  { key: 'vendor', head: 'Stripe has', isNumeric: true, cell: ({ vendorPence }) => signed(vendorPence) },
  { key: 'ours', head: 'We have', isNumeric: true, cell: ({ ledgerPence }) => signed(ledgerPence) },
  {
    key: 'off',
    head: 'Off by',
    isNumeric: true,
    cell: ({ vendorPence, ledgerPence }) => <strong>{signed(vendorPence - ledgerPence)}</strong>,
  },
  {
    key: 'why',
    head: 'Why',
    cell: (difference) => (
      <div className="min-w-64">
        {difference.why}
        <span className="mt-1 block text-muted">{todoOf(difference)}</span>
      </div>
    ),
  },
]

/** Every look at both books, the latest first; above them what was not the same, each with what it comes from. */
export function Looks({ looks }: { looks: Reconciliation[] }) {
  return (
    <>
      {looks
        .filter(({ differences }) => differences.length > 0)
        .map((look) => (
          <Table
            key={look.id}
            caption={`${differencesWords(look)}: ${whenOf(look)}`}
            columns={DIFFERENCES}
            rows={look.differences}
            keyOf={({ reference }) => reference}
            empty=""
          />
        ))}
      <Table caption="All looks" columns={LOOKS} rows={looks} keyOf={({ id }) => id} empty="" />
    </>
  )
}
