import { writeLines, writeStatus } from '#modules/orders/change.ts'
import { findChangeable } from '#modules/orders/changeable.ts'
import { soldLines } from '#modules/orders/rest.ts'
import { byStaff, keyOf } from '#modules/staff-orders/change.ts'
import { isInHand } from '#lib/order-transitions.ts'
import type { Staff } from '#modules/audit/repository.ts'
import type { Database } from '#platform/database.ts'
import { closed } from './repository.ts'
import { without, wordsOf, type Choice, type Substitute } from './rules.ts'

const ATTEMPTS = 5

type Decision = {
  menuItemId: string
  idempotencyKey: string
  substitutes: ReadonlyMap<string, Substitute>
  /** Where it is on a menu again, in words. */
  next: string | null
}

/**
 * Does to one order what was decided, once. @returns the id of the letter that tells of it, or null when there is nothing to do: it has been
 * done, or the order does not have it any more
 */
export async function apply(
  database: Database,
  { menuItemId, idempotencyKey, substitutes, next }: Decision,
  { orderId, choice, substituteMenuItemId }: Choice,
  staff: Staff,
  at: Date,
): Promise<string | null> {
  const key = keyOf(orderId, idempotencyKey)
  const wanted = choice === 'substitute' ? substitutes.get(substituteMenuItemId ?? '') : undefined
  let refusedAt: number | null = null
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const found = await findChangeable(database, orderId, key)
    const failed = found?.lines.find((line) => line.menuItemId === menuItemId)
    if (!found || !failed || found.isDone || !isInHand(found.order.status)) return null
    // Refused although nobody was faster: the substitute has been sold to others since.
    const substitute = refusedAt === found.order.version ? null : (wanted ?? null)
    refusedAt = found.order.version
    const rest = without(found.order, soldLines(found), menuItemId, substitute)
    const stands = rest?.lines.some((line) => line.menuItemId === substitute?.menuItemId) ? substitute : null
    const change = byStaff(staff, at, 'cannot_bake', key, wordsOf(failed, choice, stands, next))
    const letter = { id: crypto.randomUUID(), kind: 'order_cannot_bake' as const }
    const also = [closed(database, menuItemId)]
    const isWritten = rest
      ? await writeLines(database, found, rest, change, letter, also)
      : await writeStatus(database, found, 'cancelled', change, {
          entries: [{ kind: 'correction', amountPence: -found.chargedPence, reference: 'cancelled' }],
          letter,
          also,
        })
    if (isWritten) return letter.id
  }
  throw new Error(`Order ${orderId} could not be told what cannot be baked: somebody was faster time after time.`)
}
