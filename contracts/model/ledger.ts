import { z } from 'zod'
import { Id, Instant, SignedPence } from './primitives.ts'

/** Why an order's balance moved. */
const LedgerKind = z.enum(['charge', 'discount', 'payment', 'refund', 'store_credit', 'gift_card', 'correction'])

/** One entry of an order's books: never changed, never removed (invariant 6). */
export const LedgerEntry = z.strictObject({
  id: Id,
  orderId: Id,
  kind: LedgerKind,
  /** Positive: the customer owes it. Negative: the customer has paid it, or is owed it. */
  amountPence: SignedPence.meta({ examples: [960, -960] }),
  at: Instant,
  /** What the vendor or the till calls it. */
  reference: z
    .string()
    .max(200)
    .nullable()
    .meta({ examples: [null, 'pi_3PqT7s2eZvKYlo2C'] }),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>
