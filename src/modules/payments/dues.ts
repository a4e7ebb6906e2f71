import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { DUES_A_RUN } from '#lib/constants/backend.ts'
import { entryRows, writeRows } from '#modules/orders/change.ts'
import { findChangeable } from '#modules/orders/changeable.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import { cardDues, paymentOrders, payments, refunds } from '#platform/schema.ts'
import { onCards } from './rules.ts'

/** What has come for an order by card, the latest first, and what of it has gone back, or is on its way. About what is disputed the bank decides. One round trip. */
export const findCardMoney = async (database: Database, orderId: string) =>
  database
    .select({
      paymentId: payments.id,
      status: payments.status,
      amountPence: paymentOrders.amountPence,
      returnedPence: sql<number>`(
        SELECT coalesce(sum(amount_pence), 0) FROM ${refunds}
        WHERE payment_id = "payments"."id" AND order_id = ${orderId} AND status <> 'failed'
      )`.as('returned'),
    })
    .from(paymentOrders)
    .innerJoin(payments, eq(payments.id, paymentOrders.paymentId))
    .where(and(eq(paymentOrders.orderId, orderId), inArray(payments.status, ['succeeded', 'disputed'])))
    .orderBy(desc(payments.createdAt))

/** Begins to give back what is owed of one order that was paid by card. */
async function giveBack({ database, clock }: Context, due: typeof cardDues.$inferSelect) {
  const { orderId, turn } = due
  const isDealtWith = database.delete(cardDues).where(and(eq(cardDues.orderId, orderId), eq(cardDues.turn, turn)))
  const [found, cards] = await Promise.all([findChangeable(database, orderId, ''), findCardMoney(database, orderId)])
  const owedPence = found ? -found.balancePence - found.returningPence : 0
  const parts =
    found && owedPence > 0
      ? onCards(
          owedPence,
          cards.filter(({ status }) => status === 'succeeded'),
        )
      : []
  if (!found || parts.length === 0) {
    await isDealtWith
    return
  }
  const at = clock.now()
  const reason = 'What was paid and is not owed any more.'
  const change = { actor: 'system' as const, reason, kind: 'refund' as const, at }
  // Refused where somebody was faster; the due is still there then.
  await writeRows(database, [
    ...entryRows(database, found, { ...change, idempotencyKey: `owed:${orderId}:${String(found.order.version)}` }, {}),
    database.insert(refunds).values(
      parts.map((part) => ({
        ...{ id: crypto.randomUUID(), orderId, to: 'card' as const, status: 'pending' as const, reason },
        ...{ createdAt: at, nextAt: at, ...part },
      })),
    ),
    isDealtWith,
  ])
}

/** Begins to give back what was paid by card and is not owed any more. For the cron: driven by state, bounded, and nothing the second time. */
export async function giveBackDues(context: Context) {
  const dues = await context.database.select().from(cardDues).orderBy(asc(cardDues.since)).limit(DUES_A_RUN)
  for (const due of dues) {
    await giveBack(context, due).catch((error: unknown) => {
      log.error('what is owed was not given back', error, { orderId: due.orderId })
    })
  }
}
