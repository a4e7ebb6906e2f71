import { safe } from '@orpc/client'
import type { Metadata } from 'next'
import { LiveWaitingPlace } from '#components/shop/live-waiting-place.tsx'
import { WaitingLinkScreen } from '#components/shop/waiting-link-screen.tsx'
import { refusedPlaceOf } from '#components/shop/waiting-list/refused-place.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
// Nobody else is told the link. `no-referrer` would also take the origin off the forms of this page, which the worker then takes for somebody else's.
export const metadata: Metadata = { title: 'Your place in the line', robots: { index: false }, referrer: 'same-origin' }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> }

export default async function WaitingPlacePage({ params, searchParams }: Props) {
  const { token } = await params
  const query = await searchParams
  const [error, place, isDefined] = await safe(server.waitingList.get({ token }))
  if (!error)
    return (
      <LiveWaitingPlace place={place} token={token} isLeaving={query.leave === '1'} refused={refusedPlaceOf(query)} />
    )
  // Not by `notFound()`: Next draws what that shows with scripts only, and a mail program may have none.
  if (isDefined && (error.code === 'LINK_NOT_VALID' || error.code === 'INVALID_INPUT')) return <WaitingLinkScreen />
  throw error
}
