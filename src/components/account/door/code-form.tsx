'use client'

import { useEffect, useState } from 'react'
import { TextField } from '#components/ui/field.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { AccountForm } from '../form/account-form.tsx'
import { CLOSED } from '../form/closed.tsx'
import { resolverOf } from '../form/resolver-of.ts'
import type { Closed, Done, Submit, Unavailable } from '../form/submit.ts'
import type { Telling } from '../form/told.tsx'
import { UNAVAILABLE } from '../form/unavailable.tsx'
import { useAccountForm } from '../form/use-account-form.ts'
import type { CodeValues } from '../form/values.ts'
import { PATHS } from '../paths.ts'

export type CodeKind = 'app' | 'recovery'
export type CodeAnswer =
  Done | Unavailable | Closed | { kind: 'code_refused' } | { kind: 'link_not_valid' } | { kind: 'second_factor_on' }

const RESOLVERS = {
  app: resolverOf<CodeValues>((all) => all.appCode),
  recovery: resolverOf<CodeValues>((all) => all.recoveryCode),
}
const WORDS = {
  app: {
    missing: 'Enter the six digits that the app shows.',
    refused: 'This code is not right, or it has just changed. Enter the one that the app shows now.',
  },
  recovery: {
    missing: 'Enter a recovery code, like 7K3F9-QXV2S.',
    refused: 'This code is not right, or it was used before.',
  },
}

const TOLD: Partial<Record<string, Telling>> = {
  account_disabled: CLOSED,
  // The sign-in that it belongs to: five minutes and five codes, and it is over.
  link_not_valid: {
    title: 'That took a little long',
    words: (
      <p>
        To be safe, <TextLink href={PATHS.signIn}>sign in again</TextLink> from the start.
      </p>
    ),
  },
  second_factor_on: {
    title: 'You have a second factor already',
    words: (
      <p>
        To use another app, switch it off under <TextLink href={PATHS.security}>security</TextLink> first.
      </p>
    ),
  },
  identity_unavailable: UNAVAILABLE,
}

type Props = {
  kind: CodeKind
  submit: Submit<CodeValues, CodeAnswer>
  label?: string
  button?: string
  sending?: string
  /** It leads to another page. */
  isLeaving?: boolean
}

/** Asks for a code of the app, or for one that was kept for the day the phone is gone. */
export function CodeForm({
  kind,
  submit,
  label = 'Second factor',
  button = 'Go on',
  sending = 'Looking at it …',
  isLeaving = false,
}: Props) {
  const [isSwitched] = useState(kind === 'recovery')
  const form = useAccountForm<CodeValues, CodeAnswer>({
    resolver: RESOLVERS[kind],
    defaultValues: { code: '' },
    wording: { code: () => WORDS[kind].missing },
    refused: { code_refused: { field: 'code', words: WORDS[kind].refused } },
    submit,
  })
  useEffect(() => {
    // The button that was pressed has changed its words: the field is what one goes on with.
    if (isSwitched) document.getElementById('code')?.focus()
  }, [isSwitched])
  return (
    <AccountForm
      form={form}
      label={label}
      told={TOLD}
      kept="Nothing is lost."
      button={button}
      sending={sending}
      isLeaving={isLeaving}
    >
      {kind === 'app' ? (
        <TextField
          {...form.field('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          label="Six digits"
          className="max-w-48 text-2xl! tracking-widest tabular-nums"
          required
        />
      ) : (
        <TextField
          {...form.field('code')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          label="Recovery code"
          className="max-w-72 uppercase tabular-nums"
          required
        />
      )}
    </AccountForm>
  )
}
