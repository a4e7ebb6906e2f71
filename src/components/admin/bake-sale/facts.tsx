import type { ReactNode } from 'react'
import type { BakeSaleAtDesk } from '#contracts/model/bake-sale-at-desk.ts'
import { Time, TimeRange } from '#components/ui/date.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { formatDate } from '#lib/dates.ts'
import { ordersOf } from './acts.tsx'

/** What there is to know of a bake sale before its menu. */
export function Facts({ sale }: { sale: BakeSaleAtDesk }) {
  const { onDate, location, opensAt, cutoffAt, collectionStartsAt, collectionEndsAt, slug, state, livingOrders } = sale
  const isInShop = state !== 'draft' && state !== 'cancelled'
  const facts: [string, ReactNode][] = [
    ['Date', <Time key="day" at={onDate} />],
    ['Place', `${location.name}, ${location.postcode}`],
    ['Orders from', <Time key="opens" at={opensAt} look="moment" />],
    ['Orders until', <Time key="cutoff" at={cutoffAt} look="moment" />],
    ['Collection', <TimeRange key="collection" from={collectionStartsAt} to={collectionEndsAt} />],
    ['To hand over', ordersOf(livingOrders)],
    ['Plan', sale.isPlanned ? 'Frozen' : 'Grows with every order'],
    [
      'Address',
      isInShop ? (
        <TextLink key="shop" href={`/bake-sales/${slug}`}>
          /bake-sales/{slug}
        </TextLink>
      ) : (
        `/bake-sales/${slug}`
      ),
    ],
  ]
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 rounded-card border border-line bg-sheet p-4 lg:grid-cols-4">
      {facts.map(([term, fact]) => (
        <div key={term} className="min-w-0">
          <dt className="text-sm text-muted">{term}</dt>
          <dd className="wrap-anywhere tabular-nums">
            {fact}
            {term === 'Date' && <span className="sr-only">, {formatDate(onDate)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
