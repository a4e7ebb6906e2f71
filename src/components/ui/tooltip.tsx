'use client'

import { Tooltip as Radix } from 'radix-ui'
import type { ReactElement } from 'react'

type Props = {
  words: string
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** A button or a link: whoever has no pointer gets there by keyboard. */
  children: ReactElement
}

/** A few words about a control, for whoever rests on it. Never the only place where something is said: a finger cannot rest. */
export function Tooltip({ words, side = 'top', children }: Props) {
  return (
    <Radix.Provider delayDuration={400}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-w-72 rounded-mark border-2 border-ink bg-ink px-3 py-1.5 text-base wrap-anywhere text-sheet data-[state=closed]:animate-vanish data-[state=delayed-open]:animate-rise data-[state=instant-open]:animate-appear"
          >
            {words}
            <Radix.Arrow className="fill-ink" width={12} height={6} />
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
