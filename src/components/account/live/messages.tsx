'use client'

import { useRouter } from 'next/navigation'
import { setMessageChoices } from '#actions/account.ts'
import { leaveByForm } from '#actions/identity.ts'
import { setConsent } from '#actions/privacy.ts'
import type { MessageChoices } from '#contracts/api/message-choices.ts'
import type { Consent } from '#contracts/model/consent.ts'
import { MessagesScreen } from '../messages-screen.tsx'
import { answerOf } from './answer.ts'

type Props = { consent: Consent | null; log: Consent[]; choices: MessageChoices }

export function LiveMessages({ consent, log, choices }: Props) {
  const router = useRouter()
  return (
    <MessagesScreen
      consent={consent}
      log={log}
      countsVisits={false}
      choices={choices}
      onChoose={async (chosen) => {
        const [error] = await setMessageChoices(chosen)
        return answerOf(error)
      }}
      signOut={leaveByForm}
      onSave={async (choices) => {
        const [error] = await setConsent(choices)
        if (!error) router.refresh()
        return answerOf(error)
      }}
    />
  )
}
