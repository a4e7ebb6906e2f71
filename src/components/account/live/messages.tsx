'use client'

import { useRouter } from 'next/navigation'
import { leaveByForm } from '#actions/identity.ts'
import { setConsent } from '#actions/privacy.ts'
import type { Consent } from '#contracts/model/consent.ts'
import { MessagesScreen } from '../messages-screen.tsx'
import { answerOf } from './answer.ts'

export function LiveMessages({ consent, log }: { consent: Consent | null; log: Consent[] }) {
  const router = useRouter()
  return (
    <MessagesScreen
      consent={consent}
      log={log}
      countsVisits={false}
      signOut={leaveByForm}
      onSave={async (choices) => {
        const [error] = await setConsent(choices)
        if (!error) router.refresh()
        return answerOf(error)
      }}
    />
  )
}
