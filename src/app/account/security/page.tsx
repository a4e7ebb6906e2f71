import type { Metadata } from 'next'
import { LiveSecurity } from '#components/account/live/security.tsx'
import { PATHS } from '#components/account/paths.ts'
import { linkOutcomeIn } from '#components/account/security/link-outcome.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'
import { own } from '../own.ts'
import { waysIn } from '../ways-in.ts'

export const metadata: Metadata = { title: 'Security' }

export default async function SecurityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ items }, secondFactor, { email }, ways, { google }] = await Promise.all([
    own(PATHS.security, server.account.listSessions({ limit: 100 })),
    own(PATHS.security, server.account.getSecondFactor({})),
    own(PATHS.security, server.account.get({})),
    waysIn(PATHS.security),
    searchParams,
  ])
  return (
    <LiveSecurity
      devices={items}
      secondFactor={secondFactor}
      email={email}
      google={
        ways && {
          linked: ways.hasGoogle ? { email: ways.googleEmail } : null,
          hasPassword: ways.hasPassword,
          outcome: linkOutcomeIn(google),
        }
      }
    />
  )
}
