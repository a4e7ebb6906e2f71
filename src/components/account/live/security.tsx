'use client'

import {
  changePassword,
  removeSecondFactor,
  revokeSession,
  signOutEverywhere,
  startGoogleLink,
  unlinkGoogle,
} from '#actions/account.ts'
import { leaveByForm, requestPasswordReset } from '#actions/identity.ts'
import { PATHS } from '../paths.ts'
import { SecurityScreen } from '../security-screen.tsx'
import type { DevicesProps } from '../security/devices.tsx'
import type { GoogleProps } from '../security/google.tsx'
import type { SecondFactorProps } from '../security/second-factor.tsx'
import { answerOf } from './answer.ts'
import { leaveFor } from './leave.ts'

type Props = Pick<DevicesProps, 'devices'> & {
  secondFactor: Omit<SecondFactorProps, 'onTurnOff' | 'newCodesHref'>
  /** Null while whoever would know does not answer. */
  google: Pick<GoogleProps, 'linked' | 'hasPassword' | 'outcome'> | null
  email: string
}

export function LiveSecurity({ devices, secondFactor, google, email }: Props) {
  return (
    <SecurityScreen
      signOut={leaveByForm}
      password={{
        onChange: async (values) => {
          const [error] = await changePassword(values)
          return answerOf(error)
        },
        ...(google?.hasPassword === false
          ? {
              onAskLink: async () => {
                const [error] = await requestPasswordReset({ email })
                return answerOf(error)
              },
            }
          : {}),
      }}
      secondFactor={{
        ...secondFactor,
        newCodesHref: PATHS.recoveryCodes,
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
      {...(google
        ? {
            google: {
              ...google,
              onLink: async (values) => {
                const [error, started] = await startGoogleLink(values)
                if (!error) leaveFor(started.url)
                return answerOf(error)
              },
              onUnlink: async () => {
                const [error] = await unlinkGoogle()
                return answerOf(error)
              },
            },
          }
        : {})}
    />
  )
}
