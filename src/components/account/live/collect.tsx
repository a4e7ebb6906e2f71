'use client'

import { leaveByForm } from '#actions/identity.ts'
import { collectExport } from '#actions/privacy.ts'
import { CollectScreen } from '../collect-screen.tsx'
import { answerOf } from './answer.ts'

export function LiveCollect({ token }: { token: string }) {
  return (
    <CollectScreen
      signOut={leaveByForm}
      submit={async () => {
        const [error, taken] = await collectExport({ token })
        if (!error) return { kind: 'done', html: taken.html, json: JSON.stringify(taken.data, null, 2) }
        const told = answerOf(error)
        return told.kind === 'done' ? { kind: 'failed', reference: null } : told
      }}
    />
  )
}
