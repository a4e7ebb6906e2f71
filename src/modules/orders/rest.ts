import type { OrderLine } from '#contracts/model/order.ts'
import { VAT_REGISTERED } from '#lib/constants/backend.ts'
import { vatInside, type PricedOrder } from '#lib/pricing/price.ts'
import type { Edited } from './change.ts'
import type { Changeable } from './changeable.ts'

export type Sold = Pick<PricedOrder, 'totalPence' | 'vatPence' | 'deliveryPence'>

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** A line with the VAT inside what it costs after its discount. */
export const withVat = (line: Omit<OrderLine, 'vatPence'>): OrderLine => ({
  ...line,
  vatPence: vatInside(line.linePence - line.discountPence, line.vatClass, VAT_REGISTERED),
})

/**
 * What is left of an order when some of it goes: the other lines as they were sold, with their shares of the voucher, and delivery at what it was.
 * Nobody pays more for less, which pricing it anew could make of a minimum that is not reached any more.
 * @param before its lines as they were @param lines what is left, not nothing
 */
export function restOf(order: Sold, before: readonly Pick<OrderLine, 'vatPence'>[], lines: OrderLine[]): Edited {
  const deliveryVat = order.vatPence - sum(before.map(({ vatPence }) => vatPence))
  const subtotalPence = sum(lines.map(({ linePence }) => linePence))
  const discountPence = sum(lines.map((line) => line.discountPence))
  return {
    lines,
    priced: {
      lines,
      subtotalPence,
      discountPence,
      deliveryPence: order.deliveryPence,
      vatPence: sum(lines.map(({ vatPence }) => vatPence)) + deliveryVat,
      totalPence: subtotalPence - discountPence + order.deliveryPence,
    },
  }
}

/** The lines of an order, as they were sold. */
export const soldLines = ({ lines }: Pick<Changeable, 'lines'>): OrderLine[] =>
  lines.map(({ orderId: _orderId, position: _position, productId: _productId, category: _category, ...line }) => line)
