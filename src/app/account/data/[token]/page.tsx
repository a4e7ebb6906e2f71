import type { Metadata } from 'next'
import { LiveCollect } from '#components/account/live/collect.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../../own.ts'

export const metadata: Metadata = { title: 'Your data is ready', robots: { index: false }, referrer: 'no-referrer' }

/** The link, and the account: who has only one of the two has nothing. */
export default async function CollectPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  await own(`${PATHS.data}/${encodeURIComponent(token)}`, server.account.get({}))
  return <LiveCollect token={token} />
}
