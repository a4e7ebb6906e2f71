/**
 * What a gift card, or store credit, pays of each order of a checkout, in pence: as much as it holds, order after order as they stand there.
 * @param totals what the orders cost, not negative
 */
export function paidByCard(balancePence: number, totals: readonly number[]): number[] {
  let left = balancePence
  return totals.map((total) => {
    const paid = Math.min(left, total)
    left -= paid
    return paid
  })
}
