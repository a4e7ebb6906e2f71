'use client'

import { verifyEmail } from '#actions/identity.ts'
import { VerifyScreen } from '../verify-screen.tsx'
import { PATHS } from '../paths.ts'
import { answerOf } from './answer.ts'
import { codePath, leaveFor } from './leave.ts'

export function LiveVerify({ token }: { token: string }) {
  return (
    <VerifyScreen
      submit={async () => {
        const [error] = await verifyEmail({ token })
        if (error?.defined && error.code === 'SECOND_FACTOR_REQUIRED') {
          leaveFor(codePath(error.data.challenge, PATHS.home))
          return { kind: 'done' }
        }
        return answerOf(error)
      }}
    />
  )
}
