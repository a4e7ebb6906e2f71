import type { Metadata } from 'next'
import { BakeSalesScreen } from '#components/admin/bake-sales-screen.tsx'
import { listHref, STATUSES, type ListQuery } from '#components/admin/bake-sales/list-query.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'
import { atDesk } from '../at-desk.ts'

export const metadata: Metadata = { title: 'Bake sales' }

const A_PAGE = 50

/** What an address asks for; what it cannot ask for is left out. */
const queryIn = ({ status, sort, cursor }: Query): ListQuery => ({
  status: STATUSES.find((one) => one === status),
  sort: sort === 'soonest' ? sort : 'latest',
  cursor: typeof cursor === 'string' && cursor.length <= 200 ? cursor : undefined,
})

export default async function BakeSalesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = queryIn(await searchParams)
  const desk = await atDesk(listHref(query))
  const { items, nextCursor } = await server.staff.bakeSales.list({ ...query, limit: A_PAGE })
  return <BakeSalesScreen desk={desk} query={query} bakeSales={items} nextCursor={nextCursor} />
}
