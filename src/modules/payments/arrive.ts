import { eq } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { derivedId } from '#lib/derived-id.ts'
import { findPurchase } from '#modules/gift-cards/purchases.ts'
import { soldRows } from '#modules/gift-cards/sold.ts'
import { entryRows, statusRows, writeRows, type Change, type Letter } from '#modules/orders/change.ts'
import { comeback, comebackRows } from '#modules/orders/comeback.ts'
import { findChangeable } from '#modules/orders/changeable.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { payments } from '#platform/schema.ts'
import { findPayment, hasPlace, type StoredPayment } from './repository.ts'
import { arrivalOf } from './rules.ts'

/** Times that it is judged anew after somebody else was faster. */
const ATTEMPTS = 5

/** Money that the vendor has, as it was just fetched. */
export type Arrived = { paymentId: string; intentId: string; chargeId: string | null }

/** What becomes of one order of a payment, as statements, and the letters among them; and whether some of it is owed back. */
async function orderRows(context: Context, orderId: string, amountPence: number, { paymentId, intentId }: Arrived) {
  const { database, clock } = context
  const key = `paid:${paymentId}:${orderId}`
  const found = await findChangeable(database, orderId, key)
  if (!found) throw new Error(`Payment ${paymentId} is for an order that does not exist.`)
  const at = clock.now()
  const back = comeback(found, at)
  const isThere = back !== null && (await hasPlace(database, orderId))
  const arrival = arrivalOf(found, amountPence, back?.entries ?? [], isThere, at)
  const change: Change = { actor: 'system', reason: 'Paid by card.', idempotencyKey: key, kind: 'payment', at }
  const entry = {
    id: await derivedId('payment', paymentId, orderId),
    kind: 'payment' as const,
    amountPence: -amountPence,
    reference: intentId,
  }
  if (arrival.becomes === null) {
    const letter: Letter | undefined = arrival.isTooLate
      ? { id: crypto.randomUUID(), kind: 'payment_too_late' }
      : undefined
    const rows = entryRows(database, found, change, { entries: [entry], ...(letter && { letter }) })
    return { rows, letter, owes: found.balancePence < amountPence }
  }
  const letter: Letter = { id: crypto.randomUUID(), kind: 'order_confirmed' }
  const { entries, also, ...set } = comebackRows(database, orderId, back)
  const more = { ...set, entries: [...entries, entry], letter, also }
  const owedPence = entries.reduce((sum, one) => sum + one.amountPence, found.balancePence)
  return { rows: statusRows(database, found, 'confirmed', change, more), letter, owes: owedPence < amountPence }
}

/** What becomes of all that a payment is for: its orders, or the gift card that it buys. */
async function partsOf(context: Context, { id, orders }: StoredPayment, arrived: Arrived) {
  if (orders.length > 0) {
    const parts = await Promise.all(
      orders.map(({ orderId, amountPence }) => orderRows(context, orderId, amountPence, arrived)),
    )
    return {
      rows: parts.flatMap(({ rows }) => rows),
      letterIds: parts.flatMap(({ letter }) => letter?.id ?? []),
      owes: parts.some((part) => part.owes),
    }
  }
  const purchase = await findPurchase(context.database, id)
  if (!purchase) throw new Error(`Payment ${id} is for nothing.`)
  return { ...(await soldRows(context, purchase, arrived.intentId)), owes: false }
}

/**
 * Writes money that has come by card: into the books of each of its orders, which are confirmed by it, or owed it again, or onto the gift card that
 * it buys; once, however often it is told. All of it or nothing, with what the caller writes besides.
 * @param also what is written with it: that an event has had its effect. It fails when that has been written
 */
export async function arrive(context: Context, arrived: Arrived, also: BatchItem<'sqlite'>[] = []): Promise<void> {
  const { database } = context
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const payment = await findPayment(database, arrived.paymentId)
    if (!payment) throw new Error(`There is no payment ${arrived.paymentId}.`)
    if (payment.status === 'succeeded' || payment.status === 'disputed') {
      await writeRows(database, also)
      return
    }
    const { rows, letterIds, owes } = await partsOf(context, payment, arrived)
    const isWritten = await writeRows(database, [
      database
        .update(payments)
        .set({ status: 'succeeded', intentId: arrived.intentId, chargeId: arrived.chargeId })
        .where(eq(payments.id, payment.id)),
      ...rows,
      ...also,
    ])
    if (!isWritten) continue
    handOver(context, letterIds, { owes, books: true })
    return
  }
  throw new Error(`Payment ${arrived.paymentId} was refused by the schema time after time.`)
}
