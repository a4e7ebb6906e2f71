import { z } from 'zod'
import { Email, Id, Instant, Pence, Prose } from './primitives.ts'

/** A gift card's code: the same in capitals and small letters. */
export const GiftCardCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z-]{12,40}$/, 'is not the code of a gift card')
  .meta({ examples: ['7K3F-9QXV-2SLW'] })

/** Money paid ahead, or given back as credit: a ledger balance, not a discount. */
export const GiftCard = z.strictObject({
  id: Id,
  /** `store_credit` was given back instead of money, and is sent to the customer by mail. */
  kind: z.enum(['gift_card', 'store_credit']),
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

/** What somebody types to know what is left on one. */
export const GiftCardCheck = z.strictObject({ code: GiftCardCode })
export type GiftCardCheck = z.infer<typeof GiftCardCheck>

/** What somebody buys. */
export const GiftCardCreate = z.strictObject({
  initialPence: Pence.min(500)
    .max(50_000)
    .meta({ examples: [2500] }),
  /** Whom the card is sent to. */
  recipientEmail: Email,
  message: Prose(300).meta({ examples: ['Happy birthday! Have the cardamom buns.'] }),
})
export type GiftCardCreate = z.infer<typeof GiftCardCreate>

export const GiftCardSummary = GiftCard.pick({ id: true, codeEnding: true, balancePence: true })
