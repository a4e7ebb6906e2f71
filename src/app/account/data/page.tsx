import type { Metadata } from 'next'
import { DataScreen } from '#components/account/data-screen.tsx'
import { PATHS } from '#components/account/paths.ts'
import { leaveByForm } from '#actions/identity.ts'
import { API_PREFIX } from '#lib/constants/frontend.ts'
import { server } from '#modules/server.ts'
import { own } from '../own.ts'

export const metadata: Metadata = { title: 'Your data' }

export default async function DataPage() {
  await own(PATHS.data, server.account.get({}))
  return <DataScreen export={{ kind: 'at_once', href: `${API_PREFIX}/privacy/export` }} signOut={leaveByForm} />
}
