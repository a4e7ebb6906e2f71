import { and, eq } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { writeRows } from '#modules/orders/change.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { outbox, payments } from '#platform/schema.ts'
import { openStripe } from '#vendors/stripe/client.ts'
import { arrive } from './arrive.ts'
import { arrivedOf } from './check.ts'
import { asked } from './events/effect.ts'
import { findBySession } from './repository.ts'

/**
 * Writes down that the money of a session will not come, if that is still so: events come late. Who has tried to pay in vain is told, for each of their
 * orders, or of the gift card; who has not tried knows. @param also what is written with it
 */
export async function tellUnpaid(
  context: Context,
  sessionId: string,
  status: 'failed' | 'cancelled',
  also: BatchItem<'sqlite'>[],
) {
  const { database, clock, config } = context
  const arrived = arrivedOf(asked(await openStripe(config).retrieveSession(sessionId)))
  if (arrived) return arrive(context, arrived, also)
  const payment = await findBySession(database, sessionId)
  if (payment?.status !== 'pending') {
    await writeRows(database, also)
    return
  }
  const at = clock.now()
  const told =
    payment.orders.length > 0
      ? payment.orders.map(({ orderId }) => ({ kind: 'payment_failed' as const, subjectId: orderId }))
      : [{ kind: 'gift_card_unpaid' as const, subjectId: payment.id }]
  const letters = (status === 'failed' ? told : []).map((letter) => ({
    ...{ id: crypto.randomUUID(), ...letter, createdAt: at, availableAt: at },
  }))
  const isWritten = await writeRows(database, [
    database
      .update(payments)
      .set({ status })
      .where(and(eq(payments.id, payment.id), eq(payments.status, 'pending'))),
    ...(letters.length > 0 ? [database.insert(outbox).values(letters)] : []),
    ...also,
  ])
  if (isWritten)
    handOver(
      context,
      letters.map(({ id }) => id),
    )
}
