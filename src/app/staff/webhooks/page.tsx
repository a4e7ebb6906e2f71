import type { Metadata } from 'next'
import { LiveWebhooks } from '#components/admin/live/webhooks.tsx'
import { STATUSES, VENDORS, webhooksHref, type WebhooksQuery } from '#components/admin/webhooks/query.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'
import { readOrFailed } from '../asked.ts'
import { atDesk } from '../at-desk.ts'

export const metadata: Metadata = { title: 'Webhooks' }

const A_PAGE = 50

const queryIn = ({ status, vendor, cursor }: Query): WebhooksQuery => ({
  status: STATUSES.find((one) => one === status),
  vendor: VENDORS.find((one) => one === vendor),
  cursor: typeof cursor === 'string' && cursor.length <= 200 ? cursor : undefined,
})

export default async function WebhooksPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = queryIn(await searchParams)
  const desk = await atDesk(webhooksHref(query), 'admin')
  const read = await readOrFailed(server.staff.webhooks.list({ ...query, limit: A_PAGE }), ({ items, nextCursor }) => ({
    kind: 'ready' as const,
    events: items,
    nextCursor,
  }))
  return <LiveWebhooks desk={desk} query={query} read={read} />
}
