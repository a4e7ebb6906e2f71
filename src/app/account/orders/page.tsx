import type { Metadata } from 'next'
import { OrdersScreen } from '#components/account/orders-screen.tsx'
import { PATHS } from '#components/account/paths.ts'
import { leaveByForm } from '#actions/identity.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'
import { own } from '../own.ts'

export const metadata: Metadata = { title: 'Your orders' }

const A_PAGE = 20

const hrefOf = (when: 'to_come' | 'past', cursor?: string) => {
  const query = new URLSearchParams({ ...(when === 'past' ? { when } : {}), ...(cursor ? { cursor } : {}) })
  return query.size > 0 ? `${PATHS.orders}?${query.toString()}` : PATHS.orders
}

export default async function OrdersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const when = query.when === 'past' ? 'past' : 'to_come'
  const cursor = typeof query.cursor === 'string' ? query.cursor : undefined
  const { items, nextCursor } = await own(
    hrefOf(when),
    server.account.listOrders({ when, limit: A_PAGE, ...(cursor ? { cursor } : {}) }),
  )
  return (
    <OrdersScreen
      when={when}
      list={{
        kind: 'ready',
        orders: items,
        ...(cursor ? { newerHref: hrefOf(when) } : {}),
        ...(nextCursor === null ? {} : { olderHref: hrefOf(when, nextCursor) }),
      }}
      signOut={leaveByForm}
    />
  )
}
