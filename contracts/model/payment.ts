import { z } from 'zod'
import { Id, Instant, Line, LocalDate, Pence, SignedPence } from './primitives.ts'

const PaymentStatus = z.enum(['pending', 'succeeded', 'failed', 'cancelled', 'disputed'])

/** Money on its way to us, as the vendor tells it: only a verified webhook or a fetched object moves it. */
export const Payment = z.strictObject({
  id: Id,
  orderIds: z.array(Id).min(1).max(10),
  method: z.enum(['card', 'pay_on_collection', 'bank_transfer']),
  status: PaymentStatus,
  amountPence: Pence.meta({ examples: [1250] }),
  createdAt: Instant,
  /** The vendor's id of it; null for cash and bank transfer. */
  vendorId: z
    .string()
    .max(200)
    .nullable()
    .meta({ examples: ['pi_3PqT7s2eZvKYlo2C'] }),
})
export type Payment = z.infer<typeof Payment>

/** What of an order is given back: so many of one line of it. */
const LineBack = z.strictObject({
  menuItemId: Id,
  quantity: z.int().min(1).max(99),
  /** Whether it is on the menu again: then the order does not hold it any more. Otherwise it was made, and only its money goes back. */
  isRestocked: z.boolean(),
})

/** Money on its way back. */
export const Refund = z.strictObject({
  id: Id,
  orderId: Id,
  amountPence: Pence.meta({ examples: [480] }),
  reason: Line(300).meta({ examples: ['The plums did not come.'] }),
  to: z.enum(['card', 'store_credit', 'cash']),
  /** As the vendor says it, where it goes to a card: it may fail days after it was asked for. */
  status: z.enum(['pending', 'succeeded', 'failed']),
  createdAt: Instant,
  /** Why it did not arrive, for staff; null where it did, or is still to. */
  failure: z
    .string()
    .max(200)
    .nullable()
    .meta({ examples: [null, 'expired_or_canceled_card'] }),
  /** The single things that it was given back for; not there where it was any other amount. */
  lines: z
    .array(
      LineBack.extend({
        productName: z.string().meta({ examples: ['Country sourdough'] }),
        variantName: z.string().meta({ examples: ['Large, 900 g'] }),
        /** What was paid for it, after its share of the voucher, and the VAT inside. */
        amountPence: Pence.meta({ examples: [420] }),
        vatPence: Pence.meta({ examples: [0, 70] }),
      }),
    )
    .min(1)
    .max(50)
    .optional(),
})
export type Refund = z.infer<typeof Refund>
export type RefundedLine = NonNullable<Refund['lines']>[number]

export const PaymentSummary = Payment.pick({ id: true, status: true, method: true, amountPence: true })
/** A customer has asked their bank for the money back. Until `dueBy` the bank hears our side. */
export const Dispute = z.strictObject({
  id: Id,
  /** The orders that the payment was for; none where it was for a gift card. */
  orders: z.array(z.strictObject({ orderId: Id, number: z.string().meta({ examples: ['BOB-7K3F9Q'] }) })).max(10),
  giftCard: z
    .strictObject({ id: Id, codeEnding: z.string().meta({ examples: ['04YZ'] }) })
    .nullable()
    .meta({ examples: [null] }),
  amountPence: Pence.meta({ examples: [1250] }),
  /** The bank's word for it. */
  reason: Line(100).meta({ examples: ['product_not_received'] }),
  status: z.enum(['needs_response', 'under_review', 'won', 'lost']),
  dueBy: Instant.nullable(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  /** Where the vendor shows it, and takes what we have to say. */
  dashboardUrl: z.url().meta({ examples: ['https://dashboard.stripe.com/disputes/du_3PqT7s2eZvKYlo2C'] }),
})
export type Dispute = z.infer<typeof Dispute>

/** One look at the vendor's books beside ours, from one moment until before another. */
export const Reconciliation = z.strictObject({
  id: Id,
  from: Instant,
  until: Instant,
  ranAt: Instant,
  /** The day that somebody asked for; null where it is a look at all that has moved since the one before. */
  day: LocalDate.nullable(),
  /** Movements that were looked at in both books. */
  checked: z
    .int()
    .min(0)
    .meta({ examples: [38] }),
  vendorPence: SignedPence.meta({ examples: [48_200] }),
  ledgerPence: SignedPence.meta({ examples: [48_200] }),
  /** What is not the same in both, each with what it comes from. */
  differences: z
    .array(
      z.strictObject({
        reference: z
          .string()
          .max(200)
          .meta({ examples: ['pi_3PqT7s2eZvKYlo2C'] }),
        vendorPence: SignedPence.meta({ examples: [1250] }),
        ledgerPence: SignedPence.meta({ examples: [0] }),
        why: Line(200).meta({ examples: ['Stripe has it, and no order of ours does.'] }),
      }),
    )
    .max(200),
})
export type Reconciliation = z.infer<typeof Reconciliation>

export const DisputeSummary = Dispute.pick({ id: true, amountPence: true, status: true, dueBy: true })
export const ReconciliationSummary = Reconciliation.pick({ id: true, until: true, checked: true })
/** What staff decide of a refund. */
export const RefundCreate = z.strictObject({
  amountPence: Pence.min(1).meta({ examples: [480] }),
  to: Refund.shape.to,
  reason: Refund.shape.reason,
})
export type RefundCreate = z.infer<typeof RefundCreate>

/** What staff decide of single things: which, how many of each, and whether each can still be sold to somebody else. */
export const LineRefundCreate = RefundCreate.omit({ amountPence: true }).extend({
  lines: z
    .array(LineBack)
    .min(1)
    .max(50)
    .refine((all) => new Set(all.map(({ menuItemId }) => menuItemId)).size === all.length, 'names a line twice'),
})
export type LineRefundCreate = z.infer<typeof LineRefundCreate>

/** What was decided at once: it goes back on as many payments as it came by. `also` are the parts beside the first. */
export const RefundDone = Refund.extend({ also: z.array(Refund).max(9) })
export type RefundDone = z.infer<typeof RefundDone>
export const RefundSummary = Refund.pick({ id: true, amountPence: true, status: true })
