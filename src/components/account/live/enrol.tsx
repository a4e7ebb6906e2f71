'use client'

import { useState } from 'react'
import { confirmSecondFactor, startSecondFactor } from '#actions/account.ts'
import { leaveByForm } from '#actions/identity.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { AccountLayout } from '../account-layout.tsx'
import { EnrolScreen } from '../enrol-screen.tsx'
import { Press } from '../form/press.tsx'
import { Panel } from '../layout/panel.tsx'
import { PATHS } from '../paths.ts'
import { answerOf } from './answer.ts'

type Begun = { otpauthUrl: string; secret: string }

const TOLD = {
  second_factor_on: {
    title: 'You have a second factor already',
    words: <p>To use another app, switch it off under “Security” first.</p>,
  },
}

type Props = {
  /** There is one. Once it is switched on here the page is read again, while the recovery codes are still to be kept. */
  isOn: boolean
  isRequired: boolean
}

/** Begins when somebody says so: a page that is only fetched ahead begins nothing. */
export function LiveEnrol({ isOn, isRequired }: Props) {
  const [begun, setBegun] = useState<Begun | null>(null)
  if (!begun && isOn)
    return (
      <AccountLayout current="security" title="Your second factor is on" signOut={leaveByForm}>
        <Panel title="Another app?" lead="Switch it off under “Security” first, and then set it up anew.">
          <ButtonLink href={PATHS.security}>To security</ButtonLink>
        </Panel>
      </AccountLayout>
    )
  if (!begun)
    return (
      <AccountLayout current="security" title="Set up a second factor" signOut={leaveByForm}>
        <Panel
          title="An app that shows codes"
          lead="With it, whoever has learnt your password is still not in. Have the app open that keeps your codes; the one for your passwords may do it, too."
        >
          <Press
            look="primary"
            sending="Making a secret …"
            told={TOLD}
            submit={async () => {
              const [error, answer] = await startSecondFactor()
              if (!error) setBegun(answer)
              return answerOf(error)
            }}
          >
            Show me the code to scan
          </Press>
        </Panel>
      </AccountLayout>
    )
  return (
    <EnrolScreen
      {...begun}
      isRequired={isRequired}
      signOut={leaveByForm}
      submit={async ({ code }) => {
        const [error, answer] = await confirmSecondFactor({ code: code.replace(/\s/g, '') })
        if (!error) return { kind: 'done', recoveryCodes: answer.recoveryCodes }
        const told = answerOf(error)
        return told.kind === 'done' ? { kind: 'failed', reference: null } : told
      }}
    />
  )
}
