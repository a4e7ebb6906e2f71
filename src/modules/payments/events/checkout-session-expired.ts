import { tellUnpaid } from '../unpaid.ts'
import type { Effect } from './effect.ts'

/** Nobody has paid on the page, and it has closed. That the hold has run out is told when it ends. */
export const expired: Effect = (context, sessionId, also) => tellUnpaid(context, sessionId, 'cancelled', also)
