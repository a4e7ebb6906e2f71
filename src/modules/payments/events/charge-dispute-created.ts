import { disputeUpdated } from './charge-dispute-updated.ts'
import type { Effect } from './effect.ts'

/** A customer has asked their bank for the money back: staff are told, with the deadline. */
export const disputeCreated: Effect = disputeUpdated
