import type { ComponentProps } from 'react'
import type { Slot } from '#contracts/model/bake-sale.ts'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { cn } from '#lib/cn.ts'
import { formatTimeRange } from '#lib/dates.ts'

const SCARCE = 3

const room = (left: number) => (left === 0 ? 'Full' : left <= SCARCE ? `${String(left)} left` : 'Free')

type Props = {
  slots: Slot[]
  error: string | undefined
  /** The one that is taken already: never too full for whoever has it. */
  chosen?: string
  /** What a form needs of each radio button. */
  field?: ComponentProps<'input'>
  /** Where the page leads to when a time is missing. */
  id?: string
}

/** The half hours in which one can collect, or the rounds on which we come, as one choice. */
export function SlotChoice({ slots, error, chosen, field, id = 'slot' }: Props) {
  const isRound = slots.some(({ fulfilment }) => fulfilment === 'delivery')
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={cn('mb-3', chosen ? 'font-display text-2xl' : 'font-semibold')}>
        {isRound ? 'When shall we come?' : 'When will you come?'}
      </legend>
      {error && (
        <p id={`${id}-error`} className="mb-3 font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {slots.map((slot) => (
          <ChoiceCard
            key={slot.id}
            name="slot"
            {...field}
            value={slot.id}
            disabled={slot.left === 0 && slot.id !== chosen}
            {...(chosen === undefined ? {} : { defaultChecked: slot.id === chosen })}
            title={formatTimeRange(slot.startsAt, slot.endsAt)}
            note={slot.id === chosen ? 'Yours now' : room(slot.left)}
          />
        ))}
      </div>
    </fieldset>
  )
}
