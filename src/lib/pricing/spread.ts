/**
 * Spreads an amount over shares in proportion to their weights, so that the parts add up to it exactly (largest remainder; of equal
 * remainders the first share gets the penny).
 * @param amount whole pence, not negative
 * @param weights not negative; where all are 0 nothing can be spread, and every part is 0
 */
export function spread(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole === 0) return weights.map(() => 0)
  const parts = weights.map((weight) => Math.floor((amount * weight) / whole))
  const rest = amount - parts.reduce((sum, part) => sum + part, 0)
  const first = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % whole }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of first.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
