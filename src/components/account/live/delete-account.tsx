'use client'

import { leaveByForm } from '#actions/identity.ts'
import { eraseAccount } from '#actions/privacy.ts'
import { DeleteAccountScreen } from '../delete-account-screen.tsx'
import { PATHS } from '../paths.ts'
import { answerOf } from './answer.ts'
import { leaveFor } from './leave.ts'

type Props = { hasPassword: boolean; creditPence: number }

export function LiveDeleteAccount(props: Props) {
  return (
    <DeleteAccountScreen
      {...props}
      signOut={leaveByForm}
      onDelete={async ({ password }) => {
        const [error] = await eraseAccount({ password })
        if (error?.defined && error.code === 'ORDERS_OPEN') return { kind: 'orders_open', numbers: error.data.numbers }
        if (!error) leaveFor(`${PATHS.signIn}?notice=account_deleted`)
        return answerOf(error)
      }}
    />
  )
}
