import type { Statement } from '#contracts/model/ledger.ts'
import { PrintButton } from '#components/shop/print-button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { formatDate, formatDay } from '#lib/dates.ts'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import type { SaleChoice } from './orders/search.tsx'
import type { StatementQuery } from './statement/query.ts'
import { Sums } from './statement/sums.tsx'
import { Which } from './statement/which.tsx'

type Read =
  | { kind: 'ready'; statement: Statement }
  /** Nothing was asked for. */
  | { kind: 'nothing' }
  /** What was asked for does not exist. */
  | { kind: 'missing' }
  | { kind: 'failed'; reference: string | null }

type Props = {
  desk: Desk
  query: StatementQuery
  sales: SaleChoice[]
  orderNumber: string | null
  read: Read
}

/** The books added up: of an order, a bake sale, a day. */
export function StatementScreen({ desk, query, sales, orderNumber, read }: Props) {
  const sale = sales.find(({ id }) => id === query.bakeSaleId)
  const of = [
    query.orderId === null ? null : (orderNumber ?? 'one order'),
    query.bakeSaleId === null ? null : sale ? `${sale.title}, ${formatDay(sale.onDate)}` : 'a bake sale',
    query.day === null ? null : formatDate(query.day),
  ].filter((part) => part !== null)
  return (
    <AdminLayout
      desk={desk}
      current="statement"
      title="Statement"
      lead="What was sold, what has come, and what is still owed."
      actions={<PrintButton />}
    >
      <Which query={query} sales={sales} orderNumber={orderNumber} />
      <Told caption={of.join(' · ')} read={read} />
    </AdminLayout>
  )
}

function Told({ caption, read }: { caption: string; read: Read }) {
  switch (read.kind) {
    case 'ready':
      return <Sums caption={caption} statement={read.statement} />
    case 'nothing':
      return (
        <EmptyState scene="empty-basket" title="Whose books?">
          <p>Choose a bake sale, a day, or both.</p>
        </EmptyState>
      )
    case 'missing':
      return (
        <EmptyState scene="empty-basket" title="There are no such books">
          <p>The order or the bake sale of this address does not exist.</p>
        </EmptyState>
      )
    case 'failed':
      return (
        <ErrorState
          title="The books could not be added up"
          words="They are safe; only this page could not be shown. Please load it again."
          reference={read.reference}
        />
      )
  }
}
