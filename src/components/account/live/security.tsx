'use client'

import { changePassword, removeSecondFactor, revokeSession, signOutEverywhere } from '#actions/account.ts'
import { leaveByForm } from '#actions/identity.ts'
import { SecurityScreen } from '../security-screen.tsx'
import type { DevicesProps } from '../security/devices.tsx'
import type { SecondFactorProps } from '../security/second-factor.tsx'
import { answerOf } from './answer.ts'

type Props = Pick<DevicesProps, 'devices'> & { secondFactor: Omit<SecondFactorProps, 'onTurnOff' | 'newCodesHref'> }

export function LiveSecurity({ devices, secondFactor }: Props) {
  return (
    <SecurityScreen
      signOut={leaveByForm}
      password={{
        onChange: async (values) => {
          const [error] = await changePassword(values)
          return answerOf(error)
        },
      }}
      secondFactor={{
        ...secondFactor,
        onTurnOff: async ({ code }) => {
          const [error] = await removeSecondFactor({ code: code.replace(/\s/g, '') })
          return answerOf(error)
        },
      }}
      devices={{
        devices,
        onRevoke: async ({ id }) => {
          const [error] = await revokeSession({ id })
          return answerOf(error)
        },
        onSignOutEverywhere: async () => {
          const [error] = await signOutEverywhere()
          return answerOf(error)
        },
      }}
    />
  )
}
