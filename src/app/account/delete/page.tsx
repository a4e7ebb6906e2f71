import type { Metadata } from 'next'
import { LiveDeleteAccount } from '#components/account/live/delete-account.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../own.ts'

export const metadata: Metadata = { title: 'Delete your account' }

export default async function DeleteAccountPage() {
  const [{ items }, { hasPassword }] = await Promise.all([
    own(PATHS.deletion, server.account.listGiftCards({ limit: 100 })),
    own(PATHS.deletion, server.account.getSignInMethods({})),
  ])
  return (
    <LiveDeleteAccount
      hasPassword={hasPassword}
      creditPence={items.reduce((sum, { balancePence }) => sum + balancePence, 0)}
    />
  )
}
