import type { LimitClass } from '#contracts/operation.ts'

/** Calls one caller may make in a minute, by class. */
export const RATE_LIMITS = { read: 100, write: 10 } as const satisfies Record<LimitClass, number>
export const RATE_LIMIT_PERIOD_SECONDS = 60

/** Largest request body that the API reads, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024

/** Seconds for which a query stays in KV, by entity. */
export const QUERY_TTL_SECONDS = { bakeSales: 5 * 60, bakeSale: 5 * 60 } as const

/** A business that is not registered for VAT charges and shows none. */
export const VAT_REGISTERED = true

export const OUTBOX = {
  /** How long one delivery may take before another worker may try, in seconds. */
  leaseSeconds: 60,
  /** Wait before the n-th retry, in seconds; the last one repeats. */
  backoffSeconds: [10, 30, 60, 300, 900, 3600],
  /** Deliveries that are tried before a message is parked where staff see it: about two days. */
  maxAttempts: 50,
  /** Messages that one sweep takes. */
  sweepSize: 50,
} as const
