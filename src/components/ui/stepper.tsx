import { cn } from '#lib/cn.ts'

type Props = {
  /** What is counted, for those who do not see it: `Country sourdough, Large`. */
  of: string
  value: number
  max: number
  onChange: (value: number) => void
  /** Inside a form: the field that each button sends its number as, where no script is there to take it. */
  name?: string
}

const button =
  'border-ink hover:bg-ink hover:text-sheet disabled:hover:text-ink grid size-tap place-items-center border-2 text-2xl leading-none transition-colors disabled:opacity-40 disabled:hover:bg-transparent'

/** How many of something: one less, one more. */
export function Stepper({ of, value, max, onChange, name }: Props) {
  const to = (next: number) => ({
    type: name === undefined ? ('button' as const) : ('submit' as const),
    ...(name === undefined ? {} : { name, value: next }),
    onClick: (event: { preventDefault: () => void }) => {
      event.preventDefault()
      onChange(next)
    },
  })
  return (
    <div role="group" aria-label={`Quantity of ${of}`} className="inline-flex items-stretch">
      <button
        {...to(value - 1)}
        aria-label={value === 1 ? `Remove ${of}` : `One less ${of}`}
        disabled={value <= 0}
        className={cn(button, 'rounded-l-card')}
      >
        −
      </button>
      <output
        aria-live="polite"
        className="grid w-tap place-items-center border-y-2 border-ink text-lg font-semibold tabular-nums"
      >
        {value}
      </output>
      <button
        {...to(value + 1)}
        aria-label={`One more ${of}`}
        disabled={value >= max}
        className={cn(button, 'rounded-r-card')}
      >
        +
      </button>
    </div>
  )
}
