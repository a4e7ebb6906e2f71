import type { Customer } from '#contracts/model/customer.ts'
import { AccountLayout } from './account-layout.tsx'
import { DetailsForm, type UpdateDetails } from './details/details-form.tsx'
import { EmailPanel, type EmailProps } from './details/email-panel.tsx'
import type { FormAction } from './door/google-button.tsx'
import { Panel } from './layout/panel.tsx'

type Props = {
  customer: Customer
  onUpdate: UpdateDetails
  email: Omit<EmailProps, 'email'>
  signOut: FormAction
}

/** Who somebody is to us: a name to say at the table, and what not to bake for them. */
export function DetailsScreen({ customer, onUpdate, email, signOut }: Props) {
  return (
    <AccountLayout current="details" title="Your details" signOut={signOut}>
      <Panel title="About you">
        <DetailsForm customer={customer} onUpdate={onUpdate} />
      </Panel>
      <EmailPanel email={customer.email} {...email} />
    </AccountLayout>
  )
}
