'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { formatPence } from '#lib/money.ts'
import { voucherProblem, type VoucherState } from './voucher.ts'

const LONGEST = 40

export type VoucherProps = { state: VoucherState; onApply: (code: string) => void; onRemove: () => void }

/** A code that takes something off: asked for in a corner, so that nobody goes away to look for one. */
export function VoucherField({ state, onApply, onRemove }: VoucherProps) {
  const [isEmpty, setIsEmpty] = useState(false)
  if (state.kind === 'applied')
    return (
      <p
        role="status"
        className="flex flex-wrap items-center justify-between gap-x-4 rounded-card bg-leaf-pale px-4 py-1"
      >
        <span className="min-w-0 wrap-anywhere">
          <strong>{state.code}</strong> takes off {formatPence(state.discountPence)}
        </span>
        <Button look="quiet" onClick={onRemove}>
          <span>
            Take it off<span className="sr-only"> again: {state.code}</span>
          </span>
        </Button>
      </p>
    )
  const isSending = state.kind === 'sending'
  const problem = isEmpty ? 'Enter the code of your voucher.' : voucherProblem(state)
  return (
    <details open={problem !== null || isSending || undefined}>
      <summary className="min-h-tap py-3 font-semibold">I have a voucher</summary>
      <form
        noValidate
        aria-label="Voucher"
        className="flex flex-wrap items-end gap-3 pb-2"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('voucher')
          const code = typeof typed === 'string' ? typed.trim() : ''
          setIsEmpty(code === '')
          if (code !== '' && !isSending) onApply(code)
        }}
      >
        <div className="min-w-40 flex-1">
          <TextField
            name="voucher"
            label="Code"
            error={problem ?? undefined}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={LONGEST}
          />
        </div>
        <Button type="submit" look="secondary" disabled={isSending} aria-busy={isSending}>
          {isSending ? 'One moment …' : 'Use it'}
        </Button>
      </form>
    </details>
  )
}
