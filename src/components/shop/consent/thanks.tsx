'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'

/** Says that a choice is kept, where the question was: the buttons that had the focus are gone. */
export function Thanks({ onClose }: { onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      className="inset-x-0 bottom-0 z-20 border-t-2 border-ink bg-leaf-pale print:hidden [@media(min-height:36rem)]:sticky"
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 gap-y-2 px-5 py-3 sm:px-8">
        <p>
          Thank you, that is kept. You can change your mind on the page about{' '}
          <IntentLink href="/cookies#choices">cookies</IntentLink>.
        </p>
        <Button look="quiet" onClick={onClose}>
          Close this
        </Button>
      </div>
    </div>
  )
}
