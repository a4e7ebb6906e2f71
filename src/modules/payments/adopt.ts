import { and, eq, inArray, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Refund } from '#contracts/vendors/stripe.ts'
import { derivedId } from '#lib/derived-id.ts'
import { entryRows, writeRows, type Change } from '#modules/orders/change.ts'
import { writeGiftCardRefund } from '#modules/gift-cards/taken-back.ts'
import { findChangeable } from '#modules/orders/changeable.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { refunds } from '#platform/schema.ts'
import { findByIntent, type StoredPayment } from './repository.ts'
import { saidOf, settleRefund } from './refunds.ts'
import { shareOut } from './shares.ts'

const REASON = 'Given back in Stripe’s dashboard.'

async function isOurs(database: Database, id: string | undefined) {
  if (id === undefined) return false
  const [found] = await database.select({ id: refunds.id }).from(refunds).where(eq(refunds.id, id))
  return found !== undefined
}

/** What of a payment has not gone back yet, by order. One round trip. */
async function leftOf(database: Database, { id, orders }: StoredPayment) {
  const returned = await database
    .select({ orderId: refunds.orderId, pence: sql<number>`sum(${refunds.amountPence})` })
    .from(refunds)
    .where(and(eq(refunds.paymentId, id), inArray(refunds.status, ['pending', 'succeeded'])))
    .groupBy(refunds.orderId)
  return orders.map(({ orderId, amountPence }) => ({
    orderId,
    amountPence: amountPence - (returned.find((one) => one.orderId === orderId)?.pence ?? 0),
  }))
}

/**
 * Writes how a refund stands, as it was just fetched. One that was not made here comes into the books of the orders that its payment was for, in
 * proportion to what is left of each: their price is less by what was not owed, so that nobody is asked for it again. @param also what is written with it
 */
export async function adoptRefund(context: Context, refund: Refund, also: BatchItem<'sqlite'>[]): Promise<void> {
  const { database, clock } = context
  const ours = refund.metadata?.refundId
  if (ours !== undefined && (await isOurs(database, ours))) return settleRefund(context, ours, saidOf(refund), also)
  const first = await derivedId('dashboard', refund.id, '0')
  if (await isOurs(database, first)) {
    const others = await database
      .select({ id: refunds.id })
      .from(refunds)
      .where(sql`${refunds.vendorId} LIKE ${`${refund.id}#%`}`)
    for (const { id } of others) await settleRefund(context, id, saidOf(refund))
    return settleRefund(context, first, saidOf(refund), also)
  }
  const payment = refund.payment_intent === null ? null : await findByIntent(database, refund.payment_intent)
  if (!payment) throw new Error(`Refund ${refund.id} is of a payment that nobody here knows.`)
  if (payment.orders.length === 0) return writeGiftCardRefund(context, payment.id, refund, also)
  const parts = shareOut(refund.amount, await leftOf(database, payment))
  const at = clock.now()
  const rows = await Promise.all(
    parts.map(async ({ orderId, amountPence }, index) => {
      const key = `dashboard:${refund.id}:${orderId}`
      const found = await findChangeable(database, orderId, key)
      if (!found) throw new Error(`Payment ${payment.id} is for an order that does not exist.`)
      const owedPence = Math.max(0, -found.balancePence - found.returningPence)
      const offPence = found.order.status === 'awaiting_payment' ? 0 : Math.max(0, amountPence - owedPence)
      const change: Change = { actor: 'system', reason: REASON, kind: 'refund', idempotencyKey: key, at }
      return [
        ...entryRows(database, found, change, {
          entries: [{ kind: 'correction', amountPence: -offPence, reference: 'refund' }],
        }),
        database.insert(refunds).values({
          ...{ id: await derivedId('dashboard', refund.id, String(index)), orderId, amountPence, to: 'card' as const },
          ...{ status: 'pending' as const, reason: REASON, createdAt: at, paymentId: payment.id },
          vendorId: index === 0 ? refund.id : `${refund.id}#${String(index)}`,
        }),
      ]
    }),
  )
  if (!(await writeRows(database, rows.flat())))
    throw new Error(`Refund ${refund.id} could not be taken into the books.`)
  return adoptRefund(context, refund, also)
}
