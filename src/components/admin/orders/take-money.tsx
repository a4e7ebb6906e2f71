'use client'

import type { Order } from '#contracts/model/order.ts'
import { useSubmit } from '#components/account/form/use-submit.ts'
import type { Submit } from '#components/account/form/submit.ts'
import { Button } from '#components/ui/button.tsx'
import { isInHand } from '#lib/order-transitions.ts'
import { formatPence } from '#lib/money.ts'
import type { PayAnswer, Taken } from './answers.ts'
import { lineOf } from './refused.tsx'

type Props = { order: Order; onTake: Submit<Taken, PayAnswer> }

const WAYS = { cash: 'Cash', card_reader: 'Card reader' } as const

/** What is owed at the table, and one tap for the way it was paid. */
export function TakeMoney({ order, onTake }: Props) {
  const { state, send, isSending } = useSubmit(onTake)
  const { status, balancePence, number } = order
  const told = lineOf(state)
  const isOwed = (isInHand(status) || status === 'collected') && balancePence > 0
  // What was refused is told, whatever the order has become meanwhile.
  if (!isOwed && told === null) return null
  return (
    <div className="space-y-2 rounded-card bg-shade p-3 print:hidden">
      {isOwed && (
        <p>
          To pay <strong className="text-xl tabular-nums">{formatPence(balancePence)}</strong>
        </p>
      )}
      {isOwed && (
        <div className="flex gap-2">
          {(['cash', 'card_reader'] as const).map((method) => (
            <Button
              key={method}
              look="secondary"
              disabled={isSending}
              aria-busy={isSending}
              aria-label={`${WAYS[method]}, ${formatPence(balancePence)}: ${number}`}
              className="min-h-14 flex-1 bg-sheet px-3!"
              onClick={() => void send({ amountPence: balancePence, method })}
            >
              {WAYS[method]}
            </Button>
          ))}
        </div>
      )}
      {told !== null && (
        <p role="alert" className="font-semibold wrap-anywhere text-danger">
          {told}
        </p>
      )}
    </div>
  )
}
