'use client'

import { TextLink } from '#components/ui/link.tsx'
import { PasswordField } from '#components/ui/password-field.tsx'
import { AccountForm } from '../form/account-form.tsx'
import { Press } from '../form/press.tsx'
import { resolverOf } from '../form/resolver-of.ts'
import type { Done, Submit, Unavailable } from '../form/submit.ts'
import { UNAVAILABLE } from '../form/unavailable.tsx'
import { useAccountForm } from '../form/use-account-form.ts'
import type { PasswordChangeValues } from '../form/values.ts'
import { LEAKED_WORDS, NEW_PASSWORD_HINT, NEW_PASSWORD_WORDS } from '../form/words.ts'
import { Panel } from '../layout/panel.tsx'
import { PATHS } from '../paths.ts'

type ChangeAnswer = Done | Unavailable | { kind: 'credentials_refused' } | { kind: 'password_refused' }
type ChangePassword = Submit<PasswordChangeValues, ChangeAnswer>

export type PasswordProps = {
  onChange: ChangePassword
  /** Sends the link by which a first password is set: for who signs in with Google only, and has none. */
  onAskLink?: Submit<undefined, Done | Unavailable>
}

const resolver = resolverOf<PasswordChangeValues>((all) => all.passwordChange)
const TOLD = {
  identity_unavailable: UNAVAILABLE,
  done: {
    look: 'good' as const,
    title: 'Your password is changed',
    words: <p>You stay signed in here. Every other device was signed out.</p>,
  },
}
const ASKED = {
  identity_unavailable: UNAVAILABLE,
  done: { look: 'good' as const, title: 'Look into your mail', words: <p>The link in it sets your password.</p> },
}

export function PasswordPanel({ onChange, onAskLink }: PasswordProps) {
  if (onAskLink)
    return (
      <Panel title="Password" lead="You have none: you sign in with Google. You can have one as well.">
        <Press sending="Sending it …" told={ASKED} submit={onAskLink}>
          Send me a link to set one
        </Press>
      </Panel>
    )
  return (
    <Panel title="Password">
      <ChangeForm onChange={onChange} />
      <p className="text-muted">
        You have none, or it slipped your mind? <TextLink href={PATHS.forgot}>We send a link to set one</TextLink>.
      </p>
    </Panel>
  )
}

function ChangeForm({ onChange }: Pick<PasswordProps, 'onChange'>) {
  const form = useAccountForm<PasswordChangeValues, ChangeAnswer>({
    resolver,
    defaultValues: { present: '', next: '' },
    wording: { present: () => 'Enter your present password.', next: NEW_PASSWORD_WORDS },
    refused: {
      credentials_refused: { field: 'present', words: 'This is not your present password.' },
      password_refused: { field: 'next', words: LEAKED_WORDS },
    },
    submit: onChange,
    isEmptiedWhenDone: true,
  })
  return (
    <AccountForm
      form={form}
      label="Change the password"
      told={TOLD}
      button="Change the password"
      sending="Changing it …"
      look="secondary"
    >
      <PasswordField {...form.field('present')} autoComplete="current-password" label="Present password" required />
      <PasswordField
        {...form.field('next')}
        autoComplete="new-password"
        label="New password"
        hint={NEW_PASSWORD_HINT}
        required
      />
    </AccountForm>
  )
}
