'use client'

import { confirmSecondFactor } from '#actions/identity.ts'
import { SecondFactorScreen } from '../second-factor-screen.tsx'
import { answerOf } from './answer.ts'
import { leaveFor } from './leave.ts'

/** The second half of a sign-in. @param challenge what the first half has given */
export function LiveCode({ challenge, returnTo }: { challenge: string; returnTo: string }) {
  return (
    <SecondFactorScreen
      submit={async ({ code }) => {
        const [error] = await confirmSecondFactor({ challenge, code: code.replace(/\s/g, '') })
        if (!error) leaveFor(returnTo)
        return answerOf(error)
      }}
    />
  )
}
