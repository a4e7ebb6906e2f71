import type { Order } from '#contracts/model/order.ts'
import type { Change } from '#modules/orders/change.ts'
import { findChangeable, type Changeable } from '#modules/orders/changeable.ts'
import { findOrder } from '#modules/orders/repository.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { staffOf, type Staff } from '#modules/audit/repository.ts'
import type { Context } from '#platform/context.ts'

/** Times that a change is judged anew after somebody else was faster. */
const ATTEMPTS = 5

/** The key of a change under which nothing but this order is changed. */
export const keyOf = (orderId: string, idempotencyKey: string) => `${idempotencyKey}:${orderId}`

/** What one try of a change has to say: what was written with it, or that the schema refused. */
type Tried = { letterIds: string[] } | 'refused'

/** One try of a change, on the order as it was just found. @throws what the contract says against it */
export type Attempt = (found: Changeable, at: Date, staff: Staff) => Promise<Tried>

export const told = (isWritten: boolean, ...letterIds: string[]): Tried => (isWritten ? { letterIds } : 'refused')

/** What an order that comes back was judged by: when the schema refuses it as it still is, it is its place that has gone. */
export const seenOf = ({ order: { version }, given: { card, hasVoucher } }: Changeable) =>
  JSON.stringify([version, card?.holdsPence, hasVoucher])

/** Who changes an order, as its changes name them. */
export const byStaff = (
  { id }: Staff,
  at: Date,
  kind: Change['kind'],
  idempotencyKey: string,
  reason: string | null = null,
): Change => ({ actor: 'staff', actorId: id, reason, idempotencyKey, kind, at })

/**
 * Staff's change of an order: found, judged and written, again when somebody was faster.
 * @param isDone whether there is nothing to do any more; by default, whether the key has made its change
 * @returns null where there is no such order
 */
export async function changeByStaff(
  context: Context,
  id: string,
  key: string,
  attempt: Attempt,
  isDone: (found: Changeable) => boolean = (found) => found.isDone,
): Promise<Order | null> {
  const { database, clock } = context
  const staff = staffOf(context)
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const found = await findChangeable(database, id, key)
    if (!found) return null
    if (!isDone(found)) {
      const tried = await attempt(found, clock.now(), staff)
      if (tried === 'refused') continue
      handOver(context, tried.letterIds, { frees: true, owes: true })
    }
    return findOrder(database, id, clock.now())
  }
  throw new Error(`A change of order ${id} was refused by the schema time after time, and the rules do not say why.`)
}
