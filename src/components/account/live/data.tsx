'use client'

import { leaveByForm } from '#actions/identity.ts'
import { exportData } from '#actions/privacy.ts'
import type { DataExport } from '#contracts/api/privacy.ts'
import { DataScreen } from '../data-screen.tsx'
import { answerOf } from './answer.ts'

export function LiveData({ asked, email }: { asked: DataExport | null; email: string }) {
  return (
    <DataScreen
      asked={asked}
      email={email}
      signOut={leaveByForm}
      onAsk={async () => {
        const [error] = await exportData()
        return answerOf(error)
      }}
    />
  )
}
