import { z } from 'zod'

/*
 * The part of Stripe that we rely on: hosted Checkout, refunds, and the webhooks of both. API 2026-10-28.
 * Source: docs.stripe.com/api. Stripe adds fields at will, so what it sends is read loosely.
 */

/** Source: docs.stripe.com/api/checkout/sessions/create. */
export const CreateCheckoutSession = z.strictObject({
  mode: z.literal('payment'),
  ui_mode: z.literal('hosted_page'),
  line_items: z
    .array(
      z.strictObject({
        quantity: z.int().min(1),
        price_data: z.strictObject({
          currency: z.literal('gbp'),
          unit_amount: z.int().min(0),
          product_data: z.strictObject({ name: z.string().meta({ examples: ['Country sourdough, Large'] }) }),
        }),
      }),
    )
    .min(1),
  client_reference_id: z.string().max(200),
  customer_email: z.email(),
  success_url: z.url(),
  cancel_url: z.url(),
  /** Seconds since 1970; at least thirty minutes ahead. */
  expires_at: z.int(),
  metadata: z.record(z.string(), z.string()),
})

/** Source: docs.stripe.com/api/checkout/sessions/object. */
export const CheckoutSession = z.object({
  id: z.string().meta({ examples: ['cs_test_a1B2c3'] }),
  object: z.literal('checkout.session'),
  url: z.url().nullable(),
  status: z.enum(['open', 'complete', 'expired']),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  payment_intent: z.string().nullable(),
  amount_total: z.int().min(0),
  client_reference_id: z.string().nullable(),
})

/** Source: docs.stripe.com/api/refunds/create. */
export const CreateRefund = z.strictObject({
  payment_intent: z.string().meta({ examples: ['pi_3PqT7s2eZvKYlo2C'] }),
  amount: z.int().min(1).optional(),
  metadata: z.record(z.string(), z.string()).optional(),
})

/** Source: docs.stripe.com/api/refunds/object. */
export const Refund = z.object({
  id: z.string().meta({ examples: ['re_3PqT7s2eZvKYlo2C'] }),
  object: z.literal('refund'),
  amount: z.int().min(1),
  status: z.enum(['pending', 'requires_action', 'succeeded', 'failed', 'canceled']),
  payment_intent: z.string().nullable(),
})

/** The events that move an order. Source: docs.stripe.com/api/events/types. */
export const StripeEvent = z.object({
  id: z.string().meta({ examples: ['evt_1PqT7s2eZvKYlo2C'] }),
  object: z.literal('event'),
  created: z.int(),
  type: z.enum([
    'checkout.session.completed',
    'checkout.session.expired',
    'checkout.session.async_payment_succeeded',
    'checkout.session.async_payment_failed',
    'refund.updated',
    'charge.dispute.created',
    'charge.dispute.closed',
  ]),
  data: z.object({ object: z.looseObject({ id: z.string() }) }),
})

/** How Stripe says no. Source: docs.stripe.com/api/errors. */
export const StripeError = z.object({
  error: z.object({
    type: z.enum(['api_error', 'card_error', 'idempotency_error', 'invalid_request_error']),
    code: z.string().optional(),
    message: z.string(),
  }),
})
