'use client'

import { AccountForm } from '#components/account/form/account-form.tsx'
import type { Done, Submit } from '#components/account/form/submit.ts'
import { useAccountForm } from '#components/account/form/use-account-form.ts'
import { lazyResolver } from '#components/shop/form/lazy-resolver.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { TextField } from '#components/ui/field.tsx'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import { Ticks } from './parts/ticks.tsx'
import { PATHS } from './paths.ts'
import { NEW_VOUCHER, type VoucherValues } from './vouchers/values.ts'

type VoucherAnswer = Done | { kind: 'code_taken' }
type OnMake = Submit<VoucherValues, VoucherAnswer>

type Props = {
  desk: Desk
  /** What it can be for, by name. */
  categories: { id: string; name: string }[]
  products: { id: string; name: string }[]
  onMake: OnMake
}

const loadResolver = () => import('./vouchers/resolver.ts')
const resolver = lazyResolver<VoucherValues>(loadResolver)
const again = 'Give a number, or leave it empty for no limit.'
const optionsOf = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }))

/** Makes a voucher. */
export function VoucherFormScreen({ desk, categories, products, onMake }: Props) {
  const form = useAccountForm<VoucherValues, VoucherAnswer>({
    resolver,
    defaultValues: NEW_VOUCHER,
    wording: {
      code: () => 'Give it a code of 3 to 40 letters, digits and hyphens.',
      kind: () => 'Say whether it takes off a part or a sum.',
      value: () => 'Say how much it takes off: 1 to 100 per cent, or pounds like 5.00.',
      startsAt: () => 'Say from when it counts.',
      endsAt: () => 'Say until when it counts: later than it starts.',
      minimumSpendPence: () => 'Give pounds like 15.00, or leave it empty.',
      maximumDiscountPence: () => 'Give pounds like 10.00, or leave it empty for no limit.',
      usageLimit: () => again,
      perCustomerLimit: () => again,
      categoryIds: () => 'Choose among the shelves below.',
      productIds: () => 'Choose among the products below.',
      isFirstOrderOnly: () => 'Say whether it is for first orders only.',
    },
    refused: { code_taken: { field: 'code', words: 'Choose another code: there is a voucher with this one.' } },
    load: loadResolver,
    submit: onMake,
  })
  return (
    <AdminLayout
      desk={desk}
      current="vouchers"
      title="New voucher"
      lead="A code that is out in the world stays what it is: it can be taken out of use, but not changed."
      trail={[{ label: 'Vouchers', href: PATHS.vouchers }]}
    >
      <div className="max-w-3xl">
        <AccountForm
          form={form}
          label="New voucher"
          kept="What you typed is still here."
          button="Make the voucher"
          sending="Making it …"
          isLeaving
          after={
            <ButtonLink look="quiet" href={PATHS.vouchers}>
              Leave it
            </ButtonLink>
          }
        >
          <TextField
            {...form.field('code')}
            label="Code"
            hint="Letters, digits and hyphens; capitals and small letters are the same."
            autoCapitalize="characters"
            spellCheck={false}
            className="uppercase"
            required
          />
          <fieldset id="kind" className="space-y-2">
            <legend className="font-semibold">It takes off</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              <ChoiceCard {...form.field('kind')} value="percent" title="A part" note="Per cent of what it is for" />
              <ChoiceCard {...form.field('kind')} value="fixed" title="A sum" note="Pounds" />
            </div>
          </fieldset>
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField
              {...form.field('value')}
              label="How much"
              hint="Per cent, or pounds like 5.00."
              inputMode="decimal"
              required
            />
            <TextField
              {...form.field('maximumDiscountPence')}
              label="At most, £"
              hint="Empty for no limit."
              inputMode="decimal"
              isOptional
            />
            <TextField {...form.field('startsAt')} type="datetime-local" label="From" required />
            <TextField {...form.field('endsAt')} type="datetime-local" label="Until" required />
            <TextField
              {...form.field('minimumSpendPence')}
              label="Minimum spend, £"
              hint="Of a whole order."
              inputMode="decimal"
              isOptional
            />
            <TextField
              {...form.field('usageLimit')}
              label="Uses in all"
              hint="Empty for no limit."
              inputMode="numeric"
              isOptional
            />
            <TextField
              {...form.field('perCustomerLimit')}
              label="Uses a customer"
              hint="Empty for no limit."
              inputMode="numeric"
              isOptional
            />
          </div>
          <label className="flex min-h-tap items-center gap-3">
            <input
              type="checkbox"
              className="size-5 shrink-0 accent-rust"
              {...inputOf(form.field('isFirstOrderOnly'))}
            />
            For somebody’s first order only
          </label>
          <p className="text-muted">With nothing ticked below it is for the whole shop.</p>
          <Ticks {...form.field('categoryIds')} legend="Shelves that it is for" options={optionsOf(categories)} />
          <Ticks {...form.field('productIds')} legend="Products that it is for" options={optionsOf(products)} />
        </AccountForm>
      </div>
    </AdminLayout>
  )
}

/** A plain input takes no words of what is wrong. */
const inputOf = <Field extends { error?: unknown }>({ error: _error, ...input }: Field) => input
