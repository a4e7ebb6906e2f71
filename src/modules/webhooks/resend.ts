import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { ResendEvent } from '#contracts/vendors/resend-webhooks.ts'
import { derivedId } from '#lib/derived-id.ts'
import { writeRows } from '#modules/orders/change.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { MESSAGE_TAG } from '#modules/outbox/rules.ts'
import { tellBounceRate } from '#modules/staff-messages/jobs.ts'
import type { Context } from '#platform/context.ts'
import { outbox, suppressions } from '#platform/schema.ts'
import { verifyResendWebhook } from '#vendors/resend-webhook.ts'
import { findTold, settledRow, type Told } from './repository.ts'

const MAX_BYTES = 256 * 1024

type Outcome = NonNullable<(typeof outbox.$inferSelect)['outcome']>

/** What is kept of an event. Whether a mail was opened is not: nobody has been asked whether we may know. */
const OUTCOMES: Readonly<Partial<Record<ResendEvent['type'], Outcome>>> = {
  'email.delivery_delayed': 'delayed',
  'email.delivered': 'delivered',
  'email.failed': 'failed',
  'email.bounced': 'bounced',
  'email.suppressed': 'bounced',
  'email.complained': 'complained',
}

/** Events come late and out of order: of two, the later of these counts. */
const RANKS: readonly Outcome[] = ['delayed', 'delivered', 'failed', 'bounced', 'complained']

/** An address that will never work, and one whose owner calls us a nuisance, get nothing more. A full letterbox does. */
function reasonOf({ type, data }: ResendEvent) {
  if (type === 'email.complained') return 'complained' as const
  const isForGood = type === 'email.suppressed' || (type === 'email.bounced' && data.bounce?.type === 'Permanent')
  return isForGood ? ('bounced' as const) : null
}

/** The mail that an event is about: by the vendor's name for it, or by ours, where the vendor is faster than we in writing down its own. */
function mailOf({ data: { email_id: vendorId, tags } }: ResendEvent) {
  const ours = tags?.[MESSAGE_TAG]
  const byVendor = eq(outbox.vendorId, vendorId)
  return ours === undefined ? byVendor : or(byVendor, and(isNull(outbox.vendorId), eq(outbox.id, ours)))
}

/** What an event does: the outcome of its mail, the silence of its address, and a letter to staff where somebody is not reached about an order. */
async function effectOf({ database, clock }: Context, event: ResendEvent, outcome: Outcome) {
  const at = clock.now()
  const vendorId = event.data.email_id
  const isMail = mailOf(event)
  const lower = RANKS.slice(0, RANKS.indexOf(outcome))
  const reason = reasonOf(event)
  const isLower = sql`(${outbox.outcome} IS NULL OR ${outbox.outcome} IN (${sql.join(
    lower.map((one) => sql`${one}`),
    sql`, `,
  )}))`
  const [mail] = reason ? await database.select({ id: outbox.id }).from(outbox).where(isMail) : []
  const letter = mail && {
    id: await derivedId('mail-bounced', mail.id),
    kind: 'mail_bounced' as const,
    subjectId: mail.id,
  }
  const rows: BatchItem<'sqlite'>[] = [
    database
      .update(outbox)
      .set({ vendorId, outcome, outcomeAt: at })
      .where(and(isMail, lower.length > 0 ? isLower : sql`${outbox.outcome} IS NULL`)),
    ...(reason
      ? [
          database
            .insert(suppressions)
            .values(event.data.to.map((email) => ({ email: email.toLowerCase(), reason, at })))
            .onConflictDoNothing(),
        ]
      : []),
    ...(letter
      ? [
          database
            .insert(outbox)
            .values({ ...letter, createdAt: at, availableAt: at })
            .onConflictDoNothing(),
        ]
      : []),
  ]
  return { rows, letterIds: letter ? [letter.id] : [] }
}

/** Answers Resend's webhooks: 400 to who is not Resend, 200 to what is settled. An error is told again. */
export async function answerResend(request: Request, context: Context): Promise<Response> {
  const { config, clock, database } = context
  const payload = await request.text()
  if (payload.length > MAX_BYTES) return new Response('Too large', { status: 413 })
  const verified = verifyResendWebhook(payload, request.headers, config.RESEND_WEBHOOK_SECRET)
  if (!verified) return new Response('Not signed by Resend', { status: 400 })
  const { id, event } = verified
  const told: Told = { vendor: 'resend', vendorEventId: id, type: event.type, objectId: event.data.email_id }
  if (await findTold(database, id)) return new Response('Known')
  const outcome = OUTCOMES[event.type]
  const { rows, letterIds } = outcome ? await effectOf(context, event, outcome) : { rows: [], letterIds: [] }
  const settled = settledRow(database, told, null, outcome ? 'processed' : 'ignored', clock.now())
  // Refused where the same event was written a moment ago.
  const isWritten = await writeRows(database, [settled, ...rows])
  if (isWritten && letterIds.length > 0) handOver(context, letterIds)
  if (isWritten && outcome === 'bounced') context.waitUntil(tellBounceRate(context))
  return new Response('Done')
}
