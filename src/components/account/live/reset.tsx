'use client'

import { resetPassword } from '#actions/identity.ts'
import { ResetScreen } from '../reset-screen.tsx'
import { PATHS } from '../paths.ts'
import { answerOf } from './answer.ts'
import { codePath, leaveFor } from './leave.ts'

export function LiveReset({ token }: { token: string }) {
  return (
    <ResetScreen
      submit={async ({ password }) => {
        const [error] = await resetPassword({ token, password })
        if (error?.defined && error.code === 'SECOND_FACTOR_REQUIRED') {
          leaveFor(codePath(error.data.challenge, PATHS.home))
          return { kind: 'done' }
        }
        return answerOf(error)
      }}
    />
  )
}
