'use client'

import { useState } from 'react'
import type { MenuItem } from '#contracts/model/bake-sale.ts'
import type { OrderLine } from '#contracts/model/order.ts'
import { Button } from '#components/ui/button.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { formatPence } from '#lib/money.ts'

export type WantedLine = { menuItemId: string; quantity: number }

type Props = {
  lines: OrderLine[]
  menu: MenuItem[]
  /** Whether a voucher takes something off. */
  isReduced?: boolean
  deliveryPence?: number
  isSending: boolean
  onEdit: (lines: WantedLine[]) => void
}

/** How many there may be of what was ordered: those, and as many more as are left and allowed. */
function mostOf({ menuItemId, quantity }: OrderLine, menu: MenuItem[]) {
  const item = menu.find(({ id }) => id === menuItemId)
  return item ? Math.max(quantity, Math.min(quantity + item.left, item.perCustomerLimit)) : quantity
}

/** More or less of what was ordered; nothing is sent before all of it is as one wants it. */
export function ChangeLines({ lines, menu, isReduced = false, deliveryPence = 0, isSending, onEdit }: Props) {
  const [wanted, setWanted] = useState<Record<string, number>>({})
  const quantityOf = (line: OrderLine) => wanted[line.menuItemId] ?? line.quantity
  const others = menu.filter(({ id, left }) => left > 0 && !lines.some(({ menuItemId }) => menuItemId === id))
  const added = others.filter(({ id }) => (wanted[id] ?? 0) > 0)
  const totalPence =
    lines.reduce((sum, line) => sum + line.unitPricePence * quantityOf(line), 0) +
    added.reduce((sum, { id, pricePence }) => sum + pricePence * (wanted[id] ?? 0), 0) +
    deliveryPence
  const isChanged = added.length > 0 || lines.some((line) => quantityOf(line) !== line.quantity)
  const isNothing = added.length === 0 && lines.every((line) => quantityOf(line) === 0)
  return (
    <div className="space-y-4">
      <ul className="space-y-4">
        {lines.map((line) => {
          const name = `${line.productName}, ${line.variantName}`
          const most = mostOf(line, menu)
          return (
            <li key={line.menuItemId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <p className="min-w-48 flex-1 wrap-anywhere">
                <span className="font-semibold">{line.productName}</span>
                <span className="block text-muted">
                  {line.variantName}
                  {quantityOf(line) === most && ` · ${String(most)} is the most`}
                </span>
              </p>
              <Stepper
                of={name}
                value={quantityOf(line)}
                max={most}
                onChange={(quantity) => {
                  setWanted({ ...wanted, [line.menuItemId]: quantity })
                }}
              />
            </li>
          )
        })}
      </ul>
      {others.length > 0 && (
        <details>
          <summary className="min-h-tap py-3 font-semibold text-rust">Add something else</summary>
          <ul className="space-y-4 pt-2">
            {others.map(({ id, product, variantName, pricePence, left, perCustomerLimit }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                <p className="min-w-48 flex-1 wrap-anywhere">
                  <span className="font-semibold">{product.name}</span>
                  <span className="block text-muted">
                    {variantName} · {formatPence(pricePence)}
                  </span>
                </p>
                <Stepper
                  of={`${product.name}, ${variantName}`}
                  value={wanted[id] ?? 0}
                  max={Math.min(left, perCustomerLimit)}
                  onChange={(quantity) => {
                    setWanted({ ...wanted, [id]: quantity })
                  }}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p aria-live="polite">
        {isNothing ? (
          'To have nothing at all, cancel the order below.'
        ) : (
          <>
            It then comes to <strong className="tabular-nums">{formatPence(totalPence)}</strong>
            {isReduced && ', less your voucher'}.
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button
          disabled={!isChanged || isNothing || isSending}
          aria-busy={isSending}
          onClick={() => {
            const kept = lines.map((line) => ({ menuItemId: line.menuItemId, quantity: quantityOf(line) }))
            const fresh = added.map(({ id }) => ({ menuItemId: id, quantity: wanted[id] ?? 0 }))
            onEdit([...kept, ...fresh].filter(({ quantity }) => quantity > 0))
          }}
        >
          {isSending ? 'Writing it in the book …' : 'Keep this change'}
        </Button>
        {isChanged && (
          <Button
            look="quiet"
            disabled={isSending}
            onClick={() => {
              setWanted({})
            }}
          >
            Leave it as it was
          </Button>
        )}
      </div>
    </div>
  )
}
