import type { OrderStatus } from '#contracts/model/order.ts'
import { PrintButton } from '#components/shop/print-button.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { CursorPages } from '#components/ui/pagination.tsx'
import { Skeleton, SkeletonText } from '#components/ui/skeleton.tsx'
import { formatDay } from '#lib/dates.ts'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import type { SeenOrder } from './orders/flags.tsx'
import { OrdersList, type OrdersListProps } from './orders/orders-list.tsx'
import { narrowed, ordersHref, type OrdersQuery, type Sort } from './orders/query.ts'
import { Search, type SaleChoice } from './orders/search.tsx'
import { STATUS_WORDS } from './orders/words.ts'
import { Filters } from './parts/filters.tsx'

type Read =
  | { kind: 'ready'; orders: SeenOrder[]; nextCursor: string | null }
  | { kind: 'loading' }
  | { kind: 'failed'; reference: string | null }

export type OrdersScreenProps = {
  desk: Desk
  query: OrdersQuery
  /** Whose orders may be looked at by themselves. */
  sales: SaleChoice[]
  read: Read
  /** Reads the list anew: what others have done meanwhile. */
  onAgain: () => void
} & Pick<OrdersListProps, 'onMark' | 'onTake'>

const STATUSES: OrderStatus[] = ['confirmed', 'ready', 'collected', 'awaiting_payment', 'no_show', 'cancelled']
const SORTS: Record<Sort, string> = { slot: 'By slot', name: 'By name', newest: 'Newest first' }

/** The orders of a bake sale, or of all: found, narrowed down, and marked. */
export function OrdersScreen({ desk, query, sales, read, onAgain, ...deeds }: OrdersScreenProps) {
  const sale = sales.find(({ id }) => id === query.bakeSaleId)
  return (
    <AdminLayout
      desk={desk}
      current="orders"
      title="Orders"
      lead={sale ? `${sale.title}, ${formatDay(sale.onDate)}` : 'All bake sales'}
      actions={
        <>
          <Button look="secondary" onClick={onAgain}>
            <Icon name="undo" /> Look again
          </Button>
          <span className="hidden lg:contents">
            <PrintButton />
          </span>
        </>
      }
    >
      <Search query={query} sales={sales} />
      <div className="hidden flex-wrap justify-between gap-x-8 gap-y-3 lg:flex">
        <Narrowing query={query} />
      </div>
      <details className="lg:hidden print:hidden">
        <summary className="min-h-tap py-3 font-semibold">
          {query.status === null ? 'Every status' : STATUS_WORDS[query.status]}, {SORTS[query.sort].toLowerCase()}
        </summary>
        <div className="space-y-4 pt-1">
          <Narrowing query={query} />
        </div>
      </details>
      <Listed query={query} read={read} onAgain={onAgain} {...deeds} />
    </AdminLayout>
  )
}

/** What of them is shown, and in which order. On a phone it is folded away: what is done at the table is below it. */
function Narrowing({ query }: { query: OrdersQuery }) {
  const choiceOf = (label: string, change: Partial<OrdersQuery>, isCurrent: boolean) => ({
    href: ordersHref(narrowed(query, change)),
    label,
    isCurrent,
  })
  return (
    <>
      <Filters
        label="Status"
        choices={[
          choiceOf('All', { status: null }, query.status === null),
          ...STATUSES.map((status) => choiceOf(STATUS_WORDS[status], { status }, query.status === status)),
        ]}
      />
      <Filters
        label="Order of the list"
        choices={Object.entries(SORTS).map(([sort, label]) =>
          choiceOf(label, { sort: sort as Sort }, query.sort === sort),
        )}
      />
    </>
  )
}

function Listed({ query, read, onAgain, ...deeds }: Omit<OrdersScreenProps, 'desk' | 'sales'>) {
  switch (read.kind) {
    case 'loading':
      return (
        <Skeleton label="Fetching the orders">
          <div className="space-y-4 rounded-card border border-line bg-sheet p-5">
            <SkeletonText lines={6} />
          </div>
        </Skeleton>
      )
    case 'failed':
      return (
        <ErrorState
          title="The orders could not be read"
          words="They are safe in the book; only this list could not be shown."
          reference={read.reference}
          onRetry={onAgain}
        />
      )
    case 'ready':
      return read.orders.length === 0 ? (
        <Nothing query={query} />
      ) : (
        <>
          <OrdersList caption={captionOf(query, read.orders.length)} orders={read.orders} {...deeds} />
          <CursorPages
            words={{ newer: 'To the first page', older: 'Next page' }}
            {...(query.cursor === null ? {} : { newerHref: ordersHref(narrowed(query, {})) })}
            {...(read.nextCursor === null
              ? {}
              : { olderHref: ordersHref(narrowed(query, { cursor: read.nextCursor })) })}
          />
        </>
      )
  }
}

function captionOf({ search, status }: OrdersQuery, count: number) {
  const which = status === null ? '' : ` ${STATUS_WORDS[status].toLowerCase()}`
  return `${String(count)} ${count === 1 ? 'order' : 'orders'}${which}${search === '' ? '' : ` for “${search}”`}`
}

function Nothing({ query }: { query: OrdersQuery }) {
  const isNarrow = query.search !== '' || query.status !== null
  if (!isNarrow && query.cursor === null)
    return (
      <EmptyState scene="empty-basket" title="Nobody has ordered yet">
        <p>As soon as somebody does, the order stands here.</p>
      </EmptyState>
    )
  const wider = narrowed(query, { status: null, search: '' })
  return (
    <EmptyState
      scene="empty-basket"
      title="Nothing fits"
      action={
        <>
          {query.search !== '' && query.bakeSaleId !== null && (
            <ButtonLink href={ordersHref(narrowed(query, { bakeSaleId: null, status: null }))}>
              Look in all bake sales
            </ButtonLink>
          )}
          <ButtonLink look="secondary" href={ordersHref(wider)}>
            Show all of them
          </ButtonLink>
        </>
      }
    >
      <p className="wrap-anywhere">
        {query.search === ''
          ? 'No order is like that.'
          : `No order has “${query.search}” in its number, name or e-mail address.`}
      </p>
    </EmptyState>
  )
}
