import type { Metadata } from 'next'
import { LiveDetails } from '#components/account/live/details.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../own.ts'
import { waysIn } from '../ways-in.ts'

export const metadata: Metadata = { title: 'Your details' }

export default async function DetailsPage() {
  const [customer, ways] = await Promise.all([own(PATHS.details, server.account.get({})), waysIn(PATHS.details)])
  return <LiveDetails customer={customer} hasPassword={ways?.hasPassword ?? true} />
}
