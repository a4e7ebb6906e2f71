import type { Metadata } from 'next'
import { DisputesScreen } from '#components/admin/disputes-screen.tsx'
import { disputesHref, WHICH, type DisputeQuery } from '#components/admin/money/dispute-query.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'
import { pageContext } from '#platform/next-context.ts'
import { readOrFailed } from '../asked.ts'
import { atDesk } from '../at-desk.ts'

export const metadata: Metadata = { title: 'Disputes' }

const A_PAGE = 20

const queryIn = ({ which, cursor }: Query): DisputeQuery => ({
  which: WHICH.find((one) => one === which),
  cursor: typeof cursor === 'string' && cursor.length <= 200 ? cursor : undefined,
})

export default async function DisputesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = queryIn(await searchParams)
  const desk = await atDesk(disputesHref(query))
  const { which, cursor } = query
  const { clock } = await pageContext()
  const read = await readOrFailed(
    server.staff.payments.listDisputes({
      ...{ cursor, limit: A_PAGE },
      ...(which === 'all' ? {} : { isOpen: which === undefined }),
    }),
    ({ items, nextCursor }) => ({
      ...{ kind: 'ready' as const, disputes: items, nextCursor },
      now: clock.now().toISOString(),
    }),
  )
  return <DisputesScreen desk={desk} query={query} read={read} />
}
