import type { Slot } from '#contracts/model/bake-sale.ts'
import { cn } from '#lib/cn.ts'
import { formatTimeRange } from '#lib/dates.ts'

const SCARCE = 3

const room = (left: number) => (left === 0 ? 'Full' : left <= SCARCE ? `${String(left)} left` : 'Free')

type Props = {
  slots: Slot[]
  error: string | undefined
  /** The one that is taken already: never too full for whoever has it. */
  chosen?: string
}

/** The half hours in which one can collect, as one choice. */
export function SlotChoice({ slots, error, chosen }: Props) {
  return (
    <fieldset id="slot" tabIndex={-1} aria-describedby={error ? 'slot-error' : undefined}>
      <legend className={cn('mb-3 font-display', chosen ? 'text-2xl' : 'text-title')}>When will you come?</legend>
      {error && (
        <p id="slot-error" className="mb-3 font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {slots.map(({ id, startsAt, endsAt, left }) => (
          <label
            key={id}
            className="relative flex min-h-16 flex-col justify-center rounded-card border-2 border-ink/60 bg-sheet px-4 py-2 has-checked:border-rust has-checked:bg-blush has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-rust has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-shade has-disabled:text-muted"
          >
            <input
              type="radio"
              name="slot"
              value={id}
              disabled={left === 0 && id !== chosen}
              defaultChecked={id === chosen}
              className="sr-only"
            />
            <span className="font-semibold tabular-nums">{formatTimeRange(startsAt, endsAt)}</span>
            <span className="text-base text-muted">{id === chosen ? 'Yours now' : room(left)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
