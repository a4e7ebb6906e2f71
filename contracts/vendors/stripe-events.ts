import { z } from 'zod'

/*
 * How Stripe tells of what has happened, and how it says no. Source: docs.stripe.com/api/events and docs.stripe.com/api/errors.
 */

/** The events that move an order. Stripe sends others too, if somebody asks it to in its dashboard. */
export const STRIPE_EVENTS = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'payment_intent.payment_failed',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
] as const
export type StripeEventType = (typeof STRIPE_EVENTS)[number]

/** How old the signature of an event may be, in seconds. */
export const WEBHOOK_TOLERANCE_SECONDS = 300

/** Of the object only what says which one it is: what it is like is asked for, since events come late and out of order. */
export const StripeEvent = z.object({
  id: z.string().meta({ examples: ['evt_1PqT7s2eZvKYlo2C'] }),
  object: z.literal('event'),
  api_version: z
    .string()
    .nullable()
    .meta({ examples: ['2026-10-28.endive'] }),
  /** Seconds since 1970. */
  created: z.int().min(0),
  livemode: z.boolean(),
  type: z.string().meta({ examples: STRIPE_EVENTS }),
  data: z.object({
    object: z.looseObject({
      id: z.string().meta({ examples: ['cs_test_a1B2c3'] }),
      object: z.string().meta({ examples: ['checkout.session'] }),
    }),
  }),
})
export type StripeEvent = z.infer<typeof StripeEvent>

/** How Stripe says no. */
export const StripeError = z.object({
  error: z.object({
    type: z.enum(['api_error', 'card_error', 'idempotency_error', 'invalid_request_error']),
    code: z
      .string()
      .optional()
      .meta({ examples: ['parameter_unknown', 'resource_missing', 'charge_already_refunded'] }),
    decline_code: z.string().optional(),
    param: z.string().optional(),
    message: z.string(),
  }),
})
export type StripeError = z.infer<typeof StripeError>
