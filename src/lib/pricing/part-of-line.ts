type Line = { menuItemId: string; quantity: number; linePence: number; discountPence: number }
type Given = { menuItemId: string; quantity: number; amountPence: number; isRestocked: boolean }

/** Units of a line, and what was paid for them after their share of the voucher, in whole pence. */
export type Part = { quantity: number; pence: number }

/** What of a line has not been given back. What went back into stock is not in the line any more. */
export function leftOfLine(
  { menuItemId, quantity, linePence, discountPence }: Line,
  given: readonly Given[] = [],
): Part {
  const kept = given.filter((one) => one.menuItemId === menuItemId && !one.isRestocked)
  const units = kept.reduce((sum, one) => sum + one.quantity, 0)
  const pence = kept.reduce((sum, one) => sum + one.amountPence, 0)
  return { quantity: Math.max(0, quantity - units), pence: Math.max(0, linePence - discountPence - pence) }
}

/**
 * What some units of a part are worth, in whole pence. The pence of a part are spread over its units by largest remainder (`spread`), the first
 * first, so that whatever is given back one after the other comes to what was paid for all of it.
 */
export const worthOf = ({ quantity, pence }: Part, some: number) =>
  quantity === 0 ? 0 : some * Math.floor(pence / quantity) + Math.min(some, pence % quantity)
