import { z } from 'zod'
import { GiftCardCode } from '../model/gift-card.ts'
import { OrderAddress, OrderCustomer, OrderLinesCreate, PaymentMethod } from '../model/order.ts'
import { Id, Instant, LinkToken, Pence, Postcode } from '../model/primitives.ts'
import { VoucherCode } from '../model/voucher.ts'
import { operation } from '../operation.ts'
import {
  afterCutoff,
  bakeSaleNotOpen,
  giftCardErrors,
  handoverErrors,
  lineErrors,
  offerErrors,
  slotErrors,
  voucherErrors,
} from './shared-errors.ts'

/** Which field of the input an error speaks of, dotted: `slotId`, `lines.0.quantity`. */
const field = z.string().meta({ examples: ['lines.0.quantity'] })

/** What is wanted of one bake sale. A slot for delivery needs an address; one for collection has none. */
const OrderWish = z.strictObject({
  bakeSaleId: Id,
  slotId: Id,
  address: OrderAddress.optional(),
  lines: OrderLinesCreate,
  note: z
    .string()
    .trim()
    .max(500)
    .optional()
    .meta({ examples: ['Please slice the sourdough.'] }),
})
export type OrderWish = z.infer<typeof OrderWish>

/** Whom a checkout is for, and how it is paid. */
const terms = {
  /** Made once by the form; the same key with the same order answers with the same order, however often it is sent. */
  idempotencyKey: Id,
  customer: OrderCustomer,
  paymentMethod: PaymentMethod,
  voucherCode: VoucherCode.optional(),
  /** Pays as much as it holds; what is left is paid as `paymentMethod` says. */
  giftCardCode: GiftCardCode.optional(),
  /** Offers from the waiting list that keep units for this checkout. */
  offerTokens: z.array(LinkToken).max(10).optional(),
}

/** A customer's order for one bake sale. */
export const PlaceOrderInput = z.strictObject({ ...terms, ...OrderWish.shape })
export type PlaceOrderInput = z.infer<typeof PlaceOrderInput>

/** Orders for several bake sales, paid as one. */
export const PlaceOrdersInput = z.strictObject({
  ...terms,
  orders: z
    .array(OrderWish)
    .min(1)
    .max(10)
    .refine(
      (orders) => new Set(orders.map((order) => order.bakeSaleId)).size === orders.length,
      'names a bake sale twice',
    ),
})
export type PlaceOrdersInput = z.infer<typeof PlaceOrdersInput>

const placed = {
  number: z.string().meta({ examples: ['BOB-7K3F9Q'] }),
  /** Opens the order without an account. */
  token: z.string(),
}

const BAKE_SALE_NOT_FOUND = {
  status: 404,
  message: 'There is no such bake sale.',
  data: z.strictObject({ field, bakeSaleId: Id }),
} as const

/** Why a checkout is refused; nothing of it has happened then. */
const refusals = {
  BAKE_SALE_NOT_FOUND,
  ...bakeSaleNotOpen,
  ...afterCutoff,
  ...lineErrors,
  ...slotErrors,
  ...handoverErrors,
  ...voucherErrors,
  ...giftCardErrors,
  ...offerErrors,
  IDEMPOTENCY_CONFLICT: {
    status: 409,
    message: 'This form has already been used for another order. Please reload the page.',
    data: z.strictObject({ field }),
  },
} as const

const write = operation.meta({ access: 'public', limit: 'write', tags: [] })

export const placeOrder = write
  .route({
    method: 'POST',
    path: '/orders',
    successStatus: 201,
    summary: 'Place an order for one bake sale',
    tags: ['Checkout'],
  })
  .input(PlaceOrderInput)
  .output(z.strictObject(placed))
  .errors(refusals)

/** All of them or none (invariant 4); `field` of an error begins with `orders.N.`. */
export const placeOrders = write
  .route({
    method: 'POST',
    path: '/checkout',
    successStatus: 201,
    summary: 'Place the orders of a basket over several bake sales',
    tags: ['Checkout'],
  })
  .input(PlaceOrdersInput)
  .output(
    z.strictObject({
      orders: z
        .array(z.strictObject({ bakeSaleId: Id, ...placed }))
        .min(1)
        .max(10),
      totalPence: Pence.meta({ examples: [1250] }),
      /** What a gift card or store credit has paid of it. */
      giftCardPence: Pence.meta({ examples: [0] }),
      /** Until when the places are kept for the money; null where it is taken at the table. */
      holdExpiresAt: Instant.nullable(),
    }),
  )
  .errors(refusals)

const QuoteInput = z.strictObject({
  orders: z
    .array(z.strictObject({ bakeSaleId: Id, lines: OrderLinesCreate, deliverTo: Postcode.optional() }))
    .min(1)
    .max(10),
  voucherCode: VoucherCode.optional(),
  giftCardCode: GiftCardCode.optional(),
  offerTokens: terms.offerTokens,
})
export type QuoteInput = z.infer<typeof QuoteInput>

/** What a basket would cost now, with a voucher, brought or collected, and what a gift card would pay of it: nothing is reserved. */
export const quote = operation
  .meta({ access: 'public', limit: 'basket', tags: [] })
  .route({ method: 'POST', path: '/checkout/quote', summary: 'Say what a checkout would cost now', tags: ['Checkout'] })
  .input(QuoteInput)
  .output(
    z.strictObject({
      orders: z
        .array(
          z.strictObject({
            bakeSaleId: Id,
            subtotalPence: Pence,
            discountPence: Pence,
            deliveryPence: Pence,
            vatPence: Pence,
            totalPence: Pence,
          }),
        )
        .min(1)
        .max(10),
      discountPence: Pence.meta({ examples: [0] }),
      totalPence: Pence.meta({ examples: [1250] }),
      giftCardPence: Pence.meta({ examples: [0] }),
      /** What is still to be paid after that. */
      duePence: Pence.meta({ examples: [1250] }),
    }),
  )
  .errors({
    BAKE_SALE_NOT_FOUND,
    ...lineErrors,
    NOT_DELIVERED_THERE: handoverErrors.NOT_DELIVERED_THERE,
    ...voucherErrors,
    ...giftCardErrors,
    ...offerErrors,
  })
