'use client'

import { goToGoogle, register } from '#actions/identity.ts'
import type { Challenge } from '../door/person-check.tsx'
import { SignUpScreen } from '../sign-up-screen.tsx'
import { answerOf } from './answer.ts'

export function LiveSignUp({ returnTo, challenge }: { returnTo: string; challenge: Challenge | null }) {
  return (
    <SignUpScreen
      google={goToGoogle}
      returnTo={returnTo}
      challenge={challenge}
      submit={async ({ website, ...values }) => {
        // Only a machine fills it in, and is told what everybody is told.
        if (website !== '') return { kind: 'done' }
        const [error] = await register(values)
        return answerOf(error)
      }}
    />
  )
}
