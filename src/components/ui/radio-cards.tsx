'use client'

import { RadioGroup } from 'radix-ui'
import { useId } from 'react'
import { cn } from '#lib/cn.ts'

type RadioCard = {
  value: string
  title: string
  note?: string
  /** What stands at its end, such as a price. */
  end?: string
  /** Why it cannot be chosen; whoever reads it knows what to do instead. */
  refusal?: string
}

type Props = {
  label: string
  cards: RadioCard[]
  name?: string
  hint?: string
  error?: string | undefined
  value?: string
  defaultValue?: string
  columns?: 1 | 2
  onChange?: (value: string) => void
}

/** One of a few, each with room to say what it means. */
export function RadioCards({ label, cards, hint, error, columns = 1, onChange, ...radix }: Props) {
  const id = useId()
  return (
    <div className="space-y-1.5">
      <p id={id} className="font-semibold">
        {label}
      </p>
      {hint && (
        <p id={`${id}-hint`} className="text-base text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-danger">
          {error}
        </p>
      )}
      <RadioGroup.Root
        {...radix}
        onValueChange={onChange}
        aria-labelledby={id}
        aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        aria-invalid={error ? true : undefined}
        className={cn('group/cards grid gap-3 pt-1', columns === 2 && 'sm:grid-cols-2')}
      >
        {cards.map((card) => (
          <Card key={card.value} {...card} />
        ))}
      </RadioGroup.Root>
    </div>
  )
}

function Card({ value, title, note, end, refusal }: RadioCard) {
  const id = useId()
  const words = refusal ?? note
  return (
    <RadioGroup.Item
      value={value}
      disabled={refusal !== undefined}
      aria-labelledby={end ? `${id}-title ${id}-end` : `${id}-title`}
      aria-describedby={words && `${id}-note`}
      className="group/card flex w-full items-start gap-4 rounded-card border-2 border-ink/60 bg-sheet px-4 py-3.5 text-left transition-colors duration-quick group-aria-invalid/cards:border-danger hover:border-ink disabled:cursor-not-allowed disabled:border-dashed disabled:bg-transparent data-[state=checked]:border-rust data-[state=checked]:bg-blush data-[state=checked]:inset-ring-1 data-[state=checked]:inset-ring-rust"
    >
      <span
        aria-hidden="true"
        className="mt-0.5 grid size-6 shrink-0 place-items-center rounded-full border-2 border-ink/60 bg-sheet group-disabled/card:opacity-40 group-data-[state=checked]/card:border-rust"
      >
        <RadioGroup.Indicator className="block size-3 rounded-full bg-rust forced-fill" />
      </span>
      <span className="min-w-0 flex-1 wrap-anywhere">
        <span id={`${id}-title`} className="block text-lg leading-snug font-semibold group-disabled/card:text-muted">
          {title}
        </span>
        {words && (
          <span id={`${id}-note`} className="mt-0.5 block text-base text-muted">
            {words}
          </span>
        )}
      </span>
      {end && (
        <span id={`${id}-end`} className="text-lg font-semibold tabular-nums group-disabled/card:text-muted">
          {end}
        </span>
      )}
    </RadioGroup.Item>
  )
}
