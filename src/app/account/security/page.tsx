import type { Metadata } from 'next'
import { LiveSecurity } from '#components/account/live/security.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../own.ts'

export const metadata: Metadata = { title: 'Security' }

export default async function SecurityPage() {
  const [{ items }, secondFactor] = await Promise.all([
    own(PATHS.security, server.account.listSessions({ limit: 100 })),
    own(PATHS.security, server.account.getSecondFactor({})),
  ])
  return <LiveSecurity devices={items} secondFactor={secondFactor} />
}
