'use client'

import { useState } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { PasswordField } from '#components/ui/password-field.tsx'
import { Door } from './door/door.tsx'
import { AccountForm } from './form/account-form.tsx'
import { CLOSED } from './form/closed.tsx'
import { resolverOf } from './form/resolver-of.ts'
import type { Closed, Done, Submit, Unavailable } from './form/submit.ts'
import { Told } from './form/told.tsx'
import { UNAVAILABLE } from './form/unavailable.tsx'
import { useAccountForm } from './form/use-account-form.ts'
import type { NewPasswordValues } from './form/values.ts'
import { LEAKED_WORDS, NEW_PASSWORD_HINT, NEW_PASSWORD_WORDS } from './form/words.ts'
import { PATHS } from './paths.ts'

export type ResetAnswer = Done | Unavailable | Closed | { kind: 'link_not_valid' } | { kind: 'password_refused' }

const resolver = resolverOf<NewPasswordValues>((all) => all.newPassword)

type Props = {
  /** Whose password it is, to be kept by the browser with it. */
  email?: string
  submit: Submit<NewPasswordValues, ResetAnswer>
}

/** Sets a new password by the link of a mail. */
export function ResetScreen({ email, submit }: Props) {
  const [end, setEnd] = useState<ResetAnswer | null>(null)
  const form = useAccountForm<NewPasswordValues, ResetAnswer>({
    resolver,
    defaultValues: { password: '' },
    wording: { password: NEW_PASSWORD_WORDS },
    refused: { password_refused: { field: 'password', words: LEAKED_WORDS } },
    submit: async (values) => {
      const answer = await submit(values)
      if (answer.kind === 'done' || answer.kind === 'link_not_valid') setEnd(answer)
      return answer
    },
  })
  if (end?.kind === 'link_not_valid')
    return (
      <Door title="A stale link" scene="burnt-toast">
        <Told
          title="This link does not work any more"
          words={<p>It was used already, or it is older than an hour.</p>}
          of={end}
        />
        <ButtonLink href={PATHS.forgot}>Ask for a new one</ButtonLink>
      </Door>
    )
  if (end)
    return (
      <Door title="Locked anew" scene="market-stall">
        <Told
          look="good"
          title="Your password is changed"
          words={<p>You are signed in here. Every other device was signed out.</p>}
          of={end}
        />
        <ButtonLink href={PATHS.home}>To your account</ButtonLink>
      </Door>
    )
  return (
    <Door title="A new password" lead="Choose one that you use nowhere else." scene="storm-lantern">
      <AccountForm
        form={form}
        label="Set a new password"
        told={{ identity_unavailable: UNAVAILABLE, account_disabled: CLOSED }}
        kept="Your link still works."
        button="Keep this password"
        sending="Keeping it …"
      >
        {/* For the browser, which keeps the two together. */}
        {email !== undefined && <input type="email" autoComplete="username" value={email} readOnly hidden />}
        <PasswordField
          {...form.field('password')}
          autoComplete="new-password"
          label="New password"
          hint={NEW_PASSWORD_HINT}
          required
        />
      </AccountForm>
    </Door>
  )
}
