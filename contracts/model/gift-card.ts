import { z } from 'zod'
import { Email, Id, Instant, Line, LocalDate, Pence, Prose } from './primitives.ts'

/** A gift card's code: the same in capitals and small letters. */
export const GiftCardCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z-]{12,40}$/, 'is not the code of a gift card')
  .meta({ examples: ['7K3F-9QXV-2SRW-04YZ'] })

/** Money paid ahead, or given back as credit: a ledger balance, not a discount. */
export const GiftCard = z.strictObject({
  id: Id,
  /** `store_credit` was given back instead of money, and is sent to the customer by mail. */
  kind: z.enum(['gift_card', 'store_credit']),
  /** The last four characters; the whole code stands in the mail that it came with, and nowhere else. */
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

/** What somebody buys: who pays for it, whom it goes to, and when. */
export const GiftCardCreate = z.strictObject({
  initialPence: Pence.min(500)
    .max(50_000)
    .meta({ examples: [2500] }),
  buyerName: Line(100).meta({ examples: ['Rosie Pritchard'] }),
  /** Whom the receipt is sent to. */
  buyerEmail: Email.meta({ examples: ['rosie@example.com'] }),
  /** Whom the card is sent to. */
  recipientEmail: Email.meta({ examples: ['tom@example.com'] }),
  message: Prose(300).meta({ examples: ['Happy birthday! Have the cardamom buns.'] }),
  /** The day on which it is sent, in the morning; at once where none is named. */
  sendOn: LocalDate.optional().meta({ examples: ['2026-03-14'] }),
})
export type GiftCardCreate = z.infer<typeof GiftCardCreate>

/** A gift card that somebody has bought, or is about to: what its buyer sees of it. Never its code, which goes to whom it is for. */
export const GiftCardPurchase = z.strictObject({
  id: Id,
  /** `cancelled`: nobody has paid in time. Only the vendor's word makes it `paid`. */
  status: z.enum(['pending', 'paid', 'failed', 'cancelled']),
  amountPence: Pence.meta({ examples: [2500] }),
  /** What of it has gone back to the buyer: so much less is on the card. */
  returnedPence: Pence.meta({ examples: [0] }),
  buyerName: z.string().meta({ examples: ['Rosie Pritchard'] }),
  buyerEmail: z.string().meta({ examples: ['rosie@example.com'] }),
  recipientEmail: z.string().meta({ examples: ['tom@example.com'] }),
  message: Prose(300).meta({ examples: ['Happy birthday! Have the cardamom buns.'] }),
  sendOn: LocalDate.nullable().meta({ examples: [null] }),
  /** When its code went out to whom it is for. */
  sentAt: Instant.nullable().meta({ examples: [null] }),
  /** By which people tell cards apart; there is none before it is paid for. */
  codeEnding: GiftCard.shape.codeEnding.nullable().meta({ examples: ['04YZ'] }),
  createdAt: Instant,
})
export type GiftCardPurchase = z.infer<typeof GiftCardPurchase>

export const GiftCardPurchaseSummary = GiftCardPurchase.pick({ id: true, status: true, amountPence: true })
export const GiftCardSummary = GiftCard.pick({ id: true, codeEnding: true, balancePence: true })
