'use client'

import { TextField } from '#components/ui/field.tsx'
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

type ChangeAnswer = Done | Unavailable | { kind: 'credentials_refused' } | { kind: 'sign_in_again' }
/** The password is null where there is none. */
type ChangeEmail = Submit<{ email: string; password: string | null }, ChangeAnswer>

export type EmailProps = {
  email: string
  /** A new one that waits to be confirmed. */
  pending?: { email: string; onSendAgain: Submit<undefined, Done | Unavailable> }
  /** Who signs in with Google only has none to prove themselves by: they have come in a moment ago. */
  hasPassword: boolean
  onChange: ChangeEmail
}

const WITH = resolverOf<EmailChangeValues>((all) => all.emailChange)
const WITHOUT = resolverOf<EmailChangeValues>((all) => all.emailChangeWithoutPassword)
const TOLD = {
  identity_unavailable: UNAVAILABLE,
  sign_in_again: {
    title: 'Please sign in again first',
    words: <p>To be sure that it is you: sign out, sign in with Google, and come back here.</p>,
  },
  done: {
    look: 'good' as const,
    title: 'Look into your mail',
    words: <p>We have written to the new address. It counts when you confirm it there; until then the old one does.</p>,
  },
}
const SENT = { done: { look: 'good' as const, title: 'Sent once more' }, identity_unavailable: UNAVAILABLE }

/** The address for mails, by which one signs in, too. */
export function EmailPanel({ email, pending, hasPassword, onChange }: EmailProps) {
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
      <EmailForm hasPassword={hasPassword} onChange={onChange} />
    </Panel>
  )
}

function EmailForm({ hasPassword, onChange }: Pick<EmailProps, 'hasPassword' | 'onChange'>) {
  const form = useAccountForm<EmailChangeValues, ChangeAnswer>({
    resolver: hasPassword ? WITH : WITHOUT,
    defaultValues: { email: '', password: '' },
    wording: { email: EMAIL_WORDS, password: () => 'Enter your present password.' },
    refused: { credentials_refused: { field: 'password', words: 'This is not your present password.' } },
    submit: ({ email, password }) => onChange({ email, password: hasPassword ? password : null }),
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
      {hasPassword && (
        <PasswordField
          {...form.field('password')}
          autoComplete="current-password"
          label="Present password"
          hint="So that nobody else changes it."
          required
        />
      )}
    </AccountForm>
  )
}
