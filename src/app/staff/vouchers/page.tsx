import type { Metadata } from 'next'
import { LiveVouchers } from '#components/admin/live/vouchers.tsx'
import { vouchersHref, WHICH, type VoucherQuery } from '#components/admin/vouchers/list-query.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'
import { atDesk } from '../at-desk.ts'

export const metadata: Metadata = { title: 'Vouchers' }

const A_PAGE = 50

const queryIn = ({ which, cursor }: Query): VoucherQuery => ({
  which: WHICH.find((one) => one === which),
  cursor: typeof cursor === 'string' && cursor.length <= 200 ? cursor : undefined,
})

export default async function VouchersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = queryIn(await searchParams)
  const { which, cursor } = query
  const desk = await atDesk(vouchersHref(query), 'admin')
  const { items, nextCursor } = await server.staff.vouchers.list({
    cursor,
    limit: A_PAGE,
    ...(which === undefined ? {} : { isDisabled: which === 'disabled' }),
  })
  return <LiveVouchers desk={desk} query={query} vouchers={items} nextCursor={nextCursor} />
}
