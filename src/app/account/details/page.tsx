import type { Metadata } from 'next'
import { LiveDetails } from '#components/account/live/details.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../own.ts'

export const metadata: Metadata = { title: 'Your details' }

export default async function DetailsPage() {
  return <LiveDetails customer={await own(PATHS.details, server.account.get({}))} />
}
