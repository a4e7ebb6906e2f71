import { Button } from '#components/ui/button.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { formatPence } from '#lib/money.ts'
import { mostOf, reasonOf, type BasketLine, type LineRefusal } from './reason.ts'

type Props = {
  line: BasketLine
  refusal?: LineRefusal
  /** Asked for, and not answered yet. */
  isPending: boolean
  /** False once its bake sale takes no orders: it is kept for reading only. */
  canChange: boolean
  onQuantity: (menuItemId: string, quantity: number) => void
}

/** One thing in the basket: how many, what it comes to, and why it is not as many as somebody wanted. */
export function Line({ line, refusal, isPending, canChange, onQuantity }: Props) {
  const name = `${line.productName}, ${line.variantName}`
  const reason = canChange ? reasonOf(line, refusal) : null
  const mend = reason?.mend
  return (
    <li aria-busy={isPending || undefined} className="space-y-2 py-4">
      <div className="flex justify-between gap-4">
        <p className="min-w-0 font-semibold wrap-anywhere">
          {!canChange && `${String(line.quantity)} × `}
          {line.productName}
          <span className="block font-normal text-muted">{line.variantName}</span>
        </p>
        <p className="text-right tabular-nums">
          {line.linePence === 0 ? 'Free' : formatPence(line.linePence)}
          {line.quantity > 1 && line.linePence > 0 && (
            <span className="block text-base text-muted">{formatPence(line.unitPricePence)} each</span>
          )}
        </p>
      </div>
      {canChange && (
        <div className="flex flex-wrap items-center gap-x-4">
          <Stepper
            of={name}
            value={line.quantity}
            max={mostOf(line, refusal)}
            onChange={(quantity) => {
              onQuantity(line.menuItemId, quantity)
            }}
          />
          {isPending && <span className="text-base text-muted">One moment …</span>}
        </div>
      )}
      {reason && (
        <div
          // What was refused is the answer to a press; the rest stands there from the beginning.
          role={refusal ? 'alert' : undefined}
          className={reason.isBlocking ? 'font-semibold text-danger' : 'text-base text-muted'}
        >
          <p>{reason.words}</p>
          {mend && (
            <Button
              look="quiet"
              className="px-0!"
              aria-label={`${mend.label}: ${name}`}
              onClick={() => {
                onQuantity(line.menuItemId, mend.quantity)
              }}
            >
              {mend.label}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
