import { ENDINGS_A_RUN } from '#lib/constants/backend.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { endOrder, findOfCancelledSales, findRunOut } from './ending.ts'

/** Does one thing after the other; what fails is told, and the rest is done all the same. */
async function each<T extends { id: string }>(what: string, found: T[], act: (one: T) => Promise<unknown>) {
  for (const one of found) {
    await act(one).catch((error: unknown) => {
      log.error(what, error, { orderId: one.id })
    })
  }
}

/**
 * Ends the orders whose hold has run out and tells their customers, each in a batch of its own: what they held is free again. Who has paid in the
 * meantime has raised the order’s version, and is left alone. For the cron: driven by state, bounded, and nothing the second time.
 */
export async function expireHolds(context: Context) {
  const now = context.clock.now()
  const told: string[] = []
  const found = await findRunOut(context.database, now, ENDINGS_A_RUN)
  await each('a hold was not ended', found, async ({ id, version, holdExpiresAt }) => {
    const letter = { id: crypto.randomUUID(), kind: 'order_expired' as const }
    const isEnded = await endOrder(context.database, {
      ...{ id, version, status: 'expired', at: now, letter },
      change: {
        kind: 'expire',
        actor: 'system',
        reason: 'The hold has run out.',
        idempotencyKey: `expire:${id}:${String(holdExpiresAt?.getTime())}`,
      },
    })
    if (isEnded) told.push(letter.id)
  })
  handOver(context, told)
}

/**
 * Ends the orders of cancelled bake sales and tells their customers, each in a batch of its own: five hundred of them are more than one request
 * may write. For the cron, and after the answer to who has cancelled: driven by state, bounded, and nothing the second time.
 */
export async function endOrdersOfCancelledSales(context: Context) {
  const now = context.clock.now()
  const told: string[] = []
  const found = await findOfCancelledSales(context.database, ENDINGS_A_RUN)
  await each('an order of a cancelled bake sale was not ended', found, async ({ id, version, reason }) => {
    const letter = { id: crypto.randomUUID(), kind: 'sale_cancelled' as const }
    const isEnded = await endOrder(context.database, {
      ...{ id, version, status: 'cancelled', at: now, letter },
      change: { kind: 'cancel', actor: 'system', reason, idempotencyKey: `sale_cancelled:${id}` },
    })
    if (isEnded) told.push(letter.id)
  })
  handOver(context, told, { owes: told.length > 0 })
}
