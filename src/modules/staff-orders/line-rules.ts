import type { OrderLine, OrderStatus } from '#contracts/model/order.ts'
import type { LineRefundCreate, RefundedLine } from '#contracts/model/payment.ts'
import { VAT_REGISTERED } from '#lib/constants/backend.ts'
import { leftOfLine, worthOf } from '#lib/pricing/part-of-line.ts'
import { vatInside } from '#lib/pricing/price.ts'
import type { Changeable } from '#modules/orders/changeable.ts'
import { withVat } from '#modules/orders/rest.ts'

type Wanted = LineRefundCreate['lines']

type Outcome =
  | { refusal: 'ORDER_STATE' }
  | { refusal: 'MORE_THAN_ORDERED'; items: { field: string; menuItemId: string; ordered: number; left: number }[] }
  | { refusal: 'RESTOCK_TOO_LATE'; items: { field: string; menuItemId: string }[] }
  /** `keptPence` goes back for what was made all the same; `rest` is what the order holds then, null where that stays as it is. */
  | { lines: RefundedLine[]; amountPence: number; keptPence: number; rest: OrderLine[] | null }

type Found = {
  order: { status: OrderStatus }
  sale: Pick<Changeable['sale'], 'status' | 'cutoffAt'>
  lines: readonly OrderLine[]
}

/** An order that stands, and whose price was paid. Of one that is over, or awaits its money, no single thing was paid. */
const isStanding = (status: OrderStatus) => !['awaiting_payment', 'expired', 'cancelled'].includes(status)

/** Whether somebody else can still have what goes back: nothing is baked yet, and it was not handed over. */
const mayRestock = (status: OrderStatus, sale: Found['sale'], now: Date) =>
  (status === 'confirmed' || status === 'ready') && sale.status === 'published' && now < sale.cutoffAt

/** A line without what goes back into stock; its share of the voucher is of what is left. */
function shrunk(line: OrderLine, returned: RefundedLine | undefined): OrderLine[] {
  if (!returned?.isRestocked) return [line]
  const quantity = line.quantity - returned.quantity
  if (quantity === 0) return []
  const linePence = quantity * line.unitPricePence
  const paidPence = line.linePence - line.discountPence - returned.amountPence
  return [withVat({ ...line, quantity, linePence, discountPence: Math.max(0, linePence - paidPence) })]
}

const sum = (lines: readonly RefundedLine[]) => lines.reduce((total, { amountPence }) => total + amountPence, 0)

/**
 * What giving back single things means for an order, or why they are not given back: each at what was paid for it after its share of the voucher.
 * @param given what was given back of it before
 */
export function linesJudged(
  found: Found,
  given: readonly Pick<RefundedLine, 'menuItemId' | 'quantity' | 'amountPence' | 'isRestocked'>[],
  wanted: Wanted,
  now: Date,
): Outcome {
  if (!isStanding(found.order.status)) return { refusal: 'ORDER_STATE' }
  const asked = wanted.map((one, index) => {
    const line = found.lines.find(({ menuItemId }) => menuItemId === one.menuItemId)
    const part = line ? leftOfLine(line, given) : { quantity: 0, pence: 0 }
    return { ...one, index, line, ordered: line?.quantity ?? 0, part }
  })
  const short = asked.filter(({ quantity, part }) => quantity > part.quantity)
  if (short.length > 0)
    return {
      refusal: 'MORE_THAN_ORDERED',
      items: short.map(({ index, menuItemId, ordered, part }) => ({
        field: `lines.${String(index)}.quantity`,
        menuItemId,
        ordered,
        left: part.quantity,
      })),
    }
  const late = mayRestock(found.order.status, found.sale, now) ? [] : asked.filter(({ isRestocked }) => isRestocked)
  if (late.length > 0)
    return {
      refusal: 'RESTOCK_TOO_LATE',
      items: late.map(({ index, menuItemId }) => ({ field: `lines.${String(index)}.isRestocked`, menuItemId })),
    }
  const lines = asked.flatMap(({ line, quantity, isRestocked, part }) => {
    if (!line) return []
    const { menuItemId, productName, variantName, vatClass } = line
    const amountPence = worthOf(part, quantity)
    const vatPence = vatInside(amountPence, vatClass, VAT_REGISTERED)
    return [{ menuItemId, productName, variantName, quantity, isRestocked, amountPence, vatPence }]
  })
  const isRestocking = lines.some(({ isRestocked }) => isRestocked)
  return {
    lines,
    amountPence: sum(lines),
    keptPence: sum(lines.filter(({ isRestocked }) => !isRestocked)),
    rest: isRestocking
      ? found.lines.flatMap((line) =>
          shrunk(
            line,
            lines.find(({ menuItemId }) => menuItemId === line.menuItemId),
          ),
        )
      : null,
  }
}
