'use client'

import { TextField } from '#components/ui/field.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PasswordField } from '#components/ui/password-field.tsx'
import { AccountForm } from '../form/account-form.tsx'
import { Press } from '../form/press.tsx'
import { resolverOf } from '../form/resolver-of.ts'
import type { Done, Submit, Unavailable } from '../form/submit.ts'
import { UNAVAILABLE } from '../form/unavailable.tsx'
import { useAccountForm } from '../form/use-account-form.ts'
import type { EmailChangeValues } from '../form/values.ts'
import { EMAIL_WORDS } from '../form/words.ts'
import { Panel } from '../layout/panel.tsx'
import { PATHS } from '../paths.ts'

type ChangeEmail = Submit<EmailChangeValues, Done | Unavailable | { kind: 'credentials_refused' }>

export type EmailProps = {
  email: string
  /** A new one that waits to be confirmed. */
  pending?: { email: string; onSendAgain: Submit<undefined, Done | Unavailable> }
  /** Absent for who signs in with Google only, and has no password to prove themselves by. */
  onChange?: ChangeEmail
}

const resolver = resolverOf<EmailChangeValues>((all) => all.emailChange)
const TOLD = {
  identity_unavailable: UNAVAILABLE,
  done: {
    look: 'good' as const,
    title: 'Look into your mail',
    words: <p>We have written to the new address. It counts when you confirm it there; until then the old one does.</p>,
  },
}
const SENT = { done: { look: 'good' as const, title: 'Sent once more' }, identity_unavailable: UNAVAILABLE }

/** The address for mails, by which one signs in, too. */
export function EmailPanel({ email, pending, onChange }: EmailProps) {
  return (
    <Panel
      title="Your e-mail address"
      lead={
        <p>
          We write to <strong>{email}</strong>. You sign in with it, too.
        </p>
      }
    >
      {pending && (
        <Notice title="Not confirmed yet">
          <p className="wrap-anywhere">
            <strong>{pending.email}</strong> counts as soon as you press the button in the mail that we sent there.
          </p>
          <Press look="quiet" sending="Sending it …" told={SENT} submit={pending.onSendAgain}>
            Send the mail again
          </Press>
        </Notice>
      )}
      {onChange ? (
        <EmailForm onChange={onChange} />
      ) : (
        <p className="text-muted">
          To change it, <TextLink href={PATHS.security}>set a password</TextLink> first: you have signed in with Google
          only.
        </p>
      )}
    </Panel>
  )
}

function EmailForm({ onChange }: { onChange: ChangeEmail }) {
  const form = useAccountForm<EmailChangeValues, Done | Unavailable | { kind: 'credentials_refused' }>({
    resolver,
    defaultValues: { email: '', password: '' },
    wording: { email: EMAIL_WORDS, password: () => 'Enter your present password.' },
    refused: { credentials_refused: { field: 'password', words: 'This is not your present password.' } },
    submit: onChange,
    isEmptiedWhenDone: true,
  })
  return (
    <AccountForm
      form={form}
      label="Change the e-mail address"
      told={TOLD}
      button="Change the address"
      sending="Changing it …"
      look="secondary"
    >
      <TextField
        {...form.field('email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        label="New address"
        required
      />
      <PasswordField
        {...form.field('password')}
        autoComplete="current-password"
        label="Present password"
        hint="So that nobody else changes it."
        required
      />
    </AccountForm>
  )
}
