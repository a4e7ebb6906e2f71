'use client'

import type { Order } from '#contracts/model/order.ts'
import { useSubmit } from '#components/account/form/use-submit.ts'
import type { Submit } from '#components/account/form/submit.ts'
import { Button } from '#components/ui/button.tsx'
import { isInHand } from '#lib/order-transitions.ts'
import { formatPence } from '#lib/money.ts'
import type { PayAnswer } from './answers.ts'
import { lineOf } from './refused.tsx'

/** All that is owed, as it was taken at the table. */
export type Taken = { amountPence: number; method: 'cash' | 'card_reader' }

type Props = { order: Order; onTake: Submit<Taken, PayAnswer> }

const WAYS = { cash: 'Cash', card_reader: 'Card reader' } as const

/** What is owed at the table, and one tap for the way it was paid. */
export function TakeMoney({ order, onTake }: Props) {
  const { state, send, isSending } = useSubmit(onTake)
  const { status, balancePence, number } = order
  const told = lineOf(state)
  if (!isInHand(status) && status !== 'collected') return null
  if (balancePence <= 0) return null
  return (
    <div className="space-y-2 rounded-card bg-shade p-3 print:hidden">
      <p>
        To pay <strong className="text-xl tabular-nums">{formatPence(balancePence)}</strong>
      </p>
      <div className="flex gap-2">
        {(['cash', 'card_reader'] as const).map((method) => (
          <Button
            key={method}
            look="secondary"
            disabled={isSending}
            aria-busy={isSending}
            aria-label={`${WAYS[method]}, ${formatPence(balancePence)}: ${number}`}
            className="min-h-14 flex-1 bg-sheet px-3"
            onClick={() => void send({ amountPence: balancePence, method })}
          >
            {WAYS[method]}
          </Button>
        ))}
      </div>
      {told !== null && (
        <p role="alert" className="font-semibold wrap-anywhere text-danger">
          {told}
        </p>
      )}
    </div>
  )
}
