import { z } from 'zod'
import { Id, Instant, Pence } from './primitives.ts'

/** Money paid ahead: a ledger balance, not a discount. */
export const GiftCard = z.strictObject({
  id: Id,
  /** The last four characters; the whole code is shown once. */
  codeEnding: z
    .string()
    .length(4)
    .meta({ examples: ['7K3F'] }),
  initialPence: Pence.meta({ examples: [2500] }),
  balancePence: Pence.meta({ examples: [1290] }),
  boughtAt: Instant,
  expiresAt: Instant.nullable().meta({ examples: [null] }),
})
export type GiftCard = z.infer<typeof GiftCard>
