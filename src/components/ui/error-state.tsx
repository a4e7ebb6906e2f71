'use client'

import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

type Props = {
  title: string
  /** What happened, and that nothing is lost. */
  words: string
  /** What to quote when writing to the bakery. */
  reference?: string | null
  level?: 1 | 2 | 3
  /** It is being tried again. */
  isBusy?: boolean
  onRetry?: () => void
}

/** A part of the page that could not be shown, while the rest of it stands. */
export function ErrorState({ title, words, reference, level, isBusy = false, onRetry }: Props) {
  return (
    <div role="alert">
      <EmptyState
        scene="burnt-toast"
        title={title}
        level={level}
        action={
          onRetry && (
            <Button
              // Still there while it works: a button that goes away takes the focus with it.
              aria-disabled={isBusy}
              aria-busy={isBusy}
              className={isBusy ? 'cursor-progress opacity-60' : undefined}
              onClick={() => {
                if (!isBusy) onRetry()
              }}
            >
              {isBusy ? 'Trying again …' : 'Try again'}
            </Button>
          )
        }
      >
        <p className="text-lg">{words}</p>
        {reference && (
          <p className="text-base text-muted">
            If you write to us, quote <code className="font-semibold text-ink select-all">{reference}</code>.
          </p>
        )}
      </EmptyState>
    </div>
  )
}
