import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { EmailMessage } from '#contracts/model/message.ts'
import { FIGURES_DAYS } from '#lib/constants/backend.ts'
import { auditRow, staffOf, type Staff } from '#modules/audit/repository.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import { auditEntries, outbox, suppressions } from '#platform/schema.ts'
import { countMessages, findMessage, findMessages, findSilences, type StoredMessage } from './repository.ts'
import { rateOf, statusOf } from './rules.ts'
import { findWhom } from './whom.ts'

const DAY_MS = 24 * 3_600_000

/** Mails as staff see them: never their words. Two round trips. */
async function shown(database: Database, messages: StoredMessage[]): Promise<EmailMessage[]> {
  const whom = await findWhom(database, messages)
  const silences = await findSilences(
    database,
    [...whom.values()].flatMap(({ to }) => to ?? []),
  )
  return messages.map((message) => {
    const { id, kind, attempts, createdAt, deliveredAt, outcomeAt, lastError } = message
    const { to, order } = whom.get(id) ?? { to: null, order: null }
    return {
      ...{ id, kind, to, order, status: statusOf(message), attempts, createdAt: createdAt.toISOString() },
      sentAt: deliveredAt?.toISOString() ?? null,
      toldAt: outcomeAt?.toISOString() ?? null,
      lastError: lastError?.slice(0, 500) ?? null,
      silence: to === null ? null : (silences.get(to) ?? null),
    }
  })
}

async function shownOne(database: Database, id: string): Promise<EmailMessage | null> {
  const message = await findMessage(database, id)
  if (!message) return null
  const [one] = await shown(database, [message])
  return one ?? null
}

export const listMessages = operations.staff.messages.list.handler(
  async ({ context: { database }, input: { cursor, limit, ...which } }) =>
    pageOf(await shown(database, await findMessages(database, which, cursor, limit + 1)), limit),
)

export const getMessageFigures = operations.staff.messages.getFigures.handler(
  async ({ context: { database, clock } }) => {
    const since = new Date(clock.now().getTime() - FIGURES_DAYS * DAY_MS)
    const counts = await countMessages(database, since)
    return { since: since.toISOString(), ...counts, ...rateOf(counts) }
  },
)

/** Writes down who has sent a mail again, if it is parked, and unparks it: one of two who press at once has done it. One round trip. */
async function unpark({ database, clock }: Context, staff: Staff, { id, attempts, lastError }: StoredMessage) {
  const now = clock.now()
  const isParked = and(eq(outbox.id, id), isNotNull(outbox.parkedAt))
  const before = JSON.stringify({ status: 'parked', attempts, lastError })
  const written = {
    id: sql<string>`${crypto.randomUUID()}`.as('id'),
    at: sql<Date>`${now.getTime()}`.as('at'),
    actorId: sql<string>`${staff.id}`.as('actor_id'),
    actorRole: sql<Staff['role']>`${staff.role}`.as('actor_role'),
    action: sql<string>`'message.resent'`.as('action'),
    entity: sql<string>`'message'`.as('entity'),
    entityId: sql<string>`${id}`.as('entity_id'),
    before: sql<unknown>`${before}`.as('before'),
    after: sql<unknown>`NULL`.as('after'),
    reason: sql<string | null>`NULL`.as('reason'),
    ip: sql<string | null>`NULL`.as('ip'),
  }
  const [, sent] = await database.batch([
    database.insert(auditEntries).select(database.select(written).from(outbox).where(isParked)),
    database
      .update(outbox)
      // Tried anew as often as a new one; under the same id, which is the vendor's key.
      .set({ parkedAt: null, leasedUntil: null, availableAt: now, attempts: 0, lastError: null })
      .where(isParked)
      .returning({ id: outbox.id }),
  ])
  return sent.length > 0
}

export const resendMessage = operations.staff.messages.resend.handler(async ({ context, input: { id }, errors }) => {
  const { database } = context
  const message = await findMessage(database, id)
  const [seen] = message ? await shown(database, [message]) : []
  if (!message || !seen) throw errors.MESSAGE_NOT_FOUND({ data: { id } })
  if (seen.status !== 'parked') throw errors.NOT_PARKED({ data: { status: seen.status } })
  if (seen.silence !== null) throw errors.ADDRESS_SUPPRESSED({ data: { reason: seen.silence } })
  const isSent = await unpark(context, staffOf(context), message)
  const after = (await shownOne(database, id)) ?? seen
  if (!isSent) throw errors.NOT_PARKED({ data: { status: after.status } })
  handOver(context, [id])
  return after
})

export const liftSuppression = operations.staff.messages.lift.handler(async ({ context, input: { id }, errors }) => {
  const { database, clock } = context
  const seen = await shownOne(database, id)
  if (!seen) throw errors.MESSAGE_NOT_FOUND({ data: { id } })
  if (seen.silence === null || seen.to === null) throw errors.NOT_SUPPRESSED({ data: {} })
  await database.batch([
    // Which address it was stands with the mail: the log names no address.
    auditRow(database, staffOf(context), clock.now(), {
      ...{ action: 'suppression.lifted', entity: 'message', entityId: id, before: { reason: seen.silence } },
    }),
    database.delete(suppressions).where(eq(suppressions.email, seen.to)),
  ])
  return { ...seen, silence: null }
})
