/** What an operation does instead of what it usually does: a code of its errors, or one of these. */
export const DELIVERIES = ['slow', 'never', 'offline'] as const

/** By operation, `{ 'checkout.placeOrder': 'SOLD_OUT' }`. `slow` takes two seconds, `never` does not answer, `offline` breaks the line. */
export type Scenarios = Partial<Record<string, string>>
