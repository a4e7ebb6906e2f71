import { and, asc, eq, isNull, lte, or } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { REFUNDS } from '#lib/constants/backend.ts'
import { derivedId } from '#lib/derived-id.ts'
import { entryRows, writeRows, type Change } from '#modules/orders/change.ts'
import { findChangeable } from '#modules/orders/changeable.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { outbox, payments, refunds } from '#platform/schema.ts'
import { StripeUnavailable } from '#vendors/stripe/call.ts'
import { openStripe } from '#vendors/stripe/client.ts'

const ATTEMPTS = 5

type StoredRefund = typeof refunds.$inferSelect
/** What the vendor says of a refund. */
export type Said = { vendorId: string; status: 'pending' | 'succeeded' | 'failed'; failure: string | null }

type Entry = { id: string; kind: 'refund'; amountPence: number; reference: string }

/** What a refund does to the books of its order when the vendor says so; null for nothing. Forward only: a refund that has failed stays so. */
async function entryOf(refund: StoredRefund, said: Said): Promise<Entry | null> {
  const entry = { kind: 'refund' as const, reference: said.vendorId }
  if (refund.status === 'pending' && said.status === 'succeeded')
    return { ...entry, id: refund.id, amountPence: refund.amountPence }
  // The bank has sent it back, perhaps days later.
  if (refund.status === 'succeeded' && said.status === 'failed')
    return { ...entry, id: await derivedId('refund-failed', refund.id), amountPence: -refund.amountPence }
  return null
}

/**
 * Writes what the vendor says of a refund: into the books of its order once it has gone out, and out of them if it comes back. Once, however
 * often it is told. @param also what is written with it
 */
export async function settleRefund(context: Context, id: string, said: Said, also: BatchItem<'sqlite'>[] = []) {
  const { database, clock } = context
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const [refund] = await database.select().from(refunds).where(eq(refunds.id, id))
    if (!refund) throw new Error(`There is no refund ${id}.`)
    const at = clock.now()
    const isNew = refund.status === 'pending' || (refund.status === 'succeeded' && said.status === 'failed')
    if (!isNew) {
      await writeRows(database, also)
      return
    }
    const entry = await entryOf(refund, said)
    const key = `refund:${id}:${said.status}`
    const letter =
      said.status === 'pending'
        ? null
        : {
            id: crypto.randomUUID(),
            kind: said.status === 'failed' ? ('refund_failed' as const) : ('order_refunded' as const),
          }
    const isWritten = await writeRows(database, [
      ...(entry ? await booksRows(context, refund.orderId, entry, key) : []),
      database
        .update(refunds)
        .set({
          status: said.status,
          // Of a refund that is shared out among orders, each part keeps its own name.
          vendorId: refund.vendorId ?? said.vendorId,
          failure: said.failure,
          nextAt: said.status === 'pending' ? new Date(at.getTime() + REFUNDS.askAgainMs) : null,
        })
        .where(and(eq(refunds.id, id), eq(refunds.status, refund.status))),
      ...(letter ? [database.insert(outbox).values({ ...letter, subjectId: id, createdAt: at, availableAt: at })] : []),
      ...also,
    ])
    if (!isWritten) continue
    if (letter) handOver(context, [letter.id])
    return
  }
  throw new Error(`Refund ${id} was refused by the schema time after time.`)
}

/** The entry of a refund as a change of its order, so that nobody judges the order by books that are moving. */
async function booksRows({ database, clock }: Context, orderId: string, entry: Entry, idempotencyKey: string) {
  const found = await findChangeable(database, orderId, idempotencyKey)
  if (!found) throw new Error(`A refund is of an order that does not exist: ${orderId}.`)
  const change: Change = {
    ...{ actor: 'system', reason: 'The vendor has told of a refund.', kind: 'refund' },
    ...{ idempotencyKey, at: clock.now() },
  }
  return entryRows(database, found, change, { entries: [entry] })
}

/** Asks the vendor for one refund, or how it stands. */
async function ask(context: Context, { id, orderId, amountPence, vendorId, attempts, ...refund }: Due) {
  const { database, clock, config } = context
  const stripe = openStripe(config)
  try {
    const answer =
      vendorId === null
        ? await stripe.createRefund(
            { payment_intent: refund.intentId ?? '', amount: amountPence, metadata: { refundId: id, orderId } },
            id,
          )
        : await stripe.retrieveRefund(vendorId.replace(/#\d+$/, ''))
    if (answer.ok) await settleRefund(context, id, saidOf(answer.data))
    else await settleRefund(context, id, { vendorId: vendorId ?? `none:${id}`, status: 'failed', failure: answer.code })
  } catch (error) {
    if (!(error instanceof StripeUnavailable)) throw error
    const wait = REFUNDS.backoffMs[Math.min(attempts, REFUNDS.backoffMs.length - 1)] ?? 0
    await database
      .update(refunds)
      .set({ attempts: attempts + 1, nextAt: new Date(clock.now().getTime() + wait) })
      .where(eq(refunds.id, id))
    log.error('a refund could not be asked for; it will be again', error, { id })
  }
}

/** What the vendor says, in our words. Source: docs.stripe.com/api/refunds/object, `status`. */
export const saidOf = ({ id, status, failure_reason }: VendorRefund): Said => ({
  vendorId: id,
  status: status === 'succeeded' ? 'succeeded' : status === 'failed' || status === 'canceled' ? 'failed' : 'pending',
  failure: status === 'canceled' ? 'canceled' : (failure_reason ?? null),
})
type VendorRefund = { id: string; status?: string | null | undefined; failure_reason?: string | null | undefined }

const findDue = (context: Context) => {
  const now = context.clock.now()
  return context.database
    .select({
      id: refunds.id,
      orderId: refunds.orderId,
      amountPence: refunds.amountPence,
      vendorId: refunds.vendorId,
      attempts: refunds.attempts,
      intentId: payments.intentId,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(and(eq(refunds.status, 'pending'), or(isNull(refunds.nextAt), lte(refunds.nextAt, now))))
    .orderBy(asc(refunds.nextAt))
    .limit(REFUNDS.aRun)
}
type Due = Awaited<ReturnType<typeof findDue>>[number]

/** Asks the vendor for the refunds that are to be made, and how those stand that take long. For the cron: under the refund’s id as its key, so that one is made. */
export async function sendRefunds(context: Context) {
  for (const due of await findDue(context)) {
    await ask(context, due).catch((error: unknown) => {
      log.error('a refund was not settled', error, { id: due.id })
    })
  }
}
