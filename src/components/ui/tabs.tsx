'use client'

import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Badge } from './badge.tsx'

type Tab = { value: string; label: string; count?: number; isDisabled?: boolean; content: ReactNode }

type Props = {
  /** What the tabs divide, for those who do not see it. */
  label: string
  tabs: Tab[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
}

/** Parts of one thing of which one is seen, like cards in a drawer: the one in front has no line under it. */
export function Tabs({ label, tabs, value, defaultValue, onChange }: Props) {
  return (
    <Radix.Root value={value} defaultValue={defaultValue ?? tabs[0]?.value} onValueChange={onChange}>
      <div className="overflow-x-auto overscroll-x-contain">
        <Radix.List aria-label={label} className="flex w-max min-w-full gap-1 border-b-2 border-ink">
          {tabs.map((tab) => (
            <Radix.Trigger
              key={tab.value}
              value={tab.value}
              disabled={tab.isDisabled}
              className="relative -mb-0.5 flex min-h-tap max-w-72 shrink-0 items-center gap-2 rounded-t-card border-2 border-transparent border-b-ink px-5 py-2 text-left font-semibold wrap-anywhere text-muted transition-colors duration-quick before:absolute before:inset-x-0 before:top-0 before:h-1 hover:text-ink focus-visible:-outline-offset-5 disabled:cursor-not-allowed disabled:opacity-60 data-[state=active]:border-ink data-[state=active]:border-b-paper data-[state=active]:text-ink data-[state=active]:before:bg-rust data-[state=active]:before:forced-fill"
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="tabular-nums">
                  <Badge look="past">{tab.count}</Badge>
                </span>
              )}
            </Radix.Trigger>
          ))}
        </Radix.List>
      </div>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="pt-5 wrap-anywhere">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
