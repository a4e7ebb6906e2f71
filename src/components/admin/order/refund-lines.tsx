import { Checkbox } from '#components/ui/checkbox.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { formatPence } from '#lib/money.ts'
import { worthOf } from '#lib/pricing/part-of-line.ts'
import type { useChosenLines } from './use-chosen-lines.ts'

type Thing = ReturnType<typeof useChosenLines>['things'][number]

const leftWords = ({ line, left }: Thing) => {
  if (left.quantity === 0) return 'given back already'
  const each = `${formatPence(worthOf(left, 1))} each`
  return left.quantity < line.quantity ? `${each} · ${String(line.quantity - left.quantity)} given back already` : each
}

/** How much of which line goes back, and whether it is on the menu again. */
export function RefundLines({ chosen }: { chosen: ReturnType<typeof useChosenLines> }) {
  const { things, isInTime, isAll, pence, choose } = chosen
  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line border-y border-line">
        {things.map((thing) => {
          const { line, left, quantity, isRestocked } = thing
          const name = `${line.productName}, ${line.variantName}`
          return (
            <li key={line.menuItemId} className="py-3">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <p className="min-w-36 flex-1 wrap-anywhere">
                  {line.productName}
                  <span className="block text-base text-muted tabular-nums">
                    {line.variantName} · {leftWords(thing)}
                  </span>
                </p>
                {left.quantity > 0 && (
                  <Stepper
                    of={`${name} to give back`}
                    value={quantity}
                    max={left.quantity}
                    onChange={(next) => {
                      choose(line, { quantity: next })
                    }}
                  />
                )}
              </div>
              {isInTime && quantity > 0 && (
                <Checkbox
                  label={
                    <>
                      Back into stock<span className="sr-only">: {name}</span>
                    </>
                  }
                  note={isRestocked ? 'It is off this order, and free on the menu.' : 'It is baked all the same.'}
                  checked={isRestocked}
                  onChange={(next) => {
                    choose(line, { isRestocked: next })
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
      {!isInTime && (
        <p className="text-base text-muted">
          It is too late to put anything back into stock: only the money goes back.
        </p>
      )}
      <p aria-live="polite" className="flex justify-between gap-4 font-semibold">
        <span>Goes back</span>
        <span className="tabular-nums">{formatPence(pence)}</span>
      </p>
      {isAll && <p>Nothing is left of the order then: it is cancelled, and the customer is told.</p>}
    </div>
  )
}
