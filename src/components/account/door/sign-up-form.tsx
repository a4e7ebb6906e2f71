'use client'

import { TextField } from '#components/ui/field.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { PasswordField } from '#components/ui/password-field.tsx'
import { AccountForm } from '../form/account-form.tsx'
import { resolverOf } from '../form/resolver-of.ts'
import type { Done, Submit, Unavailable } from '../form/submit.ts'
import { UNAVAILABLE } from '../form/unavailable.tsx'
import { useAccountForm } from '../form/use-account-form.ts'
import type { SignUpValues } from '../form/values.ts'
import { EMAIL_WORDS, LEAKED_WORDS, NAME_WORDS, NEW_PASSWORD_HINT, NEW_PASSWORD_WORDS } from '../form/words.ts'
import { Honeypot } from './honeypot.tsx'

export type SignUpAnswer = Done | Unavailable | { kind: 'password_refused' }

const resolver = resolverOf<SignUpValues>((all) => all.signUp)

export function SignUpForm({ submit }: { submit: Submit<SignUpValues, SignUpAnswer> }) {
  const form = useAccountForm<SignUpValues, SignUpAnswer>({
    resolver,
    defaultValues: { name: '', email: '', password: '', website: '' },
    wording: {
      name: NAME_WORDS,
      email: EMAIL_WORDS,
      password: NEW_PASSWORD_WORDS,
      website: () => 'Leave the last field empty.',
    },
    refused: { password_refused: { field: 'password', words: LEAKED_WORDS } },
    submit,
  })
  return (
    <AccountForm
      form={form}
      label="Open an account"
      told={{ identity_unavailable: UNAVAILABLE }}
      kept="What you typed is still here."
      button="Open the account"
      sending="Opening it …"
    >
      <TextField {...form.field('name')} dir="auto" autoComplete="name" label="Name" required />
      <TextField
        {...form.field('email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        label="E-mail"
        required
      />
      <PasswordField
        {...form.field('password')}
        autoComplete="new-password"
        label="Password"
        hint={NEW_PASSWORD_HINT}
        required
      />
      <Honeypot {...form.field('website')} />
      <p className="text-base text-muted">
        What we keep, and for how long, stands in <TextLink href="/privacy">our words on privacy</TextLink>. We send no
        advertising unless you ask for it.
      </p>
    </AccountForm>
  )
}
