'use client'

import type { Customer } from '#contracts/model/customer.ts'
import { changeEmail, updateAccount } from '#actions/account.ts'
import { leaveByForm } from '#actions/identity.ts'
import { DetailsScreen } from '../details-screen.tsx'
import { answerOf } from './answer.ts'

export function LiveDetails({ customer, hasPassword }: { customer: Customer; hasPassword: boolean }) {
  return (
    <DetailsScreen
      customer={customer}
      signOut={leaveByForm}
      onUpdate={async (values) => {
        const [error] = await updateAccount(values)
        return answerOf(error)
      }}
      email={{
        hasPassword,
        onChange: async (values) => {
          const [error] = await changeEmail(values)
          return answerOf(error)
        },
      }}
    />
  )
}
