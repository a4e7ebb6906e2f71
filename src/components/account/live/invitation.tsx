'use client'

import type { ComponentProps } from 'react'
import { acceptInvitation } from '#actions/identity.ts'
import { InvitationScreen } from '../invitation-screen.tsx'
import { PATHS } from '../paths.ts'
import { answerOf } from './answer.ts'
import { codePath, leaveFor } from './leave.ts'

type Props = Pick<ComponentProps<typeof InvitationScreen>, 'invitation'> & { token: string }

/** Whoever has joined sets up their second factor; who has one shows it. */
export function LiveInvitation({ token, invitation }: Props) {
  return (
    <InvitationScreen
      invitation={invitation}
      submit={async (values) => {
        const [error] = await acceptInvitation({ token, ...values })
        if (error?.defined && error.code === 'SECOND_FACTOR_REQUIRED') {
          leaveFor(codePath(error.data.challenge, PATHS.home))
          return { kind: 'done' }
        }
        if (!error) leaveFor(PATHS.secondFactor)
        return answerOf(error)
      }}
    />
  )
}
