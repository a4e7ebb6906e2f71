'use client'

import { useState } from 'react'
import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Order, OrderStatus } from '#contracts/model/order.ts'
import type { LineRefundCreate, Refund, RefundCreate, RefundDone } from '#contracts/model/payment.ts'
import { AccountForm } from '#components/account/form/account-form.tsx'
import type { Submit } from '#components/account/form/submit.ts'
import { useAccountForm } from '#components/account/form/use-account-form.ts'
import { Button } from '#components/ui/button.tsx'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { TextField } from '#components/ui/field.tsx'
import { formatPence, penceOf, typedPence } from '#lib/money.ts'
import type { NoSuchOrder } from '../orders/answers.ts'
import { hasThings, mostBack, notArrived, wasPaidByCard } from './books.ts'
import { MoneyField } from './money-field.tsx'
import { namedBy } from './named-by.ts'
import { RefundLines } from './refund-lines.tsx'
import { doneWords, moreThanWords, noteOf, WAYS } from './refund-ways.ts'
import { loadResolvers, resolverOf } from './resolver-of.ts'
import { tellingOf } from './tellings.tsx'
import { useChosenLines } from './use-chosen-lines.ts'
import { AMOUNT_WORDS, REASON_WORDS, type RefundValues, type RefundWhat } from './values.ts'

export type RefundAnswer =
  | { kind: 'done'; refund: RefundDone }
  | { kind: 'more_than_paid'; data: { paidPence: number } }
  | { kind: 'over_staff_limit'; data: { limitPence: number } }
  | { kind: 'payments_unavailable' }
  | NoSuchOrder

export type LineRefundAnswer =
  | RefundAnswer
  | { kind: 'order_state'; data: { status: OrderStatus } }
  | { kind: 'more_than_ordered'; data: { items: { menuItemId: string; ordered: number; left: number }[] } }
  | { kind: 'restock_too_late'; data: { items: { menuItemId: string }[]; cutoffAt: string } }

type Props = {
  order: Order
  ledger: LedgerEntry[]
  refunds: Refund[]
  onRefund: Submit<RefundCreate, RefundAnswer>
  onRefundLines: Submit<LineRefundCreate, LineRefundAnswer>
  onDone: (title: string) => void
}

const WHAT = { amount: 'A sum of money', lines: 'Single things' } satisfies Record<RefundWhat, string>

const resolver = resolverOf<RefundValues>((all) => all.refund)

/** How it goes back at first: as it came, but for what has come back from a card already. */
const usualWay = ({ byCard, hasFailed, moneyPence }: { byCard: boolean; hasFailed: boolean; moneyPence: number }) =>
  byCard && !hasFailed ? 'card' : moneyPence > 0 ? 'cash' : 'store_credit'

/** Money back: all of it, any other amount, or for single things. The customer is told by mail, with the reason. */
export function RefundForm({ order, ledger, refunds, onRefund, onRefundLines, onDone }: Props) {
  const byCard = wasPaidByCard(ledger)
  const mostPence = mostBack({ ledger, refunds }, 'store_credit')
  const moneyPence = mostBack({ ledger, refunds }, 'cash')
  const owedPence = Math.max(0, -order.balancePence)
  const hasFailed = notArrived(refunds, order.balancePence) !== null
  const [what, setWhat] = useState<RefundWhat>('amount')
  const chosen = useChosenLines(order, refunds)
  const form = useAccountForm<RefundValues, LineRefundAnswer | { kind: 'nothing_chosen' }>({
    resolver,
    load: loadResolvers,
    defaultValues: {
      what: 'amount',
      amount: owedPence > 0 ? typedPence(Math.min(owedPence, mostPence)) : '',
      to: usualWay({ byCard, hasFailed, moneyPence }),
      reason: '',
    },
    wording: {
      what: () => 'Choose what goes back.',
      amount: AMOUNT_WORDS,
      to: () => 'Choose how it goes back.',
      reason: REASON_WORDS,
    },
    refused: (answer) =>
      answer.kind === 'more_than_paid' && 'data' in answer && what === 'amount'
        ? { field: 'amount', words: `${moreThanWords(answer.data.paidPence)} Enter that, or less.` }
        : undefined,
    submit: async ({ what: _what, amount, ...values }) => {
      if (what === 'lines' && chosen.toSend.length === 0) return { kind: 'nothing_chosen' }
      const answer = await (what === 'lines'
        ? onRefundLines({ ...values, lines: chosen.toSend })
        : onRefund({ ...values, amountPence: penceOf(amount) ?? 0 }))
      if (answer.kind === 'done') onDone(doneWords(answer.refund))
      return namedBy(answer, { amountPence: 'amount' })
    },
  })
  const nameOf = (menuItemId: string) =>
    order.lines.find((line) => line.menuItemId === menuItemId)?.productName ?? 'One item'
  return (
    <AccountForm
      label="Give money back"
      form={form}
      told={tellingOf(form.state, nameOf)}
      kept="Nothing was given back."
      button="Give it back"
      sending="Giving it back …"
    >
      <p className="text-muted">
        Paid and not given back: <strong className="text-ink tabular-nums">{formatPence(mostPence)}</strong>
        {moneyPence < mostPence && `, of it ${formatPence(moneyPence)} as money`}.
      </p>
      {hasThings(order) && (
        <fieldset className="space-y-2">
          <legend className="font-semibold">What goes back</legend>
          <div className="grid grid-cols-2 gap-2">
            {Object.entries(WHAT).map(([value, title]) => (
              <ChoiceCard
                key={value}
                title={title}
                name="what"
                value={value}
                checked={what === value}
                onChange={() => {
                  setWhat(value as RefundWhat)
                  form.fill('what', value as RefundWhat)
                }}
              />
            ))}
          </div>
        </fieldset>
      )}
      {what === 'lines' ? (
        <RefundLines chosen={chosen} />
      ) : (
        <div>
          <MoneyField label="Amount" {...form.field('amount')} />
          <Button
            look="quiet"
            onClick={() => {
              form.fill('amount', typedPence(mostPence), { shouldValidate: false })
            }}
          >
            All of it, {formatPence(mostPence)}
          </Button>
        </div>
      )}
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
