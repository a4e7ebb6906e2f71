import type { Metadata } from 'next'
import { LiveOrders } from '#components/admin/live-orders.tsx'
import { readOrdersQuery } from '#components/admin/orders/query.ts'
import { PATHS } from '#components/admin/paths.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'
import { askedAt, readOrFailed } from '../asked.ts'
import { atDesk } from '../at-desk.ts'
import { saleChoices } from '../sale-choices.ts'

export const metadata: Metadata = { title: 'Orders' }

const A_PAGE = 50

export default async function OrdersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = await searchParams
  const desk = await atDesk(askedAt(PATHS.orders, asked))
  const { sales, nextSaleId } = await saleChoices()
  const query = readOrdersQuery(asked, nextSaleId)
  const { bakeSaleId, status, search, sort, cursor } = query
  const read = await readOrFailed(
    server.staff.orders.list({
      limit: A_PAGE,
      sort,
      ...(bakeSaleId === null ? {} : { bakeSaleId }),
      ...(status === null ? {} : { status }),
      ...(search === '' ? {} : { search }),
      ...(cursor === null ? {} : { cursor }),
    }),
    ({ items, nextCursor }) => ({ kind: 'ready' as const, orders: items, nextCursor }),
  )
  return <LiveOrders desk={desk} query={query} sales={sales} read={read} />
}
