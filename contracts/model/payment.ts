import { z } from 'zod'
import { Id, Instant, Line, Pence } from './primitives.ts'

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

/** Money on its way back. */
export const Refund = z.strictObject({
  id: Id,
  orderId: Id,
  amountPence: Pence.meta({ examples: [480] }),
  reason: Line(300).meta({ examples: ['The plums did not come.'] }),
  to: z.enum(['card', 'store_credit', 'cash']),
  status: z.enum(['pending', 'succeeded', 'failed']),
  createdAt: Instant,
})
export type Refund = z.infer<typeof Refund>

export const PaymentSummary = Payment.pick({ id: true, status: true, method: true, amountPence: true })
/** What staff decide of a refund. */
export const RefundCreate = z.strictObject({
  amountPence: Pence.min(1).meta({ examples: [480] }),
  to: Refund.shape.to,
  reason: Refund.shape.reason,
})
export type RefundCreate = z.infer<typeof RefundCreate>
export const RefundSummary = Refund.pick({ id: true, amountPence: true, status: true })
