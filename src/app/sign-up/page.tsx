import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LiveSignUp } from '#components/account/live/sign-up.tsx'
import { PATHS } from '#components/account/paths.ts'
import type { Query } from '#lib/menu-filter.ts'
import { returnPath } from '#lib/return-to.ts'
import { challengeOf } from '#modules/identity/person-check.ts'
import { server } from '#modules/server.ts'
import { pageContext } from '#platform/next-context.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Open an account',
  description: 'An account keeps your orders, your addresses and the allergens you look out for.',
  robots: { index: false },
}

export default async function SignUpPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { returnTo: given } = await searchParams
  const returnTo = returnPath(given, PATHS.home)
  const { session } = await server.identity.getSession({})
  if (session) redirect(returnTo)
  const { config } = await pageContext()
  const challenge = challengeOf(config)
  return (
    <LiveSignUp
      returnTo={returnTo}
      // The secret of it stays here.
      challenge={challenge && { siteKey: challenge.siteKey, url: challenge.url }}
    />
  )
}
