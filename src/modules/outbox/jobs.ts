import { isErasedEmail } from '#lib/erased.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { openResend, type Resend } from '#vendors/resend.ts'
import { claim, findDue, settle, type OutboxMessage } from './repository.ts'
import { afterFailure } from './rules.ts'

/** Delivers messages, each at least once and, by its idempotency key, seen by the vendor once. Never throws for one of them. */
export async function deliver(context: Context, ids: string[]) {
  if (ids.length === 0) return
  const messages = await claim(context.database, ids, context.clock.now())
  const resend = openResend(context.config)
  for (const message of messages) {
    await deliverOne(context, resend, message).catch((error: unknown) => {
      // The lease runs out, and the next sweep tries again.
      log.error('outbox message was not settled', error, { id: message.id })
    })
  }
}

/** Delivers what the queue missed. For the cron. */
export async function sweep(context: Context) {
  await deliver(context, await findDue(context.database, context.clock.now()))
}

async function deliverOne(context: Context, resend: Resend, message: OutboxMessage) {
  const { emailOf } = await import('./messages.tsx')
  const email = await emailOf(context, message)
  if (!email || [email.to].flat().every(isErasedEmail)) {
    await settle(context.database, message, { deliveredAt: context.clock.now() })
    log.info('email for nobody: the account was erased, or it is not wanted any more', {
      ...{ id: message.id, kind: message.kind },
    })
    return
  }
  const failure = await resend.send(email, message.id)
  const now = context.clock.now()
  if (!failure) {
    await settle(context.database, message, { deliveredAt: now })
    log.info('email sent', { id: message.id, kind: message.kind, attempts: message.attempts + 1 })
    return
  }
  const next = afterFailure(failure, message.attempts + 1, now)
  await settle(context.database, message, { ...next, lastError: failure.reason })
  log.error('email not sent', failure.reason, { id: message.id, kind: message.kind, parked: 'parkedAt' in next })
}
