'use client'

import { useState } from 'react'
import type { OrderLine } from '#contracts/model/order.ts'
import { Stepper } from '#components/ui/stepper.tsx'
import { formatPence } from '#lib/money.ts'
import { worthOf } from './books.ts'

type Props = {
  lines: OrderLine[]
  /** What the chosen ones have cost in all, in whole pence. */ onSum: (pence: number) => void
}

/** How much of which line goes back: it fills in the amount, which can still be changed. */
export function RefundLines({ lines, onSum }: Props) {
  const [chosen, setChosen] = useState<Record<string, number>>({})
  const of = (line: OrderLine) => chosen[line.menuItemId] ?? 0
  return (
    <details>
      <summary className="min-h-tap py-2 font-semibold text-rust">For single things</summary>
      <ul className="space-y-3 pt-1">
        {lines.map((line) => (
          <li key={line.menuItemId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p className="min-w-36 flex-1 wrap-anywhere">
              {line.productName}
              <span className="block text-base text-muted">
                {line.variantName} · {formatPence(worthOf(line, 1))} each
              </span>
            </p>
            <Stepper
              of={`${line.productName}, ${line.variantName} to give back`}
              value={of(line)}
              max={line.quantity}
              onChange={(quantity) => {
                const next = { ...chosen, [line.menuItemId]: quantity }
                setChosen(next)
                onSum(lines.reduce((sum, one) => sum + worthOf(one, next[one.menuItemId] ?? 0), 0))
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
