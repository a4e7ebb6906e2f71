import type { BasketLine } from '#contracts/model/basket.ts'

/** Why `basket.setLine` did not take a number: the one that is shown is the one before. */
export type LineRefusal =
  | { kind: 'limit'; limit: number; alreadyOrdered: number }
  | { kind: 'sold_out'; left: number }
  | { kind: 'not_on_menu' }
  | { kind: 'closed'; cutoffAt: string }
  | { kind: 'not_open' }
  | { kind: 'full'; why: 'lines' | 'bake_sales' }
  | { kind: 'rate_limited'; retryAfterSeconds: number }
  | { kind: 'failed'; reference: string | null }

type Most = Pick<BasketLine, 'left' | 'perCustomerLimit'>

/** The most of a line that can be asked for. */
export function mostOf({ left, perCustomerLimit }: Most, refusal?: LineRefusal) {
  const most = Math.min(left, perCustomerLimit)
  if (refusal?.kind === 'limit') return Math.min(most, Math.max(0, refusal.limit - refusal.alreadyOrdered))
  return refusal?.kind === 'sold_out' ? Math.min(most, refusal.left) : most
}
