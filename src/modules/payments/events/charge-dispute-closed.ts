import { disputeUpdated } from './charge-dispute-updated.ts'
import type { Effect } from './effect.ts'

/** The bank has decided: what it has taken stays taken, or is ours again. */
export const disputeClosed: Effect = disputeUpdated
