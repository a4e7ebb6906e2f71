'use client'

import type { ComponentProps } from 'react'
import { goToGoogle, signIn } from '#actions/identity.ts'
import { SignInScreen } from '../sign-in-screen.tsx'
import { answerOf } from './answer.ts'
import { codePath, leaveFor } from './leave.ts'

type Props = Pick<ComponentProps<typeof SignInScreen>, 'notice'> & { returnTo: string }

/** The door, as it is. */
export function LiveSignIn({ returnTo, notice }: Props) {
  return (
    <SignInScreen
      google={goToGoogle}
      returnTo={returnTo}
      notice={notice}
      submit={async (values) => {
        const [error] = await signIn(values)
        if (error?.defined && error.code === 'SECOND_FACTOR_REQUIRED') {
          leaveFor(codePath(error.data.challenge, returnTo))
          return { kind: 'done' }
        }
        if (!error) leaveFor(returnTo)
        return answerOf(error)
      }}
    />
  )
}
