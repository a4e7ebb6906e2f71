'use client'

import { useRef, useState } from 'react'
import { TextField } from '#components/ui/field.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { PasswordField } from '#components/ui/password-field.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { AccountForm } from '../form/account-form.tsx'
import { resolverOf } from '../form/resolver-of.ts'
import type { Done, Submit, Unavailable } from '../form/submit.ts'
import type { Telling } from '../form/told.tsx'
import { UNAVAILABLE } from '../form/unavailable.tsx'
import { useAccountForm } from '../form/use-account-form.ts'
import type { SignUpValues } from '../form/values.ts'
import { EMAIL_WORDS, LEAKED_WORDS, NAME_WORDS, NEW_PASSWORD_HINT, NEW_PASSWORD_WORDS } from '../form/words.ts'
import { Honeypot } from './honeypot.tsx'
import { PersonCheck, type Challenge } from './person-check.tsx'

export type SignUpAnswer = Done | Unavailable | { kind: 'password_refused' } | { kind: 'challenge_refused' }
export type SignUp = Submit<SignUpValues & { challenge?: string }, SignUpAnswer>

const TOLD: Partial<Record<string, Telling>> = {
  identity_unavailable: UNAVAILABLE,
  challenge_refused: {
    title: 'We could not see that you are a person',
    words: (
      <p>
        Wait until the check below is done, and press again. If it does not come, write to{' '}
        <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>.
      </p>
    ),
  },
}

const resolver = resolverOf<SignUpValues>((all) => all.signUp)

type Props = {
  submit: SignUp
  /** Null where the shop does not ask whether one is a person. */ challenge: Challenge | null
}

export function SignUpForm({ submit, challenge }: Props) {
  const token = useRef<string | null>(null)
  /** A token is good once: after each try there is another. */
  const [tries, setTries] = useState(0)
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
    submit: async (values) => {
      const answer = await submit({ ...values, ...(token.current === null ? {} : { challenge: token.current }) })
      token.current = null
      setTries((before) => before + 1)
      return answer
    },
  })
  return (
    <AccountForm
      form={form}
      label="Open an account"
      told={TOLD}
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
      {challenge && (
        <PersonCheck
          key={tries}
          {...challenge}
          onToken={(given) => {
            token.current = given
          }}
        />
      )}
      <p className="text-base text-muted">
        What we keep, and for how long, stands in <TextLink href="/privacy">our words on privacy</TextLink>. We send no
        advertising unless you ask for it.
      </p>
    </AccountForm>
  )
}
