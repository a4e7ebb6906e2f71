import type { Effect } from './effect.ts'
import { refundUpdated } from './refund-updated.ts'

/** A refund has come back from the bank: it goes out of the books again, and staff are told. */
export const refundFailed: Effect = refundUpdated
