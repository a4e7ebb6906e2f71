'use client'

import { TextField } from '#components/ui/field.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { PasswordField } from '#components/ui/password-field.tsx'
import { AccountForm } from '../form/account-form.tsx'
import { CLOSED } from '../form/closed.tsx'
import { resolverOf } from '../form/resolver-of.ts'
import type { Closed, Done, Submit, Unavailable } from '../form/submit.ts'
import type { Telling } from '../form/told.tsx'
import { UNAVAILABLE } from '../form/unavailable.tsx'
import { useAccountForm } from '../form/use-account-form.ts'
import type { SignInValues } from '../form/values.ts'
import { EMAIL_WORDS } from '../form/words.ts'
import { PATHS } from '../paths.ts'

/** `done` where the next page is on its way: the account's, or the one that asks for the second factor. */
export type SignInAnswer =
  Done | Unavailable | Closed | { kind: 'credentials_refused' } | { kind: 'email_not_verified' }

const resolver = resolverOf<SignInValues>((all) => all.signIn)

const TOLD: Partial<Record<string, Telling>> = {
  credentials_refused: {
    title: 'That did not fit',
    words: <p>The address and the password do not belong together. Look at both, or set a new password.</p>,
  },
  email_not_verified: {
    title: 'Please confirm your address first',
    words: <p>We have sent the mail again. Press the button in it, and you are in.</p>,
  },
  account_disabled: CLOSED,
  identity_unavailable: UNAVAILABLE,
}

/** The address and the password. Which of the two was wrong is not told. */
export function SignInForm({ submit }: { submit: Submit<SignInValues, SignInAnswer> }) {
  const form = useAccountForm({
    resolver,
    defaultValues: { email: '', password: '' },
    wording: { email: EMAIL_WORDS, password: () => 'Enter your password.' },
    submit,
  })
  return (
    <AccountForm
      form={form}
      label="Sign in"
      told={TOLD}
      kept="What you typed is still here."
      button="Sign in"
      sending="Signing you in …"
      isLeaving
      after={
        <TextLink href={PATHS.forgot} className="inline-flex min-h-tap items-center">
          Forgotten the password?
        </TextLink>
      }
    >
      <TextField
        {...form.field('email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        label="E-mail"
        required
      />
      <PasswordField {...form.field('password')} autoComplete="current-password" label="Password" required />
    </AccountForm>
  )
}
