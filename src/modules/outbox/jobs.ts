import type { SendEmailRequest } from '#contracts/vendors/resend.ts'
import { noteDown } from '#modules/outages/repository.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { openResend, type DeliveryFailure, type Resend } from '#vendors/resend.ts'
import { SILENT, whyNotSent } from './addressees.ts'
import { claim, findDue, findSuppressed, settle, type OutboxMessage } from './repository.ts'
import { afterFailure } from './rules.ts'
import { claimSlack, deliverToSlack } from './slack.ts'

/** Delivers messages, each at least once and, by its idempotency key, seen by the vendor once. Never throws for one of them. */
export async function deliver(context: Context, ids: string[]) {
  if (ids.length === 0) return
  const claimed = await claim(context.database, ids, context.clock.now())
  const messages = claimed.filter(({ kind }) => kind !== 'slack_alert')
  await deliverToSlack(context, [
    ...claimed.filter(({ kind }) => kind === 'slack_alert'),
    ...(await claimSlack(context, messages)),
  ])
  const resend = openResend(context.config)
  const letters = await written(context, messages)
  const silent = await findSuppressed(
    context.database,
    letters.flatMap(({ email }) => email?.to ?? []),
  )
  let down: DeliveryFailure | null = null
  for (const { message, email } of letters) {
    const failure = await deliverOne(context, resend, message, email, silent).catch((error: unknown) => {
      // The lease runs out, and the next sweep tries again.
      log.error('outbox message was not settled', error, { id: message.id })
      return null
    })
    if (failure && isOfTheVendor(failure)) down = failure
  }
  if (down) await noteDown(context, 'resend', down.reason)
}

/** Whether it is the vendor that does not work, not the mail, and not our haste. */
const isOfTheVendor = ({ isTransient, retryAfterMs }: DeliveryFailure) => isTransient && retryAfterMs === undefined

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

/** @returns why the vendor has not taken it, where it has not */
async function deliverOne(
  context: Context,
  resend: Resend,
  message: OutboxMessage,
  email: SendEmailRequest | null,
  silent: ReadonlySet<string>,
): Promise<DeliveryFailure | null> {
  const { database, clock } = context
  const { id, kind } = message
  const why = whyNotSent(email, silent)
  if (why === 'silent') {
    await settle(database, message, { parkedAt: clock.now(), lastError: SILENT })
    log.error('email not sent', 'the address is suppressed', { id, kind, parked: true })
    return null
  }
  if (why === 'nobody' || !email) {
    await settle(database, message, { deliveredAt: clock.now() })
    log.info('email for nobody: the account was erased, or it is not wanted any more', { id, kind })
    return null
  }
  const sent = await resend.send(email, id)
  const now = clock.now()
  if (!('failure' in sent)) {
    await settle(database, message, { deliveredAt: now, vendorId: sent.vendorId })
    log.info('email sent', { id, kind, attempts: message.attempts + 1 })
    return null
  }
  const next = afterFailure(sent.failure, message, now)
  await settle(database, message, { ...next, lastError: sent.failure.reason })
  log.error('email not sent', sent.failure.reason, { id, kind, parked: 'parkedAt' in next })
  return sent.failure
}
