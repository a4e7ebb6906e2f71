'use client'

import { Allergen } from '#contracts/model/allergen.ts'
import type { Customer } from '#contracts/model/customer.ts'
import { TextField } from '#components/ui/field.tsx'
import { AccountForm } from '../form/account-form.tsx'
import { resolverOf } from '../form/resolver-of.ts'
import type { Done, Submit } from '../form/submit.ts'
import { useAccountForm } from '../form/use-account-form.ts'
import type { DetailsValues } from '../form/values.ts'
import { NAME_WORDS, PHONE_WORDS } from '../form/words.ts'
import { AllergenTicks } from './allergen-ticks.tsx'

/** As `account.updateAccount` takes it. */
export type UpdateDetails = Submit<Pick<Customer, 'name' | 'phone' | 'allergens'>>

const resolver = resolverOf<DetailsValues>((all) => all.details)

const TOLD = { done: { look: 'good' as const, title: 'It is written down', words: <p>It counts from now on.</p> } }

export function DetailsForm({ customer, onUpdate }: { customer: Customer; onUpdate: UpdateDetails }) {
  const form = useAccountForm<DetailsValues, Done>({
    resolver,
    defaultValues: { name: customer.name, phone: customer.phone ?? '', allergens: customer.allergens },
    wording: { name: NAME_WORDS, phone: PHONE_WORDS, allergens: () => 'Choose among the allergens below.' },
    submit: ({ phone, ...values }) => onUpdate({ ...values, phone: phone === '' ? null : phone }),
  })
  return (
    <AccountForm form={form} label="About you" told={TOLD} button="Keep it" sending="Writing it down …">
      <TextField
        {...form.field('name')}
        dir="auto"
        autoComplete="name"
        label="Name"
        hint="The one you say at the table."
        required
      />
      <TextField
        {...form.field('phone')}
        type="tel"
        autoComplete="tel"
        label="Telephone"
        hint="In case we miss each other on the day."
        isOptional
      />
      <AllergenTicks {...form.field('allergens')} options={Allergen.options} />
    </AccountForm>
  )
}
