'use client'

import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Order } from '#contracts/model/order.ts'
import type { Refund, RefundCreate } from '#contracts/model/payment.ts'
import { AccountForm } from '#components/account/form/account-form.tsx'
import type { Submit } from '#components/account/form/submit.ts'
import { useAccountForm } from '#components/account/form/use-account-form.ts'
import { Button } from '#components/ui/button.tsx'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { TextField } from '#components/ui/field.tsx'
import { formatPence, penceOf, typedPence } from '#lib/money.ts'
import type { NoSuchOrder } from '../orders/answers.ts'
import { mostBack, wasPaidByCard } from './books.ts'
import { MoneyField } from './money-field.tsx'
import { namedBy } from './named-by.ts'
import { RefundLines } from './refund-lines.tsx'
import { loadResolvers, resolverOf } from './resolver-of.ts'
import { tellingOf } from './tellings.tsx'
import { AMOUNT_WORDS, REASON_WORDS, type RefundValues } from './values.ts'

export type RefundAnswer =
  | { kind: 'done'; refund: Refund }
  | { kind: 'more_than_paid'; data: { paidPence: number } }
  | { kind: 'over_staff_limit'; data: { limitPence: number } }
  | { kind: 'payments_unavailable' }
  | NoSuchOrder

type Props = {
  order: Order
  ledger: LedgerEntry[]
  refunds: Refund[]
  onRefund: Submit<RefundCreate, RefundAnswer>
  onDone: (title: string) => void
}

/** Every way that the contract knows; another one is missing here until it has its words. */
const WAYS = {
  cash: { title: 'Cash', done: 'in cash' },
  store_credit: { title: 'Store credit', done: 'as credit, and the code is on its way by mail' },
  card: { title: 'Card it was paid with', done: 'to the card' },
} satisfies Record<RefundCreate['to'], { title: string; done: string }>

const resolver = resolverOf<RefundValues>((all) => all.refund)

/** Money back: all of it, for lines, or any other amount. The customer is told by mail, with the reason. */
export function RefundForm({ order, ledger, refunds, onRefund, onDone }: Props) {
  const books = { ledger, refunds }
  const byCard = wasPaidByCard(ledger)
  const mostPence = mostBack(books, 'store_credit')
  const moneyPence = mostBack(books, 'cash')
  const owedPence = Math.max(0, -order.balancePence)
  const form = useAccountForm<RefundValues, RefundAnswer>({
    resolver,
    load: loadResolvers,
    defaultValues: {
      amount: owedPence > 0 ? typedPence(Math.min(owedPence, mostPence)) : '',
      to: byCard ? 'card' : moneyPence > 0 ? 'cash' : 'store_credit',
      reason: '',
    },
    wording: { amount: AMOUNT_WORDS, to: () => 'Choose how it goes back.', reason: REASON_WORDS },
    refused: (answer) =>
      answer.kind === 'more_than_paid' && 'data' in answer
        ? { field: 'amount', words: moreThan(answer.data.paidPence) }
        : undefined,
    submit: async ({ amount, ...values }) => {
      const answer = await onRefund({ ...values, amountPence: penceOf(amount) ?? 0 })
      if (answer.kind === 'done') onDone(doneWords(answer.refund))
      return namedBy(answer, { amountPence: 'amount' })
    },
  })
  const put = (pence: number) => {
    form.fill('amount', typedPence(pence), { shouldValidate: false })
  }
  return (
    <AccountForm
      label="Give money back"
      form={form}
      told={tellingOf(form.state)}
      kept="Nothing was given back."
      button="Give it back"
      sending="Giving it back …"
    >
      <p className="text-muted">
        Paid and not given back: <strong className="text-ink tabular-nums">{formatPence(mostPence)}</strong>
        {moneyPence < mostPence && `, of it ${formatPence(moneyPence)} as money`}.
      </p>
      <div>
        <MoneyField label="Amount" {...form.field('amount')} />
        <Button
          look="quiet"
          onClick={() => {
            put(mostPence)
          }}
        >
          All of it, {formatPence(mostPence)}
        </Button>
        <RefundLines lines={order.lines} onSum={put} />
      </div>
      <fieldset className="space-y-2">
        <legend className="font-semibold">How it goes back</legend>
        <div className="grid gap-2">
          {Object.entries(WAYS)
            .filter(([way]) => way !== 'card' || byCard)
            .map(([way, { title }]) => {
              const { error: _error, ...field } = form.field('to')
              return (
                <ChoiceCard
                  key={way}
                  title={title}
                  note={noteOf(way as RefundCreate['to'], moneyPence)}
                  value={way}
                  {...field}
                />
              )
            })}
        </div>
      </fieldset>
      <TextField label="Why" hint="The customer reads it in the mail." maxLength={300} {...form.field('reason')} />
    </AccountForm>
  )
}

const doneWords = ({ amountPence, to, status }: Refund) =>
  `${formatPence(amountPence)} is ${status === 'pending' ? 'on its way' : 'given back'} ${WAYS[to].done}`

const moreThan = (paidPence: number) =>
  paidPence === 0
    ? 'Nothing was paid that could go back like that.'
    : `At most ${formatPence(paidPence)} can go back like that. Enter that, or less.`

function noteOf(way: RefundCreate['to'], moneyPence: number) {
  switch (way) {
    case 'cash':
      return moneyPence === 0
        ? 'No money has come that could go back.'
        : `Up to ${formatPence(moneyPence)}, from the till.`
    case 'store_credit':
      return 'A code by mail, good for any order.'
    case 'card':
      return 'It takes the bank a few days.'
  }
}
