import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Time } from '#components/ui/date.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { CursorPages } from '#components/ui/pagination.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { formatDate } from '#lib/dates.ts'
import { AdminLayout } from './admin-layout.tsx'
import { listHref, STATUSES, type ListQuery, type Status } from './bake-sales/list-query.ts'
import { State } from './bake-sales/state.tsx'
import type { Desk } from './layout/sections.ts'
import { Filters } from './parts/filters.tsx'
import { saleHref } from './paths.ts'

type Props = {
  desk: Desk
  query: ListQuery
  bakeSales: BakeSaleSummary[]
  nextCursor: string | null
}

const WORDS: Record<Status, string> = {
  draft: 'Drafts',
  published: 'Published',
  completed: 'Completed',
  cancelled: 'Cancelled',
}

const COLUMNS: Column<BakeSaleSummary>[] = [
  {
    key: 'date',
    head: 'Date',
    isRowHead: true,
    cell: ({ id, onDate, title }) => (
      <IntentLink href={saleHref(id)} className="hover:text-rust">
        {formatDate(onDate)}
        <span className="sr-only">, {title}</span>
      </IntentLink>
    ),
  },
  { key: 'title', head: 'Bake sale', cell: ({ title }) => title },
  { key: 'place', head: 'Place', cell: ({ location }) => location.name },
  { key: 'cutoff', head: 'Orders until', cell: ({ cutoffAt }) => <Time at={cutoffAt} look="moment" /> },
  { key: 'state', head: 'State', cell: ({ state }) => <State of={state} /> },
]

/** All bake sales, of every state. */
export function BakeSalesScreen({ desk, query, bakeSales, nextCursor }: Props) {
  const { status, sort } = query
  return (
    <AdminLayout
      desk={desk}
      current="bakeSales"
      title="Bake sales"
      actions={desk.role === 'admin' && <ButtonLink href={saleHref('new')}>New bake sale</ButtonLink>}
    >
      <div className="flex flex-wrap justify-between gap-x-8 gap-y-3">
        <Filters
          label="State"
          choices={[
            { href: listHref({ sort }), label: 'All', isCurrent: status === undefined },
            ...STATUSES.map((one) => ({
              href: listHref({ status: one, sort }),
              label: WORDS[one],
              isCurrent: one === status,
            })),
          ]}
        />
        <Filters
          label="Order"
          choices={[
            { href: listHref({ status, sort: 'latest' }), label: 'Latest first', isCurrent: sort === 'latest' },
            { href: listHref({ status, sort: 'soonest' }), label: 'Earliest first', isCurrent: sort === 'soonest' },
          ]}
        />
      </div>
      <Table
        caption={status === undefined ? 'All bake sales' : WORDS[status]}
        columns={COLUMNS}
        rows={bakeSales}
        keyOf={({ id }) => id}
        empty={status === undefined ? 'There is no bake sale yet.' : 'There is none of these.'}
      />
      <CursorPages
        {...(query.cursor === undefined ? {} : { newerHref: listHref({ status, sort }) })}
        {...(nextCursor === null ? {} : { olderHref: listHref({ status, sort, cursor: nextCursor }) })}
        words={{ newer: 'To the first page', older: 'Next page' }}
      />
    </AdminLayout>
  )
}
