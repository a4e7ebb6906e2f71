import type { Metadata } from 'next'
import { LiveWaitingLists } from '#components/account/live/waiting-lists.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../own.ts'

export const metadata: Metadata = { title: 'Waiting lists' }

export default async function WaitingListsPage() {
  const { items } = await own(PATHS.waitingLists, server.account.listWaitingPlaces({ limit: 50 }))
  return <LiveWaitingLists places={items} />
}
