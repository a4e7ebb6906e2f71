'use client'

import { useState } from 'react'
import type { Reconciliation } from '#contracts/model/payment.ts'
import { Press } from '#components/account/form/press.tsx'
import type { Done, Submit } from '#components/account/form/submit.ts'
import { Told } from '#components/account/form/told.tsx'
import { control } from '#components/ui/field.tsx'
import { cn } from '#lib/cn.ts'
import { differencesWords } from './look-words.ts'

export type OnCompare = Submit<
  { day: string | null },
  (Done & { look: Reconciliation }) | { kind: 'day_to_come'; data: { field: 'day' } } | { kind: 'payments_unavailable' }
>

const TOLD = {
  day_to_come: { title: 'This day has not begun', words: <p>Nothing can have moved on it. Choose an earlier one.</p> },
  payments_unavailable: {
    title: 'Stripe does not answer',
    words: <p>Our own books are safe. Please try again in a while; tonight it is done by itself.</p>,
  },
}

/** Compares the books now: all since the last look, or one day. */
export function CompareForm({ onCompare }: { onCompare: OnCompare }) {
  const [day, setDay] = useState('')
  const [look, setLook] = useState<Reconciliation | null>(null)
  return (
    <section
      aria-label="Compare now"
      className="space-y-3 rounded-card border-2 border-ink bg-sheet p-4 sm:p-5 print:hidden"
    >
      {look && (
        <Told
          look={look.differences.length === 0 ? 'good' : 'bad'}
          of={look}
          title={differencesWords(look)}
          words={
            <p>
              {look.checked === 0
                ? 'Nothing moved in that time.'
                : `${String(look.checked)} ${look.checked === 1 ? 'movement was' : 'movements were'} looked at.`}
            </p>
          }
        />
      )}
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,14rem)_auto] sm:items-end sm:justify-start">
        <div>
          <label htmlFor="compared-day" className="mb-1 block font-semibold">
            One day <span className="font-normal text-muted">(optional)</span>
          </label>
          <input
            id="compared-day"
            type="date"
            value={day}
            min="2020-01-01"
            max="2099-12-31"
            onChange={(event) => {
              setDay(event.target.value)
            }}
            className={cn(control, 'h-14 py-2 lg:h-12')}
          />
        </div>
        <Press
          look="primary"
          sending="Comparing …"
          kept="The books are as they were."
          told={TOLD}
          submit={async () => {
            setLook(null)
            const answer = await onCompare({ day: day === '' ? null : day })
            if (answer.kind === 'done') setLook(answer.look)
            return answer
          }}
        >
          {day === '' ? 'Compare since the last look' : 'Compare this day'}
        </Press>
      </div>
    </section>
  )
}
