import type { Metadata } from 'next'
import { LivePeople } from '#components/admin/live/people.tsx'
import { addressOf } from '#components/admin/parts/address.ts'
import { PATHS } from '#components/admin/paths.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'
import { atDesk } from '../at-desk.ts'

export const metadata: Metadata = { title: 'People' }

const A_PAGE = 50

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { cursor: given } = await searchParams
  const cursor = typeof given === 'string' && given.length <= 200 ? given : undefined
  const desk = await atDesk(addressOf(PATHS.people, { cursor }), 'admin')
  const { items, nextCursor } = await server.staff.people.listInvitations({ cursor, limit: A_PAGE })
  return <LivePeople desk={desk} invitations={items} nextCursor={nextCursor} isFurther={cursor !== undefined} />
}
