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
import type { SlackMessage } from '#contracts/vendors/slack.ts'
import { SLACK_LIMITS } from '#lib/constants/backend.ts'
import type { DeliveryFailure } from './resend.ts'

class TransientError extends Error {}
const onTransient = handleWhen((error) => error instanceof TransientError)

/** One for an isolate: the breaker remembers that Slack is down, and tries again by itself. */
const policy = wrap(
  retry(onTransient, {
    maxAttempts: SLACK_LIMITS.retries,
    backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000, generator: decorrelatedJitterGenerator }),
  }),
  circuitBreaker(onTransient, {
    halfOpenAfter: SLACK_LIMITS.breakMs,
    breaker: new ConsecutiveBreaker(SLACK_LIMITS.breakAfterFailures),
  }),
  timeout(SLACK_LIMITS.timeoutMs, TimeoutStrategy.Aggressive),
)

/** @throws TransientError */
async function post(webhook: string, message: SlackMessage): Promise<DeliveryFailure | null> {
  const answer = await fetch(webhook, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(message),
  }).catch((error: unknown) => {
    throw new TransientError(error instanceof Error ? error.message : String(error))
  })
  if (answer.ok) {
    await answer.body?.cancel()
    return null
  }
  // Plain words, such as `no_service`: never the address, which is a secret.
  const reason = `${String(answer.status)} ${(await answer.text()).slice(0, 100)}`
  if (answer.status >= 500) throw new TransientError(reason)
  if (answer.status !== 429) return { isTransient: false, reason }
  const seconds = Number(answer.headers.get('retry-after'))
  return { isTransient: true, reason, retryAfterMs: (seconds > 0 ? seconds : 1) * 1_000 }
}

/**
 * Posts to the channel that an incoming webhook leads to. Slack knows no idempotency key: a message whose answer is lost comes twice.
 * Source: docs.slack.dev/messaging/sending-messages-using-incoming-webhooks.
 * @returns why it was not taken; null where it was
 */
export async function postToSlack(webhook: string, message: SlackMessage): Promise<DeliveryFailure | null> {
  try {
    return await policy.execute(() => post(webhook, message))
  } catch (error) {
    return { isTransient: true, reason: error instanceof Error ? error.message : String(error) }
  }
}
