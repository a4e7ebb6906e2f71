'use client'

import { Accordion as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Fold = { value: string; title: string; content: ReactNode; isDisabled?: boolean }

type Props = {
  folds: Fold[]
  /** Which heading each title is: one below that of the part they stand in. */
  level?: 2 | 3 | 4
  /** Those that are open at first. */
  open?: string[]
  /** Whether one closes when another opens. */
  isOneOnly?: boolean
}

/** Questions with their answers folded away. */
export function Accordion({ folds, level = 3, open = [], isOneOnly = false }: Props) {
  const className = 'border-t-2 border-ink'
  const items = folds.map((fold) => <Item key={fold.value} {...fold} level={level} />)
  return isOneOnly ? (
    <Radix.Root type="single" collapsible defaultValue={open[0]} className={className}>
      {items}
    </Radix.Root>
  ) : (
    <Radix.Root type="multiple" defaultValue={open} className={className}>
      {items}
    </Radix.Root>
  )
}

function Item({ value, title, content, isDisabled, level }: Fold & { level: 2 | 3 | 4 }) {
  const Heading = `h${String(level)}` as 'h2' | 'h3' | 'h4'
  return (
    <Radix.Item value={value} disabled={isDisabled} className="border-b-2 border-ink">
      <Radix.Header asChild>
        <Heading>
          <Radix.Trigger className="group flex min-h-tap w-full items-center justify-between gap-5 py-3.5 text-left font-display text-xl leading-snug transition-colors duration-quick hover:text-rust focus-visible:outline-offset-2 disabled:cursor-not-allowed disabled:text-muted">
            <span className="min-w-0 wrap-anywhere">{title}</span>
            <span className="grid size-8 shrink-0 place-items-center rounded-full border-2 border-current group-disabled:border-dashed group-data-[state=open]:bg-ink group-data-[state=open]:text-sheet">
              <Icon name="plus" className="block size-5 group-data-[state=open]:hidden" />
              <Icon name="minus" className="hidden size-5 group-data-[state=open]:block" />
            </span>
          </Radix.Trigger>
        </Heading>
      </Radix.Header>
      <Radix.Content className="overflow-hidden data-[state=closed]:animate-fold data-[state=open]:animate-unfold">
        <div className="max-w-prose space-y-3 pb-6 wrap-anywhere">{content}</div>
      </Radix.Content>
    </Radix.Item>
  )
}
