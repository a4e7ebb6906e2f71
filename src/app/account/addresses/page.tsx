import type { Metadata } from 'next'
import { LiveAddresses } from '#components/account/live/addresses.tsx'
import { PATHS } from '#components/account/paths.ts'
import { server } from '#modules/server.ts'
import { own } from '../own.ts'

export const metadata: Metadata = { title: 'Addresses' }

export default async function AddressesPage() {
  const { items } = await own(PATHS.addresses, server.account.listAddresses({ limit: 100 }))
  return <LiveAddresses addresses={items} />
}
