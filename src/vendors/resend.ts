import {
  circuitBreaker,
  ConsecutiveBreaker,
  decorrelatedJitterGenerator,
  DelegateBackoff,
  ExponentialBackoff,
  handleWhen,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel'
import { Resend as ResendClient, type ErrorResponse } from 'resend'
import type { SendEmailRequest } from '#contracts/vendors/resend.ts'

/**
 * Why a mail was not taken. Transient: the same mail may be taken later. Limited: the vendor is well, and wants to be asked again after so long. The reason is
 * for staff, never for customers.
 */
export type DeliveryFailure = { isTransient: boolean; reason: string; retryAfterMs?: number }

/** What became of each mail of a batch, in their order: what the vendor calls it (null where it does not say), or why it can never be taken. */
type Taken = ({ vendorId: string | null } | { refused: string })[]

export type Resend = {
  /**
   * Sends a mail. @param idempotencyKey the same key sends one mail, however often it is tried
   * @returns what the vendor calls it, null where it was taken before and does not say; or why it was not taken
   */
  send(
    email: SendEmailRequest,
    idempotencyKey: string,
  ): Promise<{ vendorId: string | null } | { failure: DeliveryFailure }>
  /** Sends up to a hundred mails in one call: all that can be taken, or none. @param idempotencyKey of all of them together */
  sendBatch(
    emails: SendEmailRequest[],
    idempotencyKey: string,
  ): Promise<{ taken: Taken } | { failure: DeliveryFailure }>
}

const TIMEOUT_MS = 8_000
const MAX_RETRIES = 2
const BREAK_AFTER_FAILURES = 5
const BREAK_MS = 30_000
/** How often somebody waits for the vendor's rate, and how long at most: what takes longer is tried by a later run. */
const MAX_WAITS = 3
const LONGEST_WAIT_MS = 3_000
const USUAL_WAIT_MS = 1_000

class TransientError extends Error {}
const onTransient = handleWhen((error) => error instanceof TransientError)

/** Too much at once. It says nothing against the vendor: the breaker does not count it. */
class LimitedError extends Error {
  readonly waitMs: number
  constructor(reason: string, waitMs: number) {
    super(reason)
    this.waitMs = waitMs
  }
}
const onLimit = handleWhen((error) => error instanceof LimitedError && error.waitMs <= LONGEST_WAIT_MS)
const asItSays = new DelegateBackoff(({ result }: { result: unknown }) =>
  typeof result === 'object' && result !== null && 'error' in result && result.error instanceof LimitedError
    ? result.error.waitMs
    : USUAL_WAIT_MS,
)

/** One for an isolate: the breaker remembers that Resend is down, and tries again by itself. */
const policy = wrap(
  retry(onLimit, { maxAttempts: MAX_WAITS, backoff: asItSays }),
  retry(onTransient, {
    maxAttempts: MAX_RETRIES,
    backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000, generator: decorrelatedJitterGenerator }),
  }),
  circuitBreaker(onTransient, { halfOpenAfter: BREAK_MS, breaker: new ConsecutiveBreaker(BREAK_AFTER_FAILURES) }),
  timeout(TIMEOUT_MS, TimeoutStrategy.Aggressive),
)

/** Errors after which the same mail can never be taken. Source: resend.com/docs/api-reference/errors. */
const PERMANENT = new Set(['validation_error', 'missing_required_field', 'invalid_parameter', 'invalid_from_address'])
/** The key has been used with other words: it was taken before, by an older version of the template. */
const USED = 'invalid_idempotent_request'

type Answer<Data> = { data: Data | null; error: ErrorResponse | null; headers: Record<string, string> | null }

/** How long the vendor wants us to wait. Source: resend.com/docs/api-reference/rate-limit. */
function waitMsOf(headers: Answer<unknown>['headers']) {
  const seconds = Number(headers?.['retry-after'] ?? headers?.['ratelimit-reset'])
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : USUAL_WAIT_MS
}

/**
 * What a call has come to. @returns its answer; null where what was sent had been taken before; or why it can never be taken
 * @throws TransientError, LimitedError
 */
function outcomeOf<Data>({ data, error, headers }: Answer<Data>): { data: Data | null } | { failure: DeliveryFailure } {
  if (!error || error.name === USED) return { data }
  const reason = `${error.name}: ${error.message}`
  if (PERMANENT.has(error.name)) return { failure: { isTransient: false, reason } }
  if (error.statusCode === 429) throw new LimitedError(reason, waitMsOf(headers))
  throw new TransientError(reason)
}

/** Asks, and again where that may help. */
async function ask<Data>(call: () => Promise<Answer<Data>>) {
  try {
    return await policy.execute(async () => outcomeOf(await call()))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const limit = error instanceof LimitedError ? { retryAfterMs: error.waitMs } : {}
    return { failure: { isTransient: true, reason, ...limit } }
  }
}

const forSdk = ({ reply_to: replyTo, ...email }: SendEmailRequest) => ({ ...email, replyTo })

/** Resend through its SDK, with a timeout, retries with jitter, waits where it limits us, and a circuit breaker. */
export function openResend(config: { RESEND_API_KEY: string; RESEND_BASE_URL: string }): Resend {
  const client = new ResendClient(config.RESEND_API_KEY, { baseUrl: config.RESEND_BASE_URL })
  return {
    async send(email, idempotencyKey) {
      const answer = await ask(() => client.emails.send(forSdk(email), { idempotencyKey }))
      return 'failure' in answer ? answer : { vendorId: answer.data?.id ?? null }
    },
    async sendBatch(emails, idempotencyKey) {
      const answer = await ask(() =>
        client.batch.send(emails.map(forSdk), { idempotencyKey, batchValidation: 'permissive' }),
      )
      if ('failure' in answer) return answer
      const refused = new Map(answer.data?.errors.map(({ index, message }) => [index, message]))
      const ids = (answer.data?.data ?? []).values()
      return {
        taken: emails.map((_, index) => {
          const why = refused.get(index)
          return why === undefined ? { vendorId: ids.next().value?.id ?? null } : { refused: why }
        }),
      }
    },
  }
}
