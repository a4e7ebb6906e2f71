import { derivedId } from '#lib/derived-id.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { writeEntries, writeStatus } from '#modules/orders/change.ts'
import { operations } from '#platform/operations.ts'
import { byStaff, changeByStaff, keyOf, seenOf, told } from './change.ts'
import { findEntry } from './repository.ts'
import { comeback, comebackRows } from '#modules/orders/comeback.ts'
import { paid } from './rules.ts'

export const recordPayment = operations.staff.orders.recordPayment.handler(async ({ context, input, errors }) => {
  const { id, idempotencyKey, amountPence, method } = input
  const { database } = context
  const key = keyOf(id, idempotencyKey)
  const entryId = await derivedId('payment', id, idempotencyKey)
  let refusedAt: string | null = null
  const order = await changeByStaff(context, id, key, async (found, at, staff) => {
    const { status } = found.order
    const seen = seenOf(found)
    // Refused although nobody was faster: what it gave back has been sold to others.
    const isGone = status === 'expired' && (refusedAt === seen || found.sale.status !== 'published')
    const back = comeback(found, at)
    const outcome = paid(found, amountPence, back?.entries ?? [])
    if ('refusal' in outcome && outcome.refusal === 'MORE_THAN_OWED')
      throw errors.MORE_THAN_OWED({ data: { balancePence: outcome.balancePence } })
    if ('refusal' in outcome || isGone) throw errors.ORDER_STATE({ data: { status } })
    refusedAt = seen
    const change = byStaff(staff, at, 'payment', key)
    const deed = { action: 'order.paid', entity: 'order', entityId: id, after: { amountPence, method } }
    const { entries, also, ...set } = comebackRows(database, id, back)
    const more = {
      ...set,
      entries: [...entries, { id: entryId, kind: 'payment' as const, amountPence: -amountPence, reference: method }],
      also: [...also, auditRow(database, staff, at, deed)],
    }
    if (!outcome.isConfirmed) return told(await writeEntries(database, found, change, more))
    const letter = { id: crypto.randomUUID(), kind: 'order_confirmed' as const }
    return told(await writeStatus(database, found, 'confirmed', change, { ...more, letter }), letter.id)
  })
  if (!order) throw errors.ORDER_NOT_FOUND({ data: { id } })
  const entry = await findEntry(database, entryId)
  if (!entry) throw new Error(`Payment ${entryId} was recorded and cannot be found.`)
  return entry
})
