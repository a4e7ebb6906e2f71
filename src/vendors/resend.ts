import {
  circuitBreaker,
  ConsecutiveBreaker,
  decorrelatedJitterGenerator,
  ExponentialBackoff,
  handleWhen,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel'
import { Resend as ResendClient } from 'resend'
import type { SendEmailRequest } from '#contracts/vendors/resend.ts'

/** Why a mail was not taken. Transient: the same mail may be taken later. The reason is for staff, never for customers. */
export type DeliveryFailure = { isTransient: boolean; reason: string }

export type Resend = {
  /**
   * Sends a mail. @param idempotencyKey the same key sends one mail, however often it is tried
   * @returns what the vendor calls it, null where it was taken before and does not say; or why it was not taken
   */
  send(
    email: SendEmailRequest,
    idempotencyKey: string,
  ): Promise<{ vendorId: string | null } | { failure: DeliveryFailure }>
}

const TIMEOUT_MS = 8_000
const MAX_RETRIES = 2
const BREAK_AFTER_FAILURES = 5
const BREAK_MS = 30_000

class TransientError extends Error {}
const onTransient = handleWhen((error) => error instanceof TransientError)

/** One for an isolate: the breaker remembers that Resend is down. */
const policy = wrap(
  retry(onTransient, {
    maxAttempts: MAX_RETRIES,
    backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000, generator: decorrelatedJitterGenerator }),
  }),
  circuitBreaker(onTransient, { halfOpenAfter: BREAK_MS, breaker: new ConsecutiveBreaker(BREAK_AFTER_FAILURES) }),
  timeout(TIMEOUT_MS, TimeoutStrategy.Aggressive),
)

/** Errors after which the same mail can never be taken. Source: resend.com/docs/api-reference/errors. */
const PERMANENT = new Set(['validation_error', 'missing_required_field', 'invalid_parameter', 'invalid_from_address'])

/** Resend through its SDK, with a timeout, retries with jitter and a circuit breaker. */
export function openResend(config: { RESEND_API_KEY: string; RESEND_BASE_URL: string }): Resend {
  const client = new ResendClient(config.RESEND_API_KEY, { baseUrl: config.RESEND_BASE_URL })
  return {
    async send({ reply_to: replyTo, ...email }, idempotencyKey) {
      try {
        return await policy.execute(async () => {
          const { data, error } = await client.emails.send({ ...email, replyTo }, { idempotencyKey })
          // The key has been used with other words: it was taken before, by an older version of the template.
          if (!error || error.name === 'invalid_idempotent_request') return { vendorId: data?.id ?? null }
          const reason = `${error.name}: ${error.message}`
          if (PERMANENT.has(error.name)) return { failure: { isTransient: false, reason } }
          throw new TransientError(reason)
        })
      } catch (error) {
        return { failure: { isTransient: true, reason: error instanceof Error ? error.message : String(error) } }
      }
    },
  }
}
