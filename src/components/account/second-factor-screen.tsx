'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { CodeForm, type CodeAnswer, type CodeKind } from './door/code-form.tsx'
import { Door } from './door/door.tsx'
import { TextLink } from '#components/ui/link.tsx'
import type { Submit } from './form/submit.ts'
import { PATHS } from './paths.ts'

type Props = {
  submit: Submit<{ kind: CodeKind; code: string }, CodeAnswer>
}

const OTHER = { app: 'recovery', recovery: 'app' } as const
const LEADS = {
  app: 'Your app shows six digits for us. They change every half minute.',
  recovery: 'One of the codes that you were given when you set this up. Each works once.',
}

/** The second half of signing in: a code of the app, or one of those that were kept for the day the phone is gone. */
export function SecondFactorScreen({ submit }: Props) {
  const [kind, setKind] = useState<CodeKind>('app')
  return (
    <Door title="One more lock" lead={LEADS[kind]} scene="storm-lantern">
      <CodeForm key={kind} kind={kind} isLeaving submit={({ code }) => submit({ kind, code })} />
      <div className="space-y-1 border-t border-line pt-4">
        <Button look="quiet" onClick={() => setKind(OTHER[kind])}>
          {kind === 'app' ? 'Use a recovery code instead' : 'Use the app instead'}
        </Button>
        <p>
          No phone and no code? Write to <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>, or{' '}
          <TextLink href={PATHS.signIn}>sign in as somebody else</TextLink>.
        </p>
      </div>
    </Door>
  )
}
