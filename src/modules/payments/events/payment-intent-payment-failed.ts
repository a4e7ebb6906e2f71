import { writeRows } from '#modules/orders/change.ts'
import type { Effect } from './effect.ts'

/** A card was declined. The vendor's page has said so to whoever stands before it, and lets them try another; the places are kept as they were. */
export const paymentFailed: Effect = async ({ database }, _intentId, also) => {
  await writeRows(database, also)
}
