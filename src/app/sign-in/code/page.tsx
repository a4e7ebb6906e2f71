import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LiveCode } from '#components/account/live/code.tsx'
import { PATHS } from '#components/account/paths.ts'
import type { Query } from '#lib/menu-filter.ts'
import { returnPath } from '#lib/return-to.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'One more lock', robots: { index: false }, referrer: 'no-referrer' }

export default async function CodePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { challenge, returnTo } = await searchParams
  if (typeof challenge !== 'string') redirect(PATHS.signIn)
  return <LiveCode challenge={challenge} returnTo={returnPath(returnTo, PATHS.home)} />
}
