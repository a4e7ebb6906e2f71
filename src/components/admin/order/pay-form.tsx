'use client'

import type { Order } from '#contracts/model/order.ts'
import { AccountForm } from '#components/account/form/account-form.tsx'
import type { Submit } from '#components/account/form/submit.ts'
import { useAccountForm } from '#components/account/form/use-account-form.ts'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { formatPence, penceOf, typedPence } from '#lib/money.ts'
import type { PayAnswer } from '../orders/answers.ts'
import { MoneyField } from './money-field.tsx'
import { namedBy } from './named-by.ts'
import { loadResolvers, resolverOf } from './resolver-of.ts'
import { tellingOf } from './tellings.tsx'
import { AMOUNT_WORDS, type PaidBy, type PayValues } from './values.ts'

export type Payment = { amountPence: number; method: PaidBy }

type Props = {
  order: Order
  onPay: Submit<Payment, PayAnswer>
  /** What is in the books now. */
  onDone: (title: string) => void
}

const METHODS = { cash: 'Cash', card_reader: 'Card reader', bank_transfer: 'Bank transfer' } satisfies Record<
  PaidBy,
  string
>

const resolver = resolverOf<PayValues>((all) => all.pay)

/** Money that has come: at the table, or on the bank statement. */
export function PayForm({ order, onPay, onDone }: Props) {
  const owedPence = Math.max(0, order.status === 'expired' ? order.totalPence : order.balancePence)
  const form = useAccountForm<PayValues, PayAnswer>({
    resolver,
    load: loadResolvers,
    defaultValues: {
      taken: typedPence(owedPence),
      method: order.paymentMethod === 'bank_transfer' ? 'bank_transfer' : 'cash',
    },
    wording: { taken: AMOUNT_WORDS, method: () => 'Choose how it was paid.' },
    refused: (answer) =>
      answer.kind === 'more_than_owed' && 'data' in answer
        ? { field: 'taken', words: moreThan(answer.data.balancePence) }
        : undefined,
    submit: async ({ taken, method }) => {
      const answer = await onPay({ amountPence: penceOf(taken) ?? 0, method })
      if (answer.kind === 'done') onDone(`${formatPence(-answer.entry.amountPence)} is in the books`)
      return namedBy(answer, { amountPence: 'taken' })
    },
  })
  return (
    <AccountForm
      label="Record a payment"
      form={form}
      told={tellingOf(form.state)}
      kept="Nothing was written into the books."
      button="Record it"
      sending="Writing it down …"
    >
      <MoneyField label="Amount" hint={`To pay: ${formatPence(owedPence)}`} {...form.field('taken')} />
      <fieldset className="space-y-2">
        <legend className="font-semibold">How it was paid</legend>
        <div className="grid gap-2">
          {Object.entries(METHODS).map(([method, title]) => {
            const { error: _error, ...field } = form.field('method')
            return <ChoiceCard key={method} title={title} value={method} {...field} />
          })}
        </div>
      </fieldset>
    </AccountForm>
  )
}

const moreThan = (owedPence: number) =>
  owedPence === 0
    ? 'Nothing is owed any more: somebody has taken it already.'
    : `Only ${formatPence(owedPence)} is owed. Enter that, or less.`
