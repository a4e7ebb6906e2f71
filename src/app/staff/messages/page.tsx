import type { Metadata } from 'next'
import { LiveStaffMessages } from '#components/admin/live/messages.tsx'
import { messagesHref, STATUSES, type MessagesQuery } from '#components/admin/messages/query.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'
import { readOrFailed } from '../asked.ts'
import { atDesk } from '../at-desk.ts'

export const metadata: Metadata = { title: 'Messages' }

const A_PAGE = 50
const LONGEST = 254

/** What an address asks for; what it cannot ask for is left out. */
const queryIn = ({ status, to, cursor }: Query): MessagesQuery => ({
  status: STATUSES.find((one) => one === status),
  to: typeof to === 'string' && to.trim() !== '' && to.length <= LONGEST ? to.trim().toLowerCase() : undefined,
  cursor: typeof cursor === 'string' && cursor.length <= 200 ? cursor : undefined,
})

export default async function MessagesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = queryIn(await searchParams)
  const desk = await atDesk(messagesHref(query))
  const [read, figures] = await Promise.all([
    readOrFailed(server.staff.messages.list({ ...query, limit: A_PAGE }), ({ items, nextCursor }) => ({
      ...{ kind: 'ready' as const, messages: items, nextCursor },
    })),
    readOrFailed(server.staff.messages.getFigures({}), (counted) => ({ kind: 'ready' as const, figures: counted })),
  ])
  return <LiveStaffMessages desk={desk} query={query} read={read} figures={figures} />
}
