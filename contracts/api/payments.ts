import { z } from 'zod'
import { GiftCard, GiftCardCheck } from '../model/gift-card.ts'
import { Order } from '../model/order.ts'
import { Payment } from '../model/payment.ts'
import { Id } from '../model/primitives.ts'
import { operation } from '../operation.ts'
import { handoverErrors, notFound, orderState } from './shared-errors.ts'

const payment = operation.meta({ access: 'public', limit: 'payment', tags: [] })
const token = z.string().min(1).max(200)
const Keyed = z.strictObject({ token, idempotencyKey: Id })
export type StartPaymentInput = z.infer<typeof Keyed>
export type PayOnCollectionInput = StartPaymentInput
const Named = z.strictObject({ token })
export type GetPaymentInput = z.infer<typeof Named>
const orderNotFound = {
  ORDER_NOT_FOUND: { status: 404, message: 'This link does not open an order.', data: z.strictObject({}) },
} as const

/** Begins a hosted payment; the browser goes to `url`, and only the vendor's word makes the order paid. */
export const startPayment = payment
  .route({
    method: 'POST',
    path: '/orders/{token}/payment',
    successStatus: 201,
    summary: 'Begin to pay an order by card',
    tags: ['Payments'],
  })
  .input(Keyed)
  .output(
    z.strictObject({ payment: Payment, url: z.url().meta({ examples: ['https://checkout.stripe.com/c/pay/cs_1'] }) }),
  )
  .errors({
    ...orderNotFound,
    ...orderState,
    NOTHING_TO_PAY: { status: 409, message: 'There is nothing left to pay.', data: z.strictObject({}) },
    PAYMENTS_UNAVAILABLE: {
      status: 503,
      message: 'Paying by card does not work at the moment. You can pay on collection.',
      data: z.strictObject({}),
    },
  })

export const getPayment = operation
  .route({
    method: 'GET',
    path: '/orders/{token}/payment',
    summary: 'Get how the payment of an order stands',
    tags: ['Payments'],
  })
  .input(Named)
  .output(Payment)
  .errors({ ...orderNotFound, PAYMENT_NOT_FOUND: notFound('Nothing has been paid yet.') })

/** Pays at the table what was to be paid by card: every order of the checkout that still awaits its money, or none of them. */
export const payOnCollection = payment
  .route({
    method: 'POST',
    path: '/orders/{token}/pay-on-collection',
    summary: 'Pay on collection what was to be paid by card',
    tags: ['Payments'],
  })
  .input(Keyed)
  .output(Order)
  .errors({ ...orderNotFound, ...orderState, PAY_NOW: handoverErrors.PAY_NOW })

export const checkGiftCard = payment
  .route({ method: 'POST', path: '/gift-cards/check', summary: 'Say what is left on a gift card', tags: ['Payments'] })
  .input(GiftCardCheck)
  .output(GiftCard)
  .errors({ GIFT_CARD_NOT_FOUND: { status: 404, message: 'There is no such gift card.', data: z.strictObject({}) } })
