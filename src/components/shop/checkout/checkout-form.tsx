'use client'

import type { SubmitEvent } from 'react'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { Button } from '#components/ui/button.tsx'
import { TextArea, TextField } from '#components/ui/field.tsx'
import { formatPence } from '#lib/money.ts'
import type { Chosen } from './chosen.ts'
import { FIELD_WORDS, type FieldName, type Fix } from './refusal.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { SlotChoice } from './slot-choice.tsx'
import { usePlaceOrder } from './use-place-order.ts'

const REQUIRED = ['slot', 'name', 'email'] as const satisfies FieldName[]

type Props = { sale: BakeSaleDetail; chosen: Chosen[]; totalPence: number; onFix: (fix: Fix) => void }

/** When to collect, and for whom. Pay on collection is the one way to pay. */
export function CheckoutForm({ sale, chosen, totalPence, onFix }: Props) {
  const { isSending, refusal, send, refuse } = usePlaceOrder(sale)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: FieldName) => {
      const value = form.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const missing = REQUIRED.filter((name) => text(name) === '')
    if (missing.length > 0) {
      const fields = Object.fromEntries(missing.map((name) => [name, FIELD_WORDS[name]]))
      refuse({ title: 'There is a problem with your order', fields, fixes: [] })
      return
    }
    const [phone, note] = [text('phone'), text('note')]
    void send({
      bakeSaleId: sale.id,
      slotId: text('slot'),
      lines: chosen.map(({ item, quantity }) => ({ menuItemId: item.id, quantity })),
      customer: { name: text('name'), email: text('email'), ...(phone && { phone }) },
      ...(note && { note }),
      paymentMethod: 'pay_on_collection',
    })
  }

  const errors = refusal?.fields ?? {}
  return (
    <form noValidate onSubmit={submit} aria-label="Your order" className="space-y-10">
      {refusal && (
        <RefusalNotice
          refusal={refusal}
          onFix={(fix) => {
            refuse(null)
            onFix(fix)
          }}
        />
      )}
      <SlotChoice slots={sale.slots} error={errors.slot} />
      <fieldset className="space-y-5">
        <legend className="mb-3 font-display text-title">Who is it for?</legend>
        <TextField
          name="name"
          label="Name"
          hint="The one you will say at the table."
          autoComplete="name"
          error={errors.name}
          maxLength={100}
          required
        />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label="E-mail"
          hint="For the confirmation, and if anything changes."
          autoComplete="email"
          error={errors.email}
          maxLength={254}
          required
        />
        <TextField
          name="phone"
          type="tel"
          label="Telephone"
          hint="In case we miss each other on the day."
          autoComplete="tel"
          error={errors.phone}
          maxLength={20}
          isOptional
        />
        <TextArea
          name="note"
          label="Anything we should know?"
          rows={3}
          error={errors.note}
          maxLength={500}
          isOptional
        />
      </fieldset>
      <div className="space-y-4">
        <p>
          You pay <strong className="tabular-nums">{formatPence(totalPence)}</strong> when you collect, by card or cash.
          Nothing is due now.
        </p>
        <Button type="submit" width="full" className="text-lg" disabled={isSending} aria-busy={isSending}>
          {isSending ? 'Writing it in the book …' : 'Place the order'}
        </Button>
      </div>
    </form>
  )
}
