import { OUTBOX } from '#lib/constants/backend.ts'
import type { DeliveryFailure } from '#vendors/resend.ts'
import { availableAt } from './quiet-hours.ts'
import type { OutboxMessage } from './repository.ts'

/** By which tag a mail carries its id in the outbox. */
export const MESSAGE_TAG = 'message'

/** What becomes of a message that could not be delivered: when it is tried again, or that a person must look. */
export function afterFailure(
  failure: DeliveryFailure,
  { kind, attempts: before }: Pick<OutboxMessage, 'kind' | 'attempts'>,
  now: Date,
) {
  const attempts = before + 1
  if (!failure.isTransient || attempts >= OUTBOX.maxAttempts) return { parkedAt: now }
  const wait = OUTBOX.backoffSeconds[Math.min(attempts, OUTBOX.backoffSeconds.length) - 1] ?? 0
  const waitMs = Math.max(wait * 1000, failure.retryAfterMs ?? 0)
  return { availableAt: availableAt(kind, new Date(now.getTime() + waitMs)) }
}
