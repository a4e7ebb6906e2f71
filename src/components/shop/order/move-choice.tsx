'use client'

import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import type { Slot } from '#contracts/model/bake-sale.ts'
import type { Order } from '#contracts/model/order.ts'
import { Button } from '#components/ui/button.tsx'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatDay } from '#lib/dates.ts'
import { SlotChoice } from '../checkout/slot-choice.tsx'
import { wordsOf, type ChangeRefusal } from './refusal.ts'

export type MoveAnswer = { choice: 'move'; slotId: string } | { choice: 'refund' }

export type MoveProps = {
  /** Slots of the new date. */
  slots: Slot[]
  isSending: boolean
  refusal: ChangeRefusal | null
  onAnswer: (answer: MoveAnswer) => void
}

/** The bake sale has another date: its customer says whether they come along. Nothing is sent before they have chosen. */
export function MoveChoice({ order, slots, isSending, refusal, onAnswer }: MoveProps & { order: Order }) {
  const [choice, setChoice] = useState<MoveAnswer['choice']>()
  const [error, setError] = useState<string>()
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) answer.current?.focus()
  }, [refusal])

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const slotId = new FormData(event.currentTarget).get('slot')
    if (!choice) setError('Choose one of the two.')
    else if (choice === 'refund') onAnswer({ choice })
    else if (typeof slotId === 'string') onAnswer({ choice, slotId })
    else setError('Choose a time.')
  }

  return (
    <section
      aria-labelledby="move"
      className="max-w-3xl space-y-5 rounded-card border-2 border-rust bg-sheet p-5 sm:p-6"
    >
      <h2 id="move" className="text-title">
        The day has changed
      </h2>
      <p>
        We bake on <strong>{formatDay(order.bakeSale.onDate)}</strong> now, at {order.bakeSale.location.name}. Your
        order is kept until you tell us what you would like.
      </p>
      {refusal && (
        <Notice ref={answer} role="alert" look="bad" title={wordsOf(refusal).title}>
          <p className="wrap-anywhere">{wordsOf(refusal).text}</p>
        </Notice>
      )}
      <form onSubmit={submit} className="space-y-5">
        <fieldset aria-describedby={error ? 'move-error' : undefined}>
          <legend className="mb-3 font-semibold">What shall we do?</legend>
          {error && (
            <p id="move-error" role="alert" className="mb-3 font-semibold text-danger">
              {error}
            </p>
          )}
          <div className="grid gap-3 sm:grid-cols-2">
            <ChoiceCard
              name="choice"
              value="move"
              title={`I come on ${formatDay(order.bakeSale.onDate)}`}
              note="Everything stays as you ordered it."
              onChange={() => {
                setChoice('move')
              }}
            />
            <ChoiceCard
              name="choice"
              value="refund"
              title="I cannot come"
              note="We cancel it, and you pay nothing."
              onChange={() => {
                setChoice('refund')
              }}
            />
          </div>
        </fieldset>
        {choice === 'move' && (
          <SlotChoice
            slots={slots.filter(({ fulfilment }) => fulfilment === order.slot.fulfilment)}
            chosen={order.slot.id}
            error={undefined}
          />
        )}
        <Button type="submit" disabled={isSending} aria-busy={isSending}>
          {isSending ? 'Writing it in the book …' : 'Tell the bakery'}
        </Button>
      </form>
    </section>
  )
}
