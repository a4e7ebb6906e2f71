'use client'

import { useState } from 'react'
import { AccountLayout } from './account-layout.tsx'
import { CodeForm, type CodeAnswer } from './door/code-form.tsx'
import type { FormAction } from './door/google-button.tsx'
import type { Submit } from './form/submit.ts'
import { Panel } from './layout/panel.tsx'
import { PATHS } from './paths.ts'
import { CodesKept } from './security/codes-kept.tsx'

type NewCodesAnswer = Exclude<CodeAnswer, { kind: 'done' }> | { kind: 'done'; recoveryCodes: string[] }

type Props = {
  /** Makes new ones; the old ones end with that. */
  submit: Submit<{ code: string }, NewCodesAnswer>
  signOut: FormAction
}

/** New recovery codes, shown once. Only their hashes are kept with us. */
export function RecoveryCodesScreen({ submit, signOut }: Props) {
  const [codes, setCodes] = useState<string[] | null>(null)
  if (codes)
    return (
      <AccountLayout current="security" title="Your new recovery codes" signOut={signOut}>
        <CodesKept codes={codes} next={PATHS.security} />
      </AccountLayout>
    )
  return (
    <AccountLayout
      current="security"
      title="New recovery codes"
      lead="They let you in on the day your phone does not. When you make new ones, the old ones stop to work."
      signOut={signOut}
    >
      <Panel title="First, a code of your app">
        <CodeForm
          kind="app"
          label="Make new recovery codes"
          button="Make new codes"
          sending="Making them …"
          submit={async (values) => {
            const answer = await submit(values)
            if (answer.kind === 'done') setCodes(answer.recoveryCodes)
            return answer
          }}
        />
      </Panel>
    </AccountLayout>
  )
}
