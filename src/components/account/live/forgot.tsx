'use client'

import { requestPasswordReset } from '#actions/identity.ts'
import { ForgotScreen } from '../forgot-screen.tsx'
import { answerOf } from './answer.ts'

export function LiveForgot() {
  return (
    <ForgotScreen
      submit={async ({ email }) => {
        const [error] = await requestPasswordReset({ email })
        return answerOf(error)
      }}
    />
  )
}
