import { eq } from 'drizzle-orm'
import { UNPAID_LIMIT_PENCE } from '#lib/constants/backend.ts'
import { standingQuery } from '#modules/checkout/standing.ts'
import { statusRows, writeRows } from '#modules/orders/change.ts'
import { findChangeable } from '#modules/orders/changeable.ts'
import { orderIdOf } from '#modules/orders/link.ts'
import { findOrder } from '#modules/orders/repository.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { operations } from '#platform/operations.ts'
import { orders } from '#platform/schema.ts'
import { openStripe } from '#vendors/stripe/client.ts'
import { closePayment, findOfOrder, findPayables, type Payable } from './repository.ts'

/** Times that it is judged anew after somebody else was faster. */
const ATTEMPTS = 5

/** Closes the vendor's page, so that nobody pays twice by mistake; who has paid meanwhile has paid, and owes nothing at the table. */
async function closePages({ database, config }: Context, orderId: string) {
  for (const { id, status, sessionId } of await findOfOrder(database, orderId)) {
    if (status !== 'pending') continue
    if (sessionId === null) await closePayment(database, id, 'cancelled')
    else if ((await openStripe(config).expireSession(sessionId, `close:${id}`)).ok)
      await closePayment(database, id, 'cancelled')
  }
}

const waits = ({ status, paymentMethod, holdExpiresAt }: Payable, now: Date) =>
  status === 'awaiting_payment' && paymentMethod === 'card' && holdExpiresAt !== null && holdExpiresAt > now

/** The statements that confirm one order which is paid at the table; null where it does not wait any more. */
async function confirmed({ database, clock }: Context, orderId: string) {
  const found = await findChangeable(database, orderId, '')
  if (found?.order.status !== 'awaiting_payment') return null
  const letter = { id: crypto.randomUUID(), kind: 'order_confirmed' as const }
  const reason = 'Pays at the table.'
  const key = `at-the-table:${orderId}:${String(found.order.version)}`
  const change = { actor: 'system' as const, reason, idempotencyKey: key, kind: 'payment' as const, at: clock.now() }
  const also = [database.update(orders).set({ paymentMethod: 'pay_on_collection' }).where(eq(orders.id, orderId))]
  return { letter, rows: statusRows(database, found, 'confirmed', change, { letter, also }) }
}

export const payOnCollection = operations.payments.payOnCollection.handler(async ({ context, input, errors }) => {
  const { database, config, clock } = context
  const orderId = await orderIdOf(config.LINK_SECRET, input.token)
  for (let tries = 0; orderId !== null && tries < ATTEMPTS; tries++) {
    const now = clock.now()
    const all = await findPayables(database, orderId)
    const [named] = all
    if (!named) break
    const waiting = all.filter((order) => waits(order, now))
    const isDone = named.paymentMethod === 'pay_on_collection' && named.status === 'confirmed'
    if (!isDone) {
      if (!waiting.includes(named)) throw errors.ORDER_STATE({ data: { status: named.status } })
      const [standing] = await standingQuery(database, named.customerEmail)
      const duePence = waiting.reduce((sum, { balancePence }) => sum + balancePence, 0)
      // Nobody stands at a till where it is brought to.
      const isBrought = waiting.some(({ fulfilment }) => fulfilment === 'delivery')
      const owesTooMuch = (standing?.unpaidPence ?? 0) + duePence > UNPAID_LIMIT_PENCE
      if (isBrought || standing?.hasStayedAway === 1 || owesTooMuch)
        throw errors.PAY_NOW({ data: { field: 'paymentMethod' } })
      const parts = await Promise.all(waiting.map(({ id }) => confirmed(context, id)))
      const written = parts.flatMap((part) => part ?? [])
      if (
        written.length < waiting.length ||
        !(await writeRows(
          database,
          written.flatMap(({ rows }) => rows),
        ))
      )
        continue
      handOver(
        context,
        written.map(({ letter }) => letter.id),
      )
      context.waitUntil(
        closePages(context, orderId).catch((error: unknown) => {
          log.error('a page to pay on was not closed', error, { orderId })
        }),
      )
    }
    const order = await findOrder(database, orderId, clock.now())
    if (!order) break
    return order
  }
  throw errors.ORDER_NOT_FOUND({ data: {} })
})
