import type { Metadata } from 'next'
import { LiveData } from '#components/account/live/data.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../own.ts'

export const metadata: Metadata = { title: 'Your data' }

export default async function DataPage() {
  const [{ email }, { export: asked }] = await Promise.all([
    own(PATHS.data, server.account.get({})),
    own(PATHS.data, server.privacy.getExport({})),
  ])
  return <LiveData key={asked?.status} asked={asked} email={email} />
}
