import { z } from 'zod'
import { OrderStatus } from '../model/order.ts'
import { BakeSaleState } from '../model/bake-sale.ts'
import { Id, Instant } from '../model/primitives.ts'
import { VoucherProblem } from '../model/voucher.ts'

const field = z.string().meta({ examples: ['id'] })

/** There is no such thing. @param message for people */
export const notFound = (message: string) =>
  ({
    status: 404,
    message,
    data: z.strictObject({ id: z.string().meta({ examples: ['7f9c24e8-3b12-4fef-91e0-6a5d3f0b8d11'] }) }),
  }) as const

/** The order is not in a state that allows it. */
export const orderState = {
  ORDER_STATE: {
    status: 409,
    message: 'This order cannot be changed like that any more.',
    data: z.strictObject({ status: OrderStatus }),
  },
} as const

/** Too late for customers; staff may still do it. */
export const afterCutoff = {
  AFTER_CUTOFF: {
    status: 409,
    message: 'Ordering for this bake sale has closed.',
    data: z.strictObject({ field, cutoffAt: Instant }),
  },
} as const

/** The bake sale takes no orders now: not yet, or not any more. */
export const bakeSaleNotOpen = {
  BAKE_SALE_NOT_OPEN: {
    status: 409,
    message: 'This bake sale is not taking orders.',
    data: z.strictObject({ field, state: BakeSaleState, opensAt: Instant }),
  },
} as const

const slotField = z.string().meta({ examples: ['slotId'] })
export const slotErrors = {
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
} as const

const lineField = z.string().meta({ examples: ['lines.0.quantity'] })
const items = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject({ items: z.array(z.strictObject({ field: lineField, menuItemId: Id, ...shape })).min(1) })

/** What can be wrong with the lines of an order or a basket. */
export const lineErrors = {
  NOT_ON_MENU: { status: 409, message: 'Something in the basket is not on this menu.', data: items({}) },
  SOLD_OUT: {
    status: 409,
    message: 'There is not enough left of something in the basket.',
    data: items({
      left: z
        .int()
        .min(0)
        .meta({ examples: [0, 2] }),
    }),
  },
  LIMIT_EXCEEDED: {
    status: 409,
    message: 'That is more than one customer may order.',
    data: items({
      limit: z
        .int()
        .min(1)
        .meta({ examples: [4] }),
      alreadyOrdered: z
        .int()
        .min(0)
        .meta({ examples: [0, 2] }),
    }),
  },
} as const

const code = z.string().meta({ examples: ['HARVEST10'] })

/** Why a voucher does not count. */
export const voucherErrors = {
  VOUCHER_UNKNOWN: { status: 409, message: 'There is no such voucher.', data: z.strictObject({ code }) },
  VOUCHER_NOT_VALID: {
    status: 409,
    message: 'This voucher cannot be used for this order.',
    data: z.strictObject({
      code,
      why: VoucherProblem,
    }),
  },
} as const

/** Why an order cannot be brought, or not be paid like that. */
export const handoverErrors = {
  ADDRESS_MISSING: {
    status: 409,
    message: 'We need to know where to bring it.',
    data: z.strictObject({ field: z.string().meta({ examples: ['address'] }) }),
  },
  NOT_DELIVERED_THERE: {
    status: 409,
    message: 'We do not deliver to this postcode. You can collect instead.',
    data: z.strictObject({
      field: z.string().meta({ examples: ['address.postcode'] }),
      district: z.string().meta({ examples: ['HR6'] }),
    }),
  },
  /** Too much is unpaid already, or something was ordered and not collected; which of them is not told to whoever types an address. */
  PAY_NOW: {
    status: 409,
    message: 'Please pay for this order when you place it.',
    data: z.strictObject({ field: z.string().meta({ examples: ['paymentMethod'] }) }),
  },
} as const

/** Why a gift card, or store credit, pays nothing. */
export const giftCardErrors = {
  GIFT_CARD_UNKNOWN: {
    status: 409,
    message: 'There is no such gift card.',
    data: z.strictObject({ field: z.string().meta({ examples: ['giftCardCode'] }) }),
  },
  GIFT_CARD_SPENT: {
    status: 409,
    message: 'There is nothing left on this gift card, or it has expired.',
    data: z.strictObject({ field: z.string().meta({ examples: ['giftCardCode'] }), why: z.enum(['empty', 'expired']) }),
  },
} as const

/** Why an offer from the waiting list keeps nothing. */
export const offerErrors = {
  OFFER_OVER: {
    status: 409,
    message: 'This offer has run out, or has been used.',
    data: z.strictObject({ field: z.string().meta({ examples: ['offerTokens.0'] }) }),
  },
} as const

/** Why nothing more fits into a basket. */
export const basketFull = {
  BASKET_FULL: {
    status: 409,
    message: 'The basket is full. Please order what is in it first.',
    data: z.strictObject({
      field: z.string().meta({ examples: ['menuItemId'] }),
      why: z.enum(['lines', 'bake_sales']),
    }),
  },
} as const

/** Who knows the passwords does not answer. */
export const identityUnavailable = {
  IDENTITY_UNAVAILABLE: {
    status: 503,
    message: 'Signing in does not work at the moment. You can order as a guest.',
    data: z.strictObject({}),
  },
} as const

export const passwordRefused = {
  PASSWORD_REFUSED: {
    status: 409,
    message: 'This password is known from a leak. Please choose another.',
    data: z.strictObject({ field: z.string().meta({ examples: ['password'] }) }),
  },
} as const

/** Who asks has not shown the password of their account. */
export const wrongPassword = {
  CREDENTIALS_REFUSED: { status: 409, message: 'The present password is not right.', data: z.strictObject({}) },
} as const

/** Who has no password to show must have come in a moment ago. */
export const signInAgain = {
  SIGN_IN_AGAIN: {
    status: 409,
    message: 'To be sure that it is you: please sign in again, and then come back.',
    data: z.strictObject({}),
  },
} as const
