import { z } from 'zod'
import { BakeSaleState } from '../model/bake-sale.ts'
import { OrderCustomer, OrderLineCreate, PaymentMethod } from '../model/order.ts'
import { Id, Instant, Pence } from '../model/primitives.ts'
import { VoucherCode } from '../model/voucher.ts'
import { operation } from '../operation.ts'
import { afterCutoff, lineErrors, slotErrors, voucherErrors } from './shared-errors.ts'

/** Which field of the input an error speaks of, dotted: `slotId`, `lines.0.quantity`. */
const field = z.string().meta({ examples: ['lines.0.quantity'] })

/** A customer's order for one bake sale, to be paid on collection. */
export const PlaceOrderInput = z.strictObject({
  /** Made once by the form; the same key with the same order answers with the same order, however often it is sent. */
  idempotencyKey: Id,
  bakeSaleId: Id,
  slotId: Id,
  lines: z
    .array(OrderLineCreate)
    .min(1)
    .max(50)
    .refine((lines) => new Set(lines.map((line) => line.menuItemId)).size === lines.length, 'names a menu item twice'),
  customer: OrderCustomer,
  note: z
    .string()
    .trim()
    .max(500)
    .optional()
    .meta({ examples: ['Please slice the sourdough.'] }),
  paymentMethod: PaymentMethod,
})
export type PlaceOrderInput = z.infer<typeof PlaceOrderInput>

export const placeOrder = operation
  .meta({ access: 'public', limit: 'write', tags: [] })
  .route({
    method: 'POST',
    path: '/orders',
    successStatus: 201,
    summary: 'Place an order for one bake sale, paid on collection',
    tags: ['Checkout'],
  })
  .input(PlaceOrderInput)
  .output(
    z.strictObject({
      number: z.string().meta({ examples: ['BOB-7K3F9Q'] }),
      /** Opens the order without an account. */
      token: z.string(),
    }),
  )
  .errors({
    BAKE_SALE_NOT_FOUND: {
      status: 404,
      message: 'There is no such bake sale.',
      data: z.strictObject({ field, bakeSaleId: Id }),
    },
    BAKE_SALE_NOT_OPEN: {
      status: 409,
      message: 'This bake sale is not taking orders.',
      data: z.strictObject({ field, state: BakeSaleState, opensAt: Instant }),
    },
    ...afterCutoff,
    ...lineErrors,
    ...slotErrors,
    IDEMPOTENCY_CONFLICT: {
      status: 409,
      message: 'This form has already been used for another order. Please reload the page.',
      data: z.strictObject({ field }),
    },
  })

/** What a basket would cost now, with a voucher: nothing is reserved. */
export const quote = operation
  .meta({ access: 'public', limit: 'basket', tags: [] })
  .route({ method: 'POST', path: '/checkout/quote', summary: 'Say what an order would cost now', tags: ['Checkout'] })
  .input(
    z.strictObject({
      bakeSaleId: Id,
      lines: z.array(OrderLineCreate).min(1).max(50),
      voucherCode: VoucherCode.optional(),
    }),
  )
  .output(z.strictObject({ subtotalPence: Pence, discountPence: Pence, vatPence: Pence, totalPence: Pence }))
  .errors({
    BAKE_SALE_NOT_FOUND: {
      status: 404,
      message: 'There is no such bake sale.',
      data: z.strictObject({ field, bakeSaleId: Id }),
    },
    ...lineErrors,
    ...voucherErrors,
  })
