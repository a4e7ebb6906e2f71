'use client'

import { Dialog as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { cn } from '#lib/cn.ts'
import { Icon } from './icon.tsx'
import { closing, veil } from './layer.ts'

type Props = {
  title: string
  /** One sentence that is read out with the title. */
  description?: ReactNode
  /** The button that opens it; without one, `isOpen` does. */
  trigger?: ReactElement
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  width?: 'narrow' | 'wide'
  /** Buttons at its foot, always in view. */
  actions?: ReactNode
  children?: ReactNode
}

/** Closes the dialog it stands in, as the button that it wraps. */
export const DialogClose = ({ children }: { children: ReactElement }) => <Radix.Close asChild>{children}</Radix.Close>

/** A question that must be answered before anything else goes on. */
export function Dialog({
  title,
  description,
  trigger,
  isOpen,
  onOpenChange,
  width = 'narrow',
  actions,
  children,
}: Props) {
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        {/* The whole of it scrolls, so that the arrow keys do whatever has the focus. */}
        <Radix.Content
          className={cn(
            'fixed inset-0 z-50 m-auto h-fit max-h-11/12 w-11/12 overflow-y-auto overscroll-contain rounded-card border-2 border-ink bg-paper text-ink shadow-lift data-[state=closed]:animate-sink data-[state=open]:animate-rise',
            width === 'narrow' ? 'max-w-lg' : 'max-w-3xl',
          )}
        >
          <header className="sticky top-0 flex items-start justify-between gap-4 bg-paper py-3 ps-6 pe-3">
            <Radix.Title className="pt-1.5 text-2xl leading-tight wrap-anywhere">{title}</Radix.Title>
            <Radix.Close aria-label="Close" className={closing}>
              <Icon name="close" className="block" />
            </Radix.Close>
          </header>
          <div className="space-y-4 px-6 pb-6 wrap-anywhere">
            {description && <Radix.Description className="text-lg">{description}</Radix.Description>}
            {children}
          </div>
          {actions && (
            <footer className="sticky bottom-0 flex flex-col gap-3 border-t border-line bg-sheet px-6 py-4 sm:flex-row-reverse">
              {actions}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
