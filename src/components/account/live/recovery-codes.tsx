'use client'

import { renewRecoveryCodes } from '#actions/account.ts'
import { leaveByForm } from '#actions/identity.ts'
import { RecoveryCodesScreen } from '../recovery-codes-screen.tsx'
import { answerOf } from './answer.ts'

export function LiveRecoveryCodes() {
  return (
    <RecoveryCodesScreen
      signOut={leaveByForm}
      submit={async ({ code }) => {
        const [error, answer] = await renewRecoveryCodes({ code: code.replace(/\s/g, '') })
        if (!error) return { kind: 'done', recoveryCodes: answer.recoveryCodes }
        const told = answerOf(error)
        return told.kind === 'done' ? { kind: 'failed', reference: null } : told
      }}
    />
  )
}
