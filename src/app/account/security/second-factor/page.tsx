import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LiveEnrol } from '#components/account/live/enrol.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../../own.ts'

export const metadata: Metadata = { title: 'Second factor' }

export default async function SecondFactorPage() {
  const { isOn, isRequired } = await own(PATHS.secondFactor, server.account.getSecondFactor({}))
  if (isOn) redirect(PATHS.security)
  return <LiveEnrol isRequired={isRequired} />
}
