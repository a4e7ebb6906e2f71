'use client'

import { useRouter } from 'next/navigation'
import type { Address } from '#contracts/model/customer.ts'
import { addAddress, removeAddress } from '#actions/account.ts'
import { leaveByForm } from '#actions/identity.ts'
import { AddressesScreen } from '../addresses-screen.tsx'
import { answerOf } from './answer.ts'

export function LiveAddresses({ addresses }: { addresses: Address[] }) {
  const router = useRouter()
  return (
    <AddressesScreen
      addresses={addresses}
      signOut={leaveByForm}
      onAdd={async (values) => {
        const [error] = await addAddress(values)
        if (!error) router.refresh()
        return answerOf(error)
      }}
      onRemove={async ({ id }) => {
        const [error] = await removeAddress({ id })
        return answerOf(error)
      }}
    />
  )
}
