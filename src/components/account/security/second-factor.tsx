'use client'

import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { CodeForm, type CodeAnswer } from '../door/code-form.tsx'
import type { Submit } from '../form/submit.ts'
import { Told } from '../form/told.tsx'
import { Panel } from '../layout/panel.tsx'
import { PATHS } from '../paths.ts'

export type SecondFactorProps = {
  isOn: boolean
  /** Staff and admins cannot do without. */
  isRequired: boolean
  /** Recovery codes that were not used yet. */
  recoveryCodesLeft: number
  /** Where new ones are made; absent where one sets up the second factor anew for that. */
  newCodesHref?: string
  onTurnOff: Submit<{ code: string }, CodeAnswer>
}

const FEW = 3

/** A code beside the password: on, off, and how many ways back in there are when the phone is gone. */
export function SecondFactor({ isOn, isRequired, recoveryCodesLeft, onTurnOff, newCodesHref }: SecondFactorProps) {
  const [off, setOff] = useState<CodeAnswer | null>(null)
  if (!isOn || off)
    return (
      <Panel
        title="Second factor"
        lead="A code from an app on your phone, beside your password. Who has learnt the password is still not in."
      >
        {off && <Told look="good" title="It is switched off" of={off} words={<p>Your password is enough again.</p>} />}
        {isRequired && <p className="font-semibold text-rust-deep">Whoever works with us needs one.</p>}
        <ButtonLink look={isRequired ? 'primary' : 'secondary'} href={PATHS.secondFactor}>
          Set it up
        </ButtonLink>
      </Panel>
    )
  return (
    <Panel
      title="Second factor"
      lead={
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge>On</Badge>
          <span>
            {recoveryCodesLeft === 1 ? 'One recovery code is' : `${String(recoveryCodesLeft)} recovery codes are`} left
            {newCodesHref !== undefined && recoveryCodesLeft < FEW && ': make new ones'}.
          </span>
        </p>
      }
    >
      {newCodesHref !== undefined && (
        <TextLink look="standalone" href={newCodesHref}>
          New recovery codes
        </TextLink>
      )}
      {isRequired ? (
        <p className="text-muted">Whoever works with us needs it, so it stays on.</p>
      ) : (
        <details className="border-t border-line pt-3">
          <summary className="min-h-tap py-3 font-semibold text-rust">Switch it off</summary>
          <div className="pt-2">
            <CodeForm
              kind="app"
              label="Switch the second factor off"
              button="Switch it off"
              sending="Switching it off …"
              submit={async (values) => {
                const answer = await onTurnOff(values)
                if (answer.kind === 'done') setOff(answer)
                return answer
              }}
            />
          </div>
        </details>
      )}
    </Panel>
  )
}
