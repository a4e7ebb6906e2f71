import type { Metadata } from 'next'
import { CreditScreen } from '#components/account/credit-screen.tsx'
import { PATHS } from '#components/account/paths.ts'
import { leaveByForm } from '#actions/identity.ts'
import { server } from '#modules/server.ts'
import { pageContext } from '#platform/next-context.ts'
import { own } from '../own.ts'

export const metadata: Metadata = { title: 'Gift cards and credit' }

export default async function CreditPage() {
  const { items } = await own(PATHS.credit, server.account.listGiftCards({ limit: 100 }))
  const { clock } = await pageContext()
  return <CreditScreen cards={items} now={clock.now().toISOString()} signOut={leaveByForm} />
}
