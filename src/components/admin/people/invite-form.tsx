'use client'

import type { StaffInvitation } from '#contracts/model/session.ts'
import { AccountForm } from '#components/account/form/account-form.tsx'
import type { Done, Submit } from '#components/account/form/submit.ts'
import { useAccountForm } from '#components/account/form/use-account-form.ts'
import { EMAIL_WORDS } from '#components/account/form/words.ts'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { TextField } from '#components/ui/field.tsx'
import { loadResolvers, resolverOf } from '../form/resolver-of.ts'

type Values = Pick<StaffInvitation, 'email' | 'role'>
type Answer = Done | { kind: 'already_staff' }
export type OnInvite = Submit<Values, Answer>

const resolver = resolverOf<Values>((all) => all.invitation)
const TOLD = {
  done: {
    look: 'good' as const,
    title: 'The invitation is on its way',
    words: <p>Its link works once, for seven days. An older one to the same address has ended.</p>,
  },
}

/** Asks somebody to join. */
export function InviteForm({ onInvite }: { onInvite: OnInvite }) {
  const form = useAccountForm<Values, Answer>({
    resolver,
    defaultValues: { email: '', role: 'staff' },
    wording: { email: EMAIL_WORDS, role: () => 'Say what they may do.' },
    refused: { already_staff: { field: 'email', words: 'Whoever has this address is one of the staff already.' } },
    load: loadResolvers,
    submit: onInvite,
    isEmptiedWhenDone: true,
  })
  return (
    <AccountForm
      form={form}
      label="Invite somebody"
      told={TOLD}
      kept="What you typed is still here."
      button="Send the invitation"
      sending="Sending it …"
    >
      <TextField {...form.field('email')} type="email" label="E-mail" autoComplete="off" required />
      <fieldset id="role" className="space-y-2">
        <legend className="font-semibold">They join as</legend>
        <div className="grid gap-3 sm:grid-cols-2">
          <ChoiceCard
            {...form.field('role')}
            value="staff"
            title="Staff"
            note="Orders, plans, handing over, refunds up to a limit"
          />
          <ChoiceCard
            {...form.field('role')}
            value="admin"
            title="Admin"
            note="All of that, and bake sales, vouchers, people"
          />
        </div>
      </fieldset>
    </AccountForm>
  )
}
