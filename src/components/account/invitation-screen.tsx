'use client'

import { useState } from 'react'
import type { StaffInvitation } from '#contracts/model/session.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PasswordField } from '#components/ui/password-field.tsx'
import { Door } from './door/door.tsx'
import { AccountForm } from './form/account-form.tsx'
import { CLOSED } from './form/closed.tsx'
import { resolverOf } from './form/resolver-of.ts'
import type { Closed, Done, Submit, Unavailable } from './form/submit.ts'
import { Told } from './form/told.tsx'
import { UNAVAILABLE } from './form/unavailable.tsx'
import { useAccountForm } from './form/use-account-form.ts'
import type { InvitationValues } from './form/values.ts'
import { LEAKED_WORDS, NAME_WORDS, NEW_PASSWORD_HINT, NEW_PASSWORD_WORDS } from './form/words.ts'

export type InvitationAnswer =
  | Done
  | Unavailable
  | Closed
  | { kind: 'link_not_valid' }
  | { kind: 'password_refused' }
  | { kind: 'credentials_refused' }

type Props = {
  /** Null where the link was not valid to begin with. */
  invitation: Pick<StaffInvitation, 'email' | 'role'> | null
  submit: Submit<InvitationValues, InvitationAnswer>
}

const AS = { staff: 'one of those who bake', admin: 'one of those who keep the books' }
const STALE = {
  title: 'This invitation does not work any more',
  words: <p>It was used already, taken back, or it is too old. Whoever invited you can send another.</p>,
}
/** Who has an account shows that it is theirs. */
const OTHERS_WORDS =
  'There is an account with this address already: type its password. If you have forgotten it, choose a new one first.'
const resolver = resolverOf<InvitationValues>((all) => all.invitation)

/** Joins the staff by the link of an invitation. */
export function InvitationScreen({ invitation, submit }: Props) {
  const [isStale, setIsStale] = useState(invitation === null)
  const form = useAccountForm<InvitationValues, InvitationAnswer>({
    resolver,
    defaultValues: { name: '', password: '' },
    wording: { name: NAME_WORDS, password: NEW_PASSWORD_WORDS },
    refused: {
      password_refused: { field: 'password', words: LEAKED_WORDS },
      credentials_refused: { field: 'password', words: OTHERS_WORDS },
    },
    submit: async (values) => {
      const answer = await submit(values)
      if (answer.kind === 'link_not_valid') setIsStale(true)
      return answer
    },
  })
  if (isStale || invitation === null)
    return (
      <Door title="A stale invitation" scene="burnt-toast">
        {/* Who has just pressed the button is taken to the answer; who has just come is not. */}
        {invitation ? <Told {...STALE} of={isStale} /> : <Notice title={STALE.title}>{STALE.words}</Notice>}
        <ButtonLink look="secondary" href="/">
          To the shop
        </ButtonLink>
      </Door>
    )
  return (
    <Door title="Join the band" lead={`You are invited to be ${AS[invitation.role]}.`}>
      <AccountForm
        form={form}
        label="Accept the invitation"
        told={{ identity_unavailable: UNAVAILABLE, account_disabled: CLOSED }}
        kept="The invitation still holds."
        button="Join"
        sending="Letting you in …"
        isLeaving
      >
        <p className="wrap-anywhere">
          You will sign in as <strong>{invitation.email}</strong>.
        </p>
        <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
        <TextField
          {...form.field('name')}
          dir="auto"
          autoComplete="name"
          label="Name"
          hint="As the others call you."
          required
        />
        <PasswordField
          {...form.field('password')}
          autoComplete="new-password"
          label="Password"
          hint={NEW_PASSWORD_HINT}
          required
        />
        <p className="text-base text-muted">Right after this we set up your second factor: have your phone at hand.</p>
      </AccountForm>
    </Door>
  )
}
