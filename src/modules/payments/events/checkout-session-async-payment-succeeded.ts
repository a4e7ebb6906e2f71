import { completed } from './checkout-session-completed.ts'
import type { Effect } from './effect.ts'

/** Money that was on its way has come: it is the same as if it had come at once. */
export const asyncPaymentSucceeded: Effect = completed
