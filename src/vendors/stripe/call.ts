import {
  circuitBreaker,
  ConsecutiveBreaker,
  decorrelatedJitterGenerator,
  ExponentialBackoff,
  handleType,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel'
import { Stripe } from 'stripe'
import type { z } from 'zod'
import { STRIPE_LIMITS } from '#lib/constants/backend.ts'

/** Stripe does not answer, takes too long, lets nobody in, or answers what nobody understands. The reason is for staff, never for customers. */
export class StripeUnavailable extends Error {}

/**
 * What Stripe refuses, by its own code (`charge_already_refunded`, `parameter_unknown`, `resource_missing`, …) or, where it has none, by the kind of its error
 * (`invalid_request_error`, `idempotency_error`), and the parameter that it is about. The reason is for staff.
 */
type StripeRefusal = { ok: false; code: string; param: string | null; reason: string }

/** What Stripe answers: what was asked for, or why not. */
export type StripeAnswer<T> = { ok: true; data: T } | StripeRefusal

/** Worth another try: the key of the call sees to it that what was done already is not done again. */
class TransientError extends Error {}
const onTransient = handleType(TransientError)

/** One for an isolate: its breaker remembers that Stripe is down, so that nobody waits for it in vain, and tries again by itself. */
const policy = wrap(
  timeout(STRIPE_LIMITS.totalMs, TimeoutStrategy.Aggressive),
  retry(onTransient, {
    maxAttempts: STRIPE_LIMITS.retries,
    backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000, generator: decorrelatedJitterGenerator }),
  }),
  circuitBreaker(onTransient, {
    halfOpenAfter: STRIPE_LIMITS.breakMs,
    breaker: new ConsecutiveBreaker(STRIPE_LIMITS.breakAfterFailures),
  }),
)

/** Another call with the same key is being worked on: it will have an answer in a moment. */
const BUSY = new Set(['idempotency_key_in_use', 'lock_timeout'])

/** Source: docs.stripe.com/error-handling. @throws TransientError, or what is nobody's to handle */
function refusalOf(error: unknown): StripeRefusal {
  if (!(error instanceof Stripe.errors.StripeError)) throw error
  const { code, message, param = null, rawType, statusCode = 0, type } = error
  if (
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeAPIError ||
    error instanceof Stripe.errors.StripeRateLimitError ||
    (code !== undefined && BUSY.has(code)) ||
    statusCode >= 500
  )
    throw new TransientError(`${type}: ${message}`, { cause: error })
  // Our key is wrong, or may not do this: nothing that who asked could change.
  if (error instanceof Stripe.errors.StripeAuthenticationError || error instanceof Stripe.errors.StripePermissionError)
    throw error
  return { ok: false, code: code ?? rawType ?? type, param, reason: message }
}

/**
 * Calls Stripe, and again where that may help.
 * @param what names the call for staff @param schema what the answer is read by
 * @throws StripeUnavailable
 */
export async function callStripe<Schema extends z.ZodType>(
  what: string,
  schema: Schema,
  call: () => Promise<unknown>,
): Promise<StripeAnswer<z.output<Schema>>> {
  try {
    return await policy.execute(async (): Promise<StripeAnswer<z.output<Schema>>> => {
      let answer: unknown
      try {
        answer = await call()
      } catch (error) {
        return refusalOf(error)
      }
      return { ok: true, data: schema.parse(answer) }
    })
  } catch (error) {
    throw new StripeUnavailable(`Stripe ${what}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
