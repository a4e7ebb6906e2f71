import { z } from 'zod'
import { LedgerEntry } from './ledger.ts'
import { Order } from './order.ts'
import { Dispute, Payment, Refund } from './payment.ts'
import { Email, Id, Instant } from './primitives.ts'

/** What was done to an order: by whom, and why. */
const OrderDeed = z.strictObject({
  at: Instant,
  by: z.enum(['customer', 'staff', 'system']),
  /** Who of the staff it was; null for others, and for whoever is with us no more. */
  name: z
    .string()
    .nullable()
    .meta({ examples: ['Megan Price', null] }),
  kind: z.string().meta({ examples: ['status', 'lines'] }),
  reason: z
    .string()
    .nullable()
    .meta({ examples: [null, 'The customer rang.'] }),
})

/** Who gave an order out of their hands, and when, as the audit log has it. */
const HandOver = z.strictObject({
  how: z.enum(['collected', 'delivered']),
  at: Instant,
  name: z
    .string()
    .nullable()
    .meta({ examples: ['Megan Price'] }),
})

/** A mail about an order as it was sent, made again from what it speaks of. Links and codes that let their reader act are blanked. */
const SentMail = z.strictObject({
  id: Id,
  to: Email,
  subject: z.string().meta({ examples: ['Your order BOB-7K3F9Q'] }),
  html: z.string().meta({ examples: ['<p>Thank you. It’s in the book.</p>'] }),
  text: z.string().meta({ examples: ['Thank you. It’s in the book.'] }),
  sentAt: Instant,
  /** What the vendor has told of it since, and when; null where it has told nothing. */
  outcome: z.enum(['delivered', 'opened', 'delayed', 'bounced', 'complained', 'failed']).nullable(),
  outcomeAt: Instant.nullable(),
})
export type SentMail = z.infer<typeof SentMail>

const OrderEvidence = z.strictObject({
  order: Order,
  ledger: z.array(LedgerEntry).max(200),
  refunds: z.array(Refund).max(50),
  handOver: HandOver.nullable(),
  deeds: z.array(OrderDeed).max(200),
  mails: z.array(SentMail).max(100),
})
export type OrderEvidence = z.infer<typeof OrderEvidence>

/** All that we know of what a dispute is about: what a bank may be shown. */
export const DisputeEvidence = z.strictObject({
  dispute: Dispute,
  payment: Payment,
  gatheredAt: Instant,
  orders: z.array(OrderEvidence).min(1).max(10),
})
export type DisputeEvidence = z.infer<typeof DisputeEvidence>
