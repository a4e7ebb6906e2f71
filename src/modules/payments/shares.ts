import { spread } from '#lib/pricing/spread.ts'

type Part = { orderId: string; amountPence: number }

/** A sum over the orders of a payment, in proportion to what each has paid: the parts add up to it, and those of nothing are left out. */
export function shareOut(pence: number, parts: readonly Part[]): Part[] {
  const shares = spread(
    Math.abs(pence),
    parts.map(({ amountPence }) => amountPence),
  )
  return parts.flatMap(({ orderId }, index) => {
    const amountPence = Math.sign(pence) * (shares[index] ?? 0)
    return amountPence === 0 ? [] : [{ orderId, amountPence }]
  })
}
