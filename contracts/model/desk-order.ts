import { z } from 'zod'
import { Silence } from './message.ts'
import { Order } from './order.ts'
import { Dispute } from './payment.ts'

/** What staff must know of an order before they do anything with it. */
const OrderFlags = z.strictObject({
  /** An open dispute about it; null where there is none. */
  dispute: Dispute.pick({ id: true, status: true, dueBy: true }).nullable(),
  /** Why mails do not reach its customer, so that somebody rings; null where they do. */
  silence: Silence.nullable(),
})
export type OrderFlags = z.infer<typeof OrderFlags>

/** An order as the desk reads it. */
export const DeskOrder = Order.extend({ flags: OrderFlags })
export type DeskOrder = z.infer<typeof DeskOrder>
