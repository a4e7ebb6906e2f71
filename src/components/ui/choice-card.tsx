import type { ComponentProps, ReactNode } from 'react'
import { cn } from '#lib/cn.ts'

const card = cn(
  'relative flex min-h-16 flex-col justify-center rounded-card border-2 border-ink/60 bg-sheet px-4 py-2',
  'has-checked:border-rust has-checked:bg-blush has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-rust',
  'has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-shade has-disabled:text-muted',
  'forced-colors:has-checked:outline-3 forced-colors:has-checked:outline-offset-2',
)

type Props = { title: ReactNode; note?: ReactNode } & Omit<ComponentProps<'input'>, 'title' | 'type'>

/** One of several to choose from, as a card that says more than a word; a native radio button below. */
export function ChoiceCard({ title, note, className, ...input }: Props) {
  return (
    <label className={cn(card, className)}>
      <input type="radio" className="sr-only" {...input} />
      <span className="font-semibold tabular-nums">{title}</span>
      {note && <span className="text-base text-muted">{note}</span>}
    </label>
  )
}
