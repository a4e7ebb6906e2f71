'use client'

import { useState, type ReactNode } from 'react'
import { TextField } from '#components/ui/field.tsx'
import { AccountForm } from '../form/account-form.tsx'
import { resolverOf } from '../form/resolver-of.ts'
import type { Done, Submit, Unavailable } from '../form/submit.ts'
import { UNAVAILABLE } from '../form/unavailable.tsx'
import { useAccountForm } from '../form/use-account-form.ts'
import type { EmailValues } from '../form/values.ts'
import { EMAIL_WORDS } from '../form/words.ts'
import { CheckYourMail } from './check-your-mail.tsx'

export type AskByMail = Submit<EmailValues, Done | Unavailable>

type Props = {
  submit: AskByMail
  label: string
  button: string
  /** What the mail holds, if there is one. */ children: ReactNode
}

const resolver = resolverOf<EmailValues>((all) => all.email)

/** Asks for a mail with a link. The answer is always the same. */
export function AskByMailForm({ submit, label, button, children }: Props) {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useAccountForm<EmailValues, Done | Unavailable>({
    resolver,
    defaultValues: { email: '' },
    wording: { email: EMAIL_WORDS },
    submit: async (values) => {
      const answer = await submit(values)
      if (answer.kind === 'done') setSentTo(values.email)
      return answer
    },
  })
  if (sentTo !== null)
    return (
      <CheckYourMail email={sentTo} again="Send it once more" onAgain={() => setSentTo(null)}>
        {children}
      </CheckYourMail>
    )
  return (
    <AccountForm
      form={form}
      label={label}
      told={{ identity_unavailable: UNAVAILABLE }}
      kept="What you typed is still here."
      button={button}
      sending="Sending it …"
    >
      <TextField
        {...form.field('email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        label="E-mail"
        required
      />
    </AccountForm>
  )
}
