import type { SendEmailRequest } from '#contracts/vendors/resend.ts'
import { isErasedEmail } from '#lib/erased.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { openResend, type Resend } from '#vendors/resend.ts'
import { claim, findDue, findSuppressed, settle, type OutboxMessage } from './repository.ts'
import { afterFailure } from './rules.ts'

/** Delivers messages, each at least once and, by its idempotency key, seen by the vendor once. Never throws for one of them. */
export async function deliver(context: Context, ids: string[]) {
  if (ids.length === 0) return
  const messages = await claim(context.database, ids, context.clock.now())
  const resend = openResend(context.config)
  const letters = await written(context, messages)
  const silent = await findSuppressed(
    context.database,
    letters.flatMap(({ email }) => email?.to ?? []),
  )
  for (const { message, email } of letters) {
    await deliverOne(context, resend, message, email, silent).catch((error: unknown) => {
      // The lease runs out, and the next sweep tries again.
      log.error('outbox message was not settled', error, { id: message.id })
    })
  }
}

type Letter = { message: OutboxMessage; email: SendEmailRequest | null }

/** What each message says. One that cannot be written keeps none of the others from going; its lease runs out, and it is tried again. */
async function written(context: Context, messages: OutboxMessage[]): Promise<Letter[]> {
  const letters: Letter[] = []
  if (messages.length === 0) return letters
  const { emailOf } = await import('./messages.tsx')
  for (const message of messages) {
    try {
      letters.push({ message, email: await emailOf(context, message) })
    } catch (error) {
      log.error('outbox message was not settled', error, { id: message.id })
    }
  }
  return letters
}

/** Delivers what the queue missed. For the cron. */
export async function sweep(context: Context) {
  await deliver(context, await findDue(context.database, context.clock.now()))
}

async function deliverOne(
  context: Context,
  resend: Resend,
  message: OutboxMessage,
  email: SendEmailRequest | null,
  silent: ReadonlySet<string>,
) {
  const { database, clock } = context
  const { id, kind } = message
  const to = [email?.to ?? []].flat()
  if (!email || to.every(isErasedEmail)) {
    await settle(database, message, { deliveredAt: clock.now() })
    log.info('email for nobody: the account was erased, or it is not wanted any more', { id, kind })
    return
  }
  if (to.every((address) => silent.has(address.toLowerCase()))) {
    await settle(database, message, { parkedAt: clock.now(), lastError: 'Nothing is sent to this address any more.' })
    log.error('email not sent', 'the address is suppressed', { id, kind, parked: true })
    return
  }
  const sent = await resend.send(email, id)
  const now = clock.now()
  if (!('failure' in sent)) {
    await settle(database, message, { deliveredAt: now, vendorId: sent.vendorId })
    log.info('email sent', { id, kind, attempts: message.attempts + 1 })
    return
  }
  const next = afterFailure(sent.failure, message, now)
  await settle(database, message, { ...next, lastError: sent.failure.reason })
  log.error('email not sent', sent.failure.reason, { id, kind, parked: 'parkedAt' in next })
}
