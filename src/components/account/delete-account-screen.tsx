import { TextLink } from '#components/ui/link.tsx'
import { AccountLayout } from './account-layout.tsx'
import { DeleteForm, type DeleteAccount } from './data/delete-form.tsx'
import type { FormAction } from './door/google-button.tsx'
import { Panel } from './layout/panel.tsx'
import { PATHS } from './paths.ts'

type Props = {
  /** Whoever signs in with Google only has no password to prove themselves by. */
  hasPassword: boolean
  /** Money on gift cards and credit that nobody could spend any more, in pence. */
  creditPence: number
  onDelete: DeleteAccount
  signOut: FormAction
}

/** Anonymises a person and keeps the books. Source: UK GDPR, article 17(3)(b). */
export function DeleteAccountScreen({ hasPassword, creditPence, onDelete, signOut }: Props) {
  return (
    <AccountLayout
      current="data"
      title="Delete your account"
      lead="We would be sorry, and we make it no harder than it must be."
      signOut={signOut}
    >
      <div className="grid gap-6 xl:grid-cols-2">
        <Panel title="What goes">
          <ul className="list-disc space-y-1 pl-5">
            <li>Your name, addresses, telephone number and e-mail address.</li>
            <li>Your password, your devices, your link with Google.</li>
            <li>Your allergens, and your places in waiting lists.</li>
            <li>What you agreed to: we write no more letters.</li>
          </ul>
        </Panel>
        <Panel title="What stays, and why">
          <ul className="list-disc space-y-1 pl-5">
            <li>What was sold, when and for how much, without your name: the tax office wants six years of it.</li>
            <li>That an account was deleted, and when: so that we can show that we did it.</li>
          </ul>
        </Panel>
      </div>
      <Panel
        title="For good?"
        lead={
          <p>
            It cannot be taken back. You can <TextLink href={PATHS.data}>take your data with you</TextLink> first.
          </p>
        }
      >
        <DeleteForm hasPassword={hasPassword} creditPence={creditPence} onDelete={onDelete} />
      </Panel>
    </AccountLayout>
  )
}
