import type { Metadata } from 'next'
import { LiveEnrol } from '#components/account/live/enrol.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../../own.ts'

export const metadata: Metadata = { title: 'Second factor' }

export default async function SecondFactorPage() {
  const { isOn, isRequired } = await own(PATHS.secondFactor, server.account.getSecondFactor({}))
  return <LiveEnrol isOn={isOn} isRequired={isRequired} />
}
