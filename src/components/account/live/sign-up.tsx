'use client'

import { goToGoogle, register } from '#actions/identity.ts'
import { SignUpScreen } from '../sign-up-screen.tsx'
import { answerOf } from './answer.ts'

export function LiveSignUp({ returnTo }: { returnTo: string }) {
  return (
    <SignUpScreen
      google={goToGoogle}
      returnTo={returnTo}
      submit={async ({ website, ...values }) => {
        // Only a machine fills it in, and is told what everybody is told.
        if (website !== '') return { kind: 'done' }
        const [error] = await register(values)
        return answerOf(error)
      }}
    />
  )
}
