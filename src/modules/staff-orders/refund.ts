import { derivedId } from '#lib/derived-id.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { writeEntries } from '#modules/orders/change.ts'
import { operations } from '#platform/operations.ts'
import { byStaff, changeByStaff, keyOf, told } from './change.ts'
import { findDone, givingBack } from './give-back.ts'

/** Gives an amount back, once for a key: in the books, in the audit log, and by mail. */
export const refundOrder = operations.staff.orders.refund.handler(async ({ context, input, errors }) => {
  const { id, idempotencyKey, ...wanted } = input
  const { database } = context
  const key = keyOf(id, `refund:${idempotencyKey}`)
  const refundId = await derivedId('refund', id, idempotencyKey)
  const order = await changeByStaff(context, id, key, async (found, at, staff) => {
    const back = await givingBack(context, found, staff, at, { refundId, ...wanted }, errors)
    const { amountPence, to, reason } = wanted
    const deed = { action: 'order.refunded', entity: 'order', entityId: id, after: { amountPence, to }, reason }
    const [letter] = back.letters
    const isWritten = await writeEntries(database, found, byStaff(staff, at, 'refund', key, reason), {
      before: back.rows,
      entries: [{ kind: 'correction', amountPence: -back.offPence, reference: 'refund' }, ...back.entries],
      ...(letter && { letter }),
      also: [auditRow(database, staff, at, deed)],
    })
    return told(isWritten, ...back.letters.map((one) => one.id))
  })
  if (!order) throw errors.ORDER_NOT_FOUND({ data: { id } })
  return findDone(database, id, refundId)
})
