'use client'

import type { MenuItem } from '#contracts/model/bake-sale.ts'
import type { OrderLine } from '#contracts/model/order.ts'
import { Button } from '#components/ui/button.tsx'
import { formatPence } from '#lib/money.ts'
import { useWantedLines, type WantedLine } from './use-wanted-lines.ts'
import { WantedLines } from './wanted-lines.tsx'

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
  const wanted = useWantedLines(lines, menu)
  const { isChanged, isNothing, linesPence, toSend, reset } = wanted
  return (
    <div className="space-y-4">
      <WantedLines
        lines={lines}
        wanted={wanted}
        mostOf={(line) => mostOf(line, menu)}
        mostOfOther={({ left, perCustomerLimit }) => Math.min(left, perCustomerLimit)}
      />
      <p aria-live="polite">
        {isNothing ? (
          'To have nothing at all, cancel the order below.'
        ) : (
          <>
            It then comes to <strong className="tabular-nums">{formatPence(linesPence + deliveryPence)}</strong>
            {isReduced && ', less your voucher'}.
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button
          disabled={!isChanged || isNothing || isSending}
          aria-busy={isSending}
          onClick={() => {
            onEdit(toSend)
          }}
        >
          {isSending ? 'Writing it in the book …' : 'Keep this change'}
        </Button>
        {isChanged && (
          <Button look="quiet" disabled={isSending} onClick={reset}>
            Leave it as it was
          </Button>
        )}
      </div>
    </div>
  )
}
