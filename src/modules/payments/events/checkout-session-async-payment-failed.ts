import { tellUnpaid } from '../unpaid.ts'
import type { Effect } from './effect.ts'

/** Money that was on its way will not come: the customer is told, and may pay again while the places are kept. */
export const asyncPaymentFailed: Effect = (context, sessionId, also) => tellUnpaid(context, sessionId, 'failed', also)
