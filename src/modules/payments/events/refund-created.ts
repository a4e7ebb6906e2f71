import type { Effect } from './effect.ts'
import { refundUpdated } from './refund-updated.ts'

/** A refund was made: how it stands now is asked for, as whenever it stands differently. */
export const refundCreated: Effect = refundUpdated
