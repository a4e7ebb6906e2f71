import type { Metadata } from 'next'
import { LiveReconciliations } from '#components/admin/live/money.tsx'
import { addressOf } from '#components/admin/parts/address.ts'
import { PATHS } from '#components/admin/paths.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'
import { readOrFailed } from '../../asked.ts'
import { atDesk } from '../../at-desk.ts'

export const metadata: Metadata = { title: 'Books beside Stripe’s' }

const A_PAGE = 20

export default async function ReconciliationsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { cursor: given } = await searchParams
  const cursor = typeof given === 'string' && given.length <= 200 ? given : undefined
  const desk = await atDesk(addressOf(PATHS.reconciliations, { cursor }), 'admin')
  const read = await readOrFailed(
    server.staff.payments.listReconciliations({ cursor, limit: A_PAGE }),
    ({ items, nextCursor }) => ({ kind: 'ready' as const, looks: items, nextCursor }),
  )
  return <LiveReconciliations desk={desk} read={read} isFurther={cursor !== undefined} />
}
