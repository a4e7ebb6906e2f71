'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { formatPence } from '#lib/money.ts'
import { giftCardProblem, type GiftCardState } from './gift-card.ts'

const LONGEST = 40

export type GiftCardProps = { state: GiftCardState; onUse: (code: string) => void; onRemove: () => void }

/** A card that pays as much as it holds; what is left is paid as one chooses. */
export function GiftCardField({ state, onUse, onRemove }: GiftCardProps) {
  const [isEmpty, setIsEmpty] = useState(false)
  if (state.kind === 'applied')
    return (
      <p
        role="status"
        className="flex flex-wrap items-center justify-between gap-x-4 rounded-card bg-leaf-pale px-4 py-1"
      >
        <span className="min-w-0 wrap-anywhere">
          Gift card <strong>{state.code}</strong> pays {formatPence(state.pence)}
        </span>
        <Button look="quiet" onClick={onRemove}>
          <span>
            Keep it<span className="sr-only"> for another time: {state.code}</span>
          </span>
        </Button>
      </p>
    )
  const isSending = state.kind === 'sending'
  const problem = isEmpty ? 'Enter the code of the card.' : giftCardProblem(state)
  return (
    <details open={problem !== null || isSending || undefined}>
      <summary className="min-h-tap py-3 font-semibold">I have a gift card</summary>
      <form
        method="post"
        noValidate
        aria-label="Gift card"
        className="flex flex-wrap items-end gap-3 pb-2"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('giftCardCode')
          const code = typeof typed === 'string' ? typed.trim().toUpperCase() : ''
          setIsEmpty(code === '')
          if (code !== '' && !isSending) onUse(code)
        }}
      >
        <div className="min-w-40 flex-1">
          <TextField
            name="giftCardCode"
            label="Code of the card"
            error={problem ?? undefined}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={LONGEST}
            className="uppercase"
          />
        </div>
        <Button type="submit" look="secondary" disabled={isSending} aria-busy={isSending}>
          {isSending ? 'One moment …' : 'Use it'}
        </Button>
      </form>
    </details>
  )
}
