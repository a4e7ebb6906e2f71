import { z } from 'zod'
import { BakeSaleState } from '../model/bake-sale.ts'
import { OrderCustomer, PaymentMethod } from '../model/order.ts'
import { Id, Instant } from '../model/primitives.ts'
import { operation } from '../operation.ts'

const slotField = z.string().meta({ examples: ['slotId'] })
/** Which field of the input an error speaks of, dotted: `slotId`, `lines.0.quantity`. */
const field = z.string().meta({ examples: ['lines.0.quantity'] })

/** A customer's order for one bake sale, to be paid on collection. */
export const PlaceOrderInput = z.strictObject({
  /** Made once by the form; the same key with the same order answers with the same order, however often it is sent. */
  idempotencyKey: Id,
  bakeSaleId: Id,
  slotId: Id,
  lines: z
    .array(z.strictObject({ menuItemId: Id, quantity: z.int().min(1).max(99) }))
    .min(1)
    .max(50)
    .refine((lines) => new Set(lines.map((line) => line.menuItemId)).size === lines.length, 'names a menu item twice'),
  customer: OrderCustomer,
  note: z.string().trim().max(500).optional(),
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
    AFTER_CUTOFF: {
      status: 409,
      message: 'Ordering for this bake sale has closed.',
      data: z.strictObject({ field, cutoffAt: Instant }),
    },
    NOT_ON_MENU: {
      status: 409,
      message: 'Something in the basket is not on this menu.',
      data: z.strictObject({ items: z.array(z.strictObject({ field, menuItemId: Id })).min(1) }),
    },
    SOLD_OUT: {
      status: 409,
      message: 'There is not enough left of something in the basket.',
      data: z.strictObject({
        items: z
          .array(
            z.strictObject({
              field,
              menuItemId: Id,
              left: z
                .int()
                .min(0)
                .meta({ examples: [0, 2] }),
            }),
          )
          .min(1),
      }),
    },
    LIMIT_EXCEEDED: {
      status: 409,
      message: 'That is more than one customer may order.',
      data: z.strictObject({
        items: z
          .array(
            z.strictObject({
              field,
              menuItemId: Id,
              limit: z
                .int()
                .min(1)
                .meta({ examples: [4] }),
              alreadyOrdered: z
                .int()
                .min(0)
                .meta({ examples: [0, 2] }),
            }),
          )
          .min(1),
      }),
    },
    SLOT_NOT_FOUND: {
      status: 409,
      message: 'This collection slot does not exist any more. Please choose another.',
      data: z.strictObject({ field: slotField, slotId: Id }),
    },
    SLOT_FULL: {
      status: 409,
      message: 'This collection slot is full. Please choose another.',
      data: z.strictObject({ field: slotField, slotId: Id }),
    },
    IDEMPOTENCY_CONFLICT: {
      status: 409,
      message: 'This form has already been used for another order. Please reload the page.',
      data: z.strictObject({ field }),
    },
  })
