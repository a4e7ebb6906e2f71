import { z } from 'zod'
import { Id, Instant, SignedPence } from './primitives.ts'

/** Why an order's balance moved. */
const LedgerKind = z.enum(['charge', 'discount', 'payment', 'refund', 'store_credit', 'gift_card', 'correction'])

/** Money of a whole day or bake sale, in pence. */
const Sum = z.int().meta({ examples: [0, 48_200] })

/** What happened to money in a while: what was owed before, what came to it by kind, and what is owed after. */
export const Statement = z.strictObject({
  /** The day's first moment and the first after it, where it is the statement of a day. */
  from: Instant.nullable(),
  until: Instant.nullable(),
  openingPence: Sum,
  entries: z
    .array(z.strictObject({ kind: LedgerKind, count: z.int().min(1), amountPence: Sum }))
    .max(LedgerKind.options.length),
  closingPence: Sum,
})
export type Statement = z.infer<typeof Statement>

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
