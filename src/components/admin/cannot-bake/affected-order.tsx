'use client'

import type { MenuItem } from '#contracts/model/bake-sale.ts'
import { Badge } from '#components/ui/badge.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { formatPence } from '#lib/money.ts'
import { orderHref } from '../paths.ts'
import { ChoiceFields } from './choice-fields.tsx'
import type { Affected, Choice } from './choices.ts'

type Props = {
  order: Affected
  /** It has come in since the list was first looked at. */
  isNew: boolean
  choice: Choice
  failed: MenuItem | null
  substitutes: MenuItem[]
  error?: string | undefined
  onChoose: (choice: Choice) => void
}

export const fieldOf = ({ orderId }: Affected) => `order-${orderId}`

/** One order that has it, and what becomes of that. */
export function AffectedOrder({ order, isNew, ...fields }: Props) {
  const { orderId, number, customerName, quantity, refundPence } = order
  return (
    <li className="grid gap-x-6 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
      <div className="wrap-anywhere">
        <p className="flex flex-wrap items-center gap-2">
          <IntentLink href={orderHref(orderId)} className="text-lg font-semibold hover:text-rust">
            {customerName}
          </IntentLink>
          {isNew && <Badge look="scarce">New</Badge>}
        </p>
        <p className="text-muted tabular-nums">
          {number} · {quantity} of it, {formatPence(refundPence)}
        </p>
      </div>
      <ChoiceFields of={number} name={fieldOf(order)} {...fields} />
    </li>
  )
}
