import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SIGN_IN_NOTICES, type SignInNotice } from '#components/account/door/notices.ts'
import { googleRefusalIn } from '#components/account/google-refusal.ts'
import { GoogleRefusedScreen } from '#components/account/google-refused-screen.tsx'
import { LiveSignIn } from '#components/account/live/sign-in.tsx'
import { PATHS } from '#components/account/paths.ts'
import { goToGoogle } from '#actions/identity.ts'
import type { Query } from '#lib/menu-filter.ts'
import { returnPath } from '#lib/return-to.ts'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Sign in',
  description: 'Sign in to see your orders, and to order again with two taps.',
  robots: { index: false },
}

const isNotice = (given: unknown): given is SignInNotice =>
  typeof given === 'string' && Object.hasOwn(SIGN_IN_NOTICES, given)

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { returnTo: given, notice, google } = await searchParams
  const returnTo = returnPath(given, PATHS.home)
  const refusal = googleRefusalIn(google)
  if (refusal) return <GoogleRefusedScreen why={refusal} google={goToGoogle} returnTo={returnTo} />
  const { session } = await server.identity.getSession({})
  if (session) redirect(returnTo)
  return (
    <LiveSignIn
      returnTo={returnTo}
      notice={isNotice(notice) ? notice : returnTo === PATHS.home ? null : 'sign_in_first'}
    />
  )
}
