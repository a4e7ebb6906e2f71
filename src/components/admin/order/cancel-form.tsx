'use client'

import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Order } from '#contracts/model/order.ts'
import type { Refund } from '#contracts/model/payment.ts'
import { AccountForm } from '#components/account/form/account-form.tsx'
import type { Submit } from '#components/account/form/submit.ts'
import { useAccountForm } from '#components/account/form/use-account-form.ts'
import { TextField } from '#components/ui/field.tsx'
import { formatPence } from '#lib/money.ts'
import type { InAnotherState, NoSuchOrder } from '../orders/answers.ts'
import { mostBack } from './books.ts'
import { namedBy } from './named-by.ts'
import { loadResolvers, resolverOf } from './resolver-of.ts'
import { tellingOf } from './tellings.tsx'
import { REASON_WORDS, type CancelValues } from './values.ts'

export type CancelAnswer = { kind: 'done'; order: Order } | InAnotherState | NoSuchOrder

type Props = {
  ledger: LedgerEntry[]
  refunds: Refund[]
  onCancel: Submit<{ reason: string }, CancelAnswer>
  onDone: (title: string) => void
}

const resolver = resolverOf<CancelValues>((all) => all.cancel)

/** Ends an order, also after the cutoff. What was paid is then owed to the customer. */
export function CancelForm({ ledger, refunds, onCancel, onDone }: Props) {
  const paidPence = mostBack({ ledger, refunds }, 'store_credit')
  const form = useAccountForm<CancelValues, CancelAnswer>({
    resolver,
    load: loadResolvers,
    defaultValues: { cancelReason: '' },
    wording: { cancelReason: REASON_WORDS },
    submit: async ({ cancelReason: reason }) => {
      const answer = await onCancel({ reason })
      if (answer.kind === 'done')
        onDone(
          answer.order.balancePence < 0
            ? `Cancelled. ${formatPence(-answer.order.balancePence)} is to be given back`
            : 'Cancelled, and nothing is owed',
        )
      return namedBy(answer, { reason: 'cancelReason' })
    },
  })
  return (
    <AccountForm
      label="Cancel the order"
      form={form}
      told={tellingOf(form.state)}
      kept="The order stands."
      button="Cancel this order"
      sending="Cancelling …"
    >
      <p>
        It cannot be taken back. What it holds goes back on the menu, and the customer is told by mail.{' '}
        {paidPence > 0 && `${formatPence(paidPence)} was paid: give it back afterwards.`}
      </p>
      <TextField
        label="Why"
        hint="It stands in the log, beside your name."
        maxLength={300}
        {...form.field('cancelReason')}
      />
    </AccountForm>
  )
}
