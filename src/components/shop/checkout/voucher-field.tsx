'use client'

import { useState } from 'react'
import { updateBasketForm } from '#actions/basket.ts'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { formatPence } from '#lib/money.ts'
import { VOUCHER_WHY, voucherProblem, type VoucherState } from './voucher.ts'

const LONGEST = 40

export type VoucherProps = { state: VoucherState; onApply: (code: string) => void; onRemove: () => void }

/** A code that takes something off: asked for in a corner, so that nobody goes away to look for one. A form of the basket, also without scripts. */
export function VoucherField({ state, onApply, onRemove }: VoucherProps) {
  const [isEmpty, setIsEmpty] = useState(false)
  if (state.kind === 'applied' || state.kind === 'resting') return <OnIt state={state} onRemove={onRemove} />
  const isSending = state.kind === 'sending'
  const problem = isEmpty ? 'Enter the code of your voucher.' : voucherProblem(state)
  return (
    <details open={problem !== null || isSending || undefined}>
      <summary className="min-h-tap py-3 font-semibold">I have a voucher</summary>
      <form
        noValidate
        action={updateBasketForm}
        aria-label="Voucher"
        className="flex flex-wrap items-end gap-3 pb-2"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('code')
          const code = typeof typed === 'string' ? typed.trim() : ''
          setIsEmpty(code === '')
          if (code !== '' && !isSending) onApply(code)
        }}
      >
        <div className="min-w-40 flex-1">
          <TextField
            name="code"
            label="Code"
            error={problem ?? undefined}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={LONGEST}
          />
        </div>
        <Button
          type="submit"
          name="intent"
          value="apply_voucher"
          look="secondary"
          disabled={isSending}
          aria-busy={isSending}
        >
          {isSending ? 'One moment …' : 'Use it'}
        </Button>
      </form>
    </details>
  )
}

type OnItProps = { state: Extract<VoucherState, { kind: 'applied' | 'resting' }>; onRemove: () => void }

function OnIt({ state, onRemove }: OnItProps) {
  const isResting = state.kind === 'resting'
  return (
    <form
      action={updateBasketForm}
      aria-label="Voucher"
      className={`flex flex-wrap items-center justify-between gap-x-4 rounded-card px-4 py-1 ${isResting ? 'bg-shade' : 'bg-leaf-pale'}`}
      onSubmit={(event) => {
        event.preventDefault()
        onRemove()
      }}
    >
      <p role="status" className="min-w-0 wrap-anywhere">
        <strong>{state.code}</strong>{' '}
        {isResting ? `takes nothing off: ${VOUCHER_WHY[state.why]}` : `takes off ${formatPence(state.discountPence)}`}
      </p>
      <Button type="submit" name="intent" value="remove_voucher" look="quiet">
        <span>
          Take it off<span className="sr-only"> again: {state.code}</span>
        </span>
      </Button>
    </form>
  )
}
