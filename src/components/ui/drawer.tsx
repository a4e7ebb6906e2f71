'use client'

import { Dialog as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { cn } from '#lib/cn.ts'
import { Icon } from './icon.tsx'
import { closing, veil } from './layer.ts'
import { Rule } from './rule.tsx'

type Props = {
  title: string
  description?: ReactNode
  trigger?: ReactElement
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  /** What stands at its foot whatever is scrolled: a total, the next step. */
  foot?: ReactNode
  children?: ReactNode
}

/** Something beside the page: from the side where there is room, from below where a thumb is. */
export function Drawer({ title, description, trigger, isOpen, onOpenChange, foot, children }: Props) {
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          className={cn(
            'fixed inset-x-0 bottom-0 z-50 flex max-h-11/12 flex-col overflow-y-auto overscroll-contain rounded-t-sheet border-t-2 border-ink bg-paper text-ink shadow-lift',
            'data-[state=closed]:animate-to-below data-[state=open]:animate-from-below',
            'sm:inset-y-0 sm:right-0 sm:left-auto sm:h-dvh sm:max-h-none sm:w-full sm:max-w-md sm:rounded-none sm:border-t-0 sm:border-l-2',
            'sm:data-[state=closed]:animate-to-side sm:data-[state=open]:animate-from-side',
          )}
        >
          <header className="sticky top-0 z-10 bg-paper px-5 pt-3">
            <div className="-me-2 flex items-start justify-between gap-4">
              <Radix.Title className="pt-1.5 text-2xl leading-tight wrap-anywhere">{title}</Radix.Title>
              <Radix.Close aria-label="Close" className={closing}>
                <Icon name="close" className="block" />
              </Radix.Close>
            </div>
            <Rule className="mt-1" />
          </header>
          <div className="flex-1 space-y-4 px-5 py-5 wrap-anywhere">
            {description && <Radix.Description className="text-muted">{description}</Radix.Description>}
            {children}
          </div>
          {foot && <footer className="sticky bottom-0 bg-sheet px-5 py-4 shadow-bar">{foot}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
