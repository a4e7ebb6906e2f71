import type { MenuItem } from '#contracts/model/bake-sale.ts'
import type { OrderLine } from '#contracts/model/order.ts'
import { Stepper } from '#components/ui/stepper.tsx'
import { formatPence } from '#lib/money.ts'
import type { useWantedLines } from './use-wanted-lines.ts'

type Props = {
  lines: OrderLine[]
  wanted: ReturnType<typeof useWantedLines>
  /** How many there may be of a line, and of something else. */
  mostOf: (line: OrderLine) => number
  mostOfOther: (item: MenuItem) => number
}

/** A stepper for each line of an order, and for what else is on the menu. */
export function WantedLines({ lines, wanted, mostOf, mostOfOther }: Props) {
  const { others, quantityOf, addedOf, want } = wanted
  return (
    <>
      <ul className="space-y-4">
        {lines.map((line) => {
          const most = mostOf(line)
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
                of={`${line.productName}, ${line.variantName}`}
                value={quantityOf(line)}
                max={most}
                onChange={(quantity) => {
                  want(line.menuItemId, quantity)
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
            {others.map((item) => (
              <li key={item.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                <p className="min-w-48 flex-1 wrap-anywhere">
                  <span className="font-semibold">{item.product.name}</span>
                  <span className="block text-muted">
                    {item.variantName} · {formatPence(item.pricePence)}
                  </span>
                </p>
                <Stepper
                  of={`${item.product.name}, ${item.variantName}`}
                  value={addedOf(item)}
                  max={mostOfOther(item)}
                  onChange={(quantity) => {
                    want(item.id, quantity)
                  }}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
