import type { DocumentSummary } from '#contracts/model/document.ts'
import { Time } from '#components/ui/date.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { staffDocumentPath } from '#lib/documents/paths.ts'
import { formatPence } from '#lib/money.ts'

const KINDS = { receipt: 'Receipt', credit_note: 'Credit note' } satisfies Record<DocumentSummary['kind'], string>

const columnsOf = (orderId: string): Column<DocumentSummary>[] => [
  {
    key: 'what',
    head: 'What',
    isRowHead: true,
    cell: ({ kind, number }) => (
      <TextLink href={staffDocumentPath(orderId, number)}>
        {KINDS[kind]} {number}
      </TextLink>
    ),
  },
  { key: 'amount', head: 'Amount', isNumeric: true, cell: ({ grossPence }) => formatPence(grossPence) },
  { key: 'when', head: 'When', isWhole: true, cell: ({ issuedAt }) => <Time at={issuedAt} look="date" /> },
]

/** The receipts and credit notes of an order; nothing where it has none yet. */
export function Documents({ orderId, documents }: { orderId: string; documents: DocumentSummary[] }) {
  if (documents.length === 0) return null
  return (
    <div className="print:hidden">
      <Table
        caption="Receipts and credit notes"
        columns={columnsOf(orderId)}
        rows={documents}
        keyOf={({ number }) => number}
        empty=""
      />
    </div>
  )
}
