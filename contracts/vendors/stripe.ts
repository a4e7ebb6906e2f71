import { z } from 'zod'

/*
 * The part of Stripe that we rely on: hosted Checkout, what it makes (payment intents and charges), refunds, disputes and the books of the balance.
 * API 2026-10-28.endive. Source: docs.stripe.com/api. Stripe adds fields at will, so what it sends is read loosely; what we send is exact.
 */

const Metadata = z.record(z.string().max(40), z.string().max(500))
/** Seconds since 1970. */
const Seconds = z.int().min(0)
/** Of the smallest unit: pence. */
const Amount = z.int().min(0).max(99_999_999)
const Currency = z.literal('gbp')
/** An id, or the object itself where it was asked for by `expand`. */
const expandable = <Schema extends z.ZodType>(schema: Schema) => z.union([z.string(), schema])

/** The version that our SDK speaks, and what it sends with each call. */
export const STRIPE_VERSION = '2026-10-28.endive'

/** Parameters that Stripe had, and that API 2026-10-28 refuses: by the path that they were sent to. Source: the SDK's CHANGELOG. */
export const REMOVED_PARAMETERS = {
  '/v1/checkout/sessions': ['payment_method_types', 'shipping_rates'],
} as const

/** Values of `ui_mode` that Stripe had, and that API 2026-10-28 refuses. */
export const REMOVED_UI_MODES = ['hosted', 'embedded', 'custom'] as const

/** What a session may last, in minutes, from when it is made. Source: docs.stripe.com/api/checkout/sessions/create. */
export const SESSION_MINUTES = { least: 30, most: 24 * 60 } as const

/** The least that can be paid by card, in pence. Source: docs.stripe.com/currencies. */
export const LEAST_CHARGE_PENCE = 30

/** Source: docs.stripe.com/api/checkout/sessions/create. */
export const CreateCheckoutSession = z.strictObject({
  mode: z.literal('payment'),
  ui_mode: z.literal('hosted_page'),
  line_items: z
    .array(
      z.strictObject({
        quantity: z.int().min(1),
        price_data: z.strictObject({
          currency: Currency,
          unit_amount: Amount,
          product_data: z.strictObject({
            name: z
              .string()
              .min(1)
              .max(250)
              .meta({ examples: ['Country sourdough, Large'] }),
            description: z.string().min(1).max(500).optional(),
          }),
        }),
      }),
    )
    .min(1)
    .max(100),
  client_reference_id: z.string().min(1).max(200),
  customer_email: z.email(),
  success_url: z.url(),
  cancel_url: z.url(),
  expires_at: Seconds,
  locale: z.literal('en-GB').optional(),
  submit_type: z.literal('pay').optional(),
  /** Narrows what the dashboard allows; without it all that is switched on there is offered. */
  allowed_payment_method_types: z.array(z.literal('card')).optional(),
  payment_intent_data: z
    .strictObject({
      description: z.string().min(1).max(1000).optional(),
      metadata: Metadata.optional(),
      receipt_email: z.email().optional(),
    })
    .optional(),
  metadata: Metadata.optional(),
})
export type CreateCheckoutSession = z.infer<typeof CreateCheckoutSession>

/** Source: docs.stripe.com/api/balance_transactions/object. */
export const BalanceTransaction = z.object({
  id: z.string().meta({ examples: ['txn_3PqT7s2eZvKYlo2C'] }),
  object: z.literal('balance_transaction'),
  /** What moved, before the fee: negative where it left. */
  amount: z.int(),
  fee: z.int(),
  net: z.int(),
  currency: Currency,
  created: Seconds,
  type: z.string().meta({ examples: ['charge', 'refund', 'adjustment'] }),
  reporting_category: z.string().meta({ examples: ['charge', 'refund', 'dispute'] }),
  /** What moved it: a charge, a refund, a dispute. */
  source: z
    .string()
    .nullable()
    .meta({ examples: ['ch_3PqT7s2eZvKYlo2C'] }),
})
export type BalanceTransaction = z.infer<typeof BalanceTransaction>

/** Source: docs.stripe.com/api/charges/object. */
export const Charge = z.object({
  id: z.string().meta({ examples: ['ch_3PqT7s2eZvKYlo2C'] }),
  object: z.literal('charge'),
  amount: Amount,
  amount_refunded: Amount,
  currency: Currency,
  created: Seconds,
  status: z.enum(['succeeded', 'pending', 'failed']),
  paid: z.boolean(),
  refunded: z.boolean(),
  disputed: z.boolean(),
  failure_code: z.string().nullable(),
  payment_intent: z.string().nullable(),
  balance_transaction: expandable(BalanceTransaction).nullable(),
  payment_method_details: z
    .object({
      type: z.string().meta({ examples: ['card'] }),
      card: z
        .object({
          brand: z
            .string()
            .nullable()
            .meta({ examples: ['visa'] }),
          last4: z
            .string()
            .nullable()
            .meta({ examples: ['4242'] }),
        })
        .optional(),
    })
    .nullable(),
})
export type Charge = z.infer<typeof Charge>

/** Source: docs.stripe.com/api/payment_intents/object. */
export const PaymentIntent = z.object({
  id: z.string().meta({ examples: ['pi_3PqT7s2eZvKYlo2C'] }),
  object: z.literal('payment_intent'),
  amount: Amount,
  amount_received: Amount,
  currency: Currency,
  created: Seconds,
  status: z.enum([
    'requires_payment_method',
    'requires_confirmation',
    'requires_action',
    'processing',
    'requires_capture',
    'canceled',
    'succeeded',
  ]),
  latest_charge: expandable(Charge).nullable(),
  last_payment_error: z
    .object({ code: z.string().optional(), decline_code: z.string().optional(), message: z.string().optional() })
    .nullable(),
  metadata: Metadata,
})
export type PaymentIntent = z.infer<typeof PaymentIntent>

/** Source: docs.stripe.com/api/checkout/sessions/object. */
export const CheckoutSession = z.object({
  id: z.string().meta({ examples: ['cs_test_a1B2c3'] }),
  object: z.literal('checkout.session'),
  /** Where the customer pays; null once the session is over. */
  url: z.url().nullable(),
  status: z.enum(['open', 'complete', 'expired']),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  payment_intent: expandable(PaymentIntent).nullable(),
  amount_total: Amount,
  currency: Currency,
  created: Seconds,
  expires_at: Seconds,
  client_reference_id: z.string().nullable(),
  customer_email: z.string().nullable(),
  metadata: Metadata.nullable(),
})
export type CheckoutSession = z.infer<typeof CheckoutSession>

/** Source: docs.stripe.com/api/refunds/create. */
export const CreateRefund = z.strictObject({
  payment_intent: z.string().meta({ examples: ['pi_3PqT7s2eZvKYlo2C'] }),
  /** All that is left, where none is said. */
  amount: z.int().min(1).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: Metadata.optional(),
})
export type CreateRefund = z.infer<typeof CreateRefund>

/** Source: docs.stripe.com/api/refunds/object. */
export const Refund = z.object({
  id: z.string().meta({ examples: ['re_3PqT7s2eZvKYlo2C'] }),
  object: z.literal('refund'),
  amount: z.int().min(1),
  currency: Currency,
  created: Seconds,
  status: z.enum(['pending', 'requires_action', 'succeeded', 'failed', 'canceled']),
  failure_reason: z
    .string()
    .optional()
    .meta({ examples: ['expired_or_canceled_card'] }),
  payment_intent: z.string().nullable(),
  charge: z.string().nullable(),
  balance_transaction: expandable(BalanceTransaction).nullable(),
  metadata: Metadata.nullable(),
})
export type Refund = z.infer<typeof Refund>

/** Source: docs.stripe.com/api/disputes/update. */
export const UpdateDispute = z.strictObject({
  evidence: z
    .strictObject({
      customer_email_address: z.string().optional(),
      customer_name: z.string().optional(),
      product_description: z.string().optional(),
      service_date: z.string().optional(),
      uncategorized_text: z.string().max(20_000).optional(),
    })
    .optional(),
  submit: z.boolean().optional(),
  metadata: Metadata.optional(),
})

/** Source: docs.stripe.com/api/disputes/object. */
export const Dispute = z.object({
  id: z.string().meta({ examples: ['du_1PqT7s2eZvKYlo2C'] }),
  object: z.literal('dispute'),
  amount: Amount,
  currency: Currency,
  created: Seconds,
  status: z.enum([
    'warning_needs_response',
    'warning_under_review',
    'warning_closed',
    'needs_response',
    'under_review',
    'appeal_needs_response',
    'appeal_under_review',
    'prevented',
    'won',
    'lost',
  ]),
  reason: z.string().meta({ examples: ['fraudulent', 'product_not_received'] }),
  charge: z.string(),
  payment_intent: z.string().nullable(),
  /** Until when evidence is taken. */
  evidence_details: z.object({
    due_by: Seconds.nullable(),
    has_evidence: z.boolean(),
    past_due: z.boolean(),
    submission_count: z.int().min(0),
  }),
  balance_transactions: z.array(BalanceTransaction),
})
export type Dispute = z.infer<typeof Dispute>

/** A page of a list, the newest first. Source: docs.stripe.com/api/pagination. */
const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ object: z.literal('list'), data: z.array(schema), has_more: z.boolean(), url: z.string() })

const page = {
  limit: z.int().min(1).max(100).optional(),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
}
const created = z.strictObject({
  gt: Seconds.optional(),
  gte: Seconds.optional(),
  lt: Seconds.optional(),
  lte: Seconds.optional(),
})

/** Source: docs.stripe.com/api/balance_transactions/list. */
export const ListBalanceTransactions = z.strictObject({
  ...page,
  created: created.optional(),
  type: z.string().optional(),
  source: z.string().optional(),
})
export type ListBalanceTransactions = z.infer<typeof ListBalanceTransactions>
export const BalanceTransactions = listOf(BalanceTransaction)

/** Source: docs.stripe.com/api/refunds/list. */
export const ListRefunds = z.strictObject({
  ...page,
  created: created.optional(),
  payment_intent: z.string().optional(),
  charge: z.string().optional(),
})
export type ListRefunds = z.infer<typeof ListRefunds>
export const Refunds = listOf(Refund)
