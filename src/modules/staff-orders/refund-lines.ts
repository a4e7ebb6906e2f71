import { derivedId } from '#lib/derived-id.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { entryRows, letterRow, lineRows, statusRows, writeRows, type Letter } from '#modules/orders/change.ts'
import { restOf, soldLines } from '#modules/orders/rest.ts'
import { operations } from '#platform/operations.ts'
import { byStaff, changeByStaff, keyOf, told } from './change.ts'
import { findDone, givingBack } from './give-back.ts'
import { linesJudged } from './line-rules.ts'
import { findRefundLines } from './repository.ts'

/** What tells of an order that does not hold any more what went back into stock. */
const tellingOf = (rest: unknown[] | null): Letter[] =>
  rest ? [{ id: crypto.randomUUID(), kind: rest.length === 0 ? 'order_cancelled' : 'order_changed' }] : []

/** Gives single things back, once for a key: their money, and, where they can still be sold, they themselves. */
export const refundOrderLines = operations.staff.orders.refundLines.handler(async ({ context, input, errors }) => {
  const { id, idempotencyKey, lines: wanted, to, reason } = input
  const { database } = context
  const key = keyOf(id, `refund-lines:${idempotencyKey}`)
  const refundId = await derivedId('refund-lines', id, idempotencyKey)
  const order = await changeByStaff(context, id, key, async (found, at, staff) => {
    const before = soldLines(found)
    const judged = linesJudged({ ...found, lines: before }, await findRefundLines(database, id), wanted, at)
    if ('refusal' in judged) {
      const { refusal } = judged
      if (refusal === 'ORDER_STATE') throw errors.ORDER_STATE({ data: { status: found.order.status } })
      if (refusal === 'MORE_THAN_ORDERED') throw errors.MORE_THAN_ORDERED({ data: { items: judged.items } })
      const cutoffAt = found.sale.cutoffAt.toISOString()
      throw errors.RESTOCK_TOO_LATE({ data: { items: judged.items, cutoffAt } })
    }
    const { lines, amountPence, keptPence, rest } = judged
    // Nothing was paid for what was given away.
    if (amountPence === 0) throw errors.MORE_THAN_PAID({ data: { paidPence: 0 } })
    const back = await givingBack(context, found, staff, at, { refundId, amountPence, to, reason, lines }, errors)
    const change = byStaff(staff, at, 'refund', key, reason)
    const letters = [...tellingOf(rest), ...back.letters]
    const deed = { action: 'order.refunded', entity: 'order', entityId: id, after: { amountPence, to, lines: wanted } }
    const also = [
      ...letters.map((letter) => letterRow(database, id, letter, at)),
      auditRow(database, staff, at, { ...deed, reason }),
    ]
    // What is kept costs nothing any more, as far as it was charged.
    const offPence = Math.min(keptPence, Math.max(0, found.chargedPence - (amountPence - keptPence)))
    const off = { kind: 'correction' as const, amountPence: -offPence, reference: 'refund' }
    const entries = [off, ...back.entries]
    const over = { kind: 'correction' as const, amountPence: -found.chargedPence, reference: 'cancelled' }
    const rows =
      rest === null
        ? entryRows(database, found, change, { before: back.rows, entries, also })
        : rest.length > 0
          ? lineRows(database, found, restOf(found.order, before, rest), change, { before: back.rows, entries, also })
          : // Nothing is left of it: it is over, and what else was paid for it, delivery say, is owed.
            [
              ...back.rows,
              ...statusRows(database, found, 'cancelled', change, { entries: [over, ...back.entries], also }),
            ]
    return told(await writeRows(database, rows), ...letters.map((letter) => letter.id))
  })
  if (!order) throw errors.ORDER_NOT_FOUND({ data: { id } })
  return findDone(database, id, refundId)
})
