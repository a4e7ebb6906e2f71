'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { AccountForm } from '../form/account-form.tsx'
import { resolverOf } from '../form/resolver-of.ts'
import type { Done, Submit } from '../form/submit.ts'
import { useAccountForm } from '../form/use-account-form.ts'
import type { AddressValues } from '../form/values.ts'

/** As `account.addAddress` takes it. */
type NewAddress = { label: string; lines: string[]; postcode: string }
type AddAnswer = Done | { kind: 'addresses_full' }
export type AddAddress = Submit<NewAddress, AddAnswer>

type Props = {
  onAdd: AddAddress
  onAdded: (label: string) => void
  /** Absent where there is nothing to go back to. */ onLeave?: () => void
}

const resolver = resolverOf<AddressValues>((all) => all.address)
const TOLD = {
  addresses_full: {
    title: 'There are many addresses already',
    words: <p>Remove one that you do not need any more, and this one fits.</p>,
  },
}
const most = (what: string, missing: string) => (how?: string) => (how === 'too_big' ? `Shorten ${what}.` : missing)

export function AddressForm({ onAdd, onAdded, onLeave }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const isOpened = onLeave !== undefined
  useEffect(() => {
    // The button that opened it is gone.
    if (isOpened) box.current?.querySelector('input')?.focus()
  }, [isOpened])
  const form = useAccountForm<AddressValues, AddAnswer>({
    resolver,
    defaultValues: { label: '', street: '', street2: '', town: '', postcode: '' },
    wording: {
      label: most('the name to 60 characters', 'Give it a name, like Home or Work.'),
      street: most('the street to 120 characters', 'Tell us the house and the street.'),
      street2: () => 'Shorten the second line to 120 characters.',
      town: most('the town to 120 characters', 'Tell us the town or village.'),
      postcode: () => 'Enter a UK postcode, like SY8 1AX.',
    },
    submit: async ({ label, street, street2, town, postcode }) => {
      const answer = await onAdd({ label, lines: [street, street2, town].filter((line) => line !== ''), postcode })
      if (answer.kind === 'done') onAdded(label)
      return answer
    },
  })
  return (
    <div ref={box}>
      <AccountForm
        form={form}
        label="Add an address"
        told={TOLD}
        kept="What you typed is still here."
        button="Keep this address"
        sending="Keeping it …"
        after={
          onLeave && (
            <Button look="quiet" onClick={onLeave}>
              Leave it
            </Button>
          )
        }
      >
        <TextField {...form.field('label')} label="Name of it" hint="For you: Home, Work, Grandmother." required />
        <TextField {...form.field('street')} autoComplete="address-line1" label="House and street" required />
        <TextField {...form.field('street2')} autoComplete="address-line2" label="Second line" isOptional />
        <TextField {...form.field('town')} autoComplete="address-level2" label="Town or village" required />
        <TextField
          {...form.field('postcode')}
          autoComplete="postal-code"
          autoCapitalize="characters"
          spellCheck={false}
          label="Postcode"
          className="max-w-48 uppercase"
          required
        />
      </AccountForm>
    </div>
  )
}
