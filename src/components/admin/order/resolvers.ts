import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { Line } from '#contracts/model/primitives.ts'
import { RefundCreate } from '#contracts/model/payment.ts'
import { penceOf } from '#lib/money.ts'

const amount = z.string().refine((typed) => penceOf(typed) !== null)
const { to, reason } = RefundCreate.shape

/** What each form of an order is checked by before it is sent. The bakery checks it again. */
export const resolvers = {
  pay: zodResolver(z.object({ taken: amount, method: z.enum(['cash', 'card_reader', 'bank_transfer']) })),
  refund: zodResolver(
    z.discriminatedUnion('what', [
      z.object({ what: z.literal('amount'), amount, to, reason }),
      z.object({ what: z.literal('lines'), amount: z.string(), to, reason }),
    ]),
  ),
  edit: zodResolver(z.object({ editReason: Line(300) })),
  cancel: zodResolver(z.object({ cancelReason: Line(300) })),
}
