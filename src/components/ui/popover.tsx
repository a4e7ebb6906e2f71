'use client'

import { Popover as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { cn } from '#lib/cn.ts'
import { Icon } from './icon.tsx'
import { closing, hanging } from './layer.ts'

type Props = {
  title: string
  trigger: ReactElement
  side?: 'top' | 'right' | 'bottom' | 'left'
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  children: ReactNode
}

/** A little more, beside what was pressed; the page goes on behind it. */
export function Popover({ title, trigger, side = 'bottom', isOpen, onOpenChange, children }: Props) {
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={cn(
            hanging,
            'max-h-(--radix-popover-content-available-height) w-80 max-w-(--radix-popover-content-available-width) overflow-y-auto',
          )}
        >
          <div className="flex items-start justify-between gap-2 ps-5 pe-1 pt-1">
            <Radix.Title className="pt-2.5 text-xl leading-tight wrap-anywhere">{title}</Radix.Title>
            <Radix.Close aria-label="Close" className={closing}>
              <Icon name="close" className="block" />
            </Radix.Close>
          </div>
          <div className="space-y-3 px-5 pt-1 pb-5 wrap-anywhere">{children}</div>
          <Radix.Arrow className="fill-ink" width={16} height={8} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
