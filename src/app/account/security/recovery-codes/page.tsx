import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LiveRecoveryCodes } from '#components/account/live/recovery-codes.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../../own.ts'

export const metadata: Metadata = { title: 'New recovery codes' }

export default async function RecoveryCodesPage() {
  const { isOn } = await own(PATHS.recoveryCodes, server.account.getSecondFactor({}))
  if (!isOn) redirect(PATHS.security)
  return <LiveRecoveryCodes />
}
