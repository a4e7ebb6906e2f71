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
}

/** The half hours in which one can collect, as one choice. */
export function SlotChoice({ slots, error, chosen, field }: Props) {
  return (
    <fieldset id="slot" tabIndex={-1} aria-describedby={error ? 'slot-error' : undefined}>
      <legend className={cn('mb-3', chosen ? 'font-display text-2xl' : 'font-semibold')}>When will you come?</legend>
      {error && (
        <p id="slot-error" className="mb-3 font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {slots.map(({ id, startsAt, endsAt, left }) => (
          <ChoiceCard
            key={id}
            name="slot"
            {...field}
            value={id}
            disabled={left === 0 && id !== chosen}
            {...(chosen === undefined ? {} : { defaultChecked: id === chosen })}
            title={formatTimeRange(startsAt, endsAt)}
            note={id === chosen ? 'Yours now' : room(left)}
          />
        ))}
      </div>
    </fieldset>
  )
}
