import type { OrderStatus } from '#contracts/model/order.ts'
import { derivedId } from '#lib/derived-id.ts'
import { isInHand, mayBecome } from '#lib/order-transitions.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { writeLines, writeStatus, type Letter } from '#modules/orders/change.ts'
import { findEdit, type Changeable } from '#modules/orders/changeable.ts'
import { comeback, comebackRows } from '#modules/orders/comeback.ts'
import { edited } from '#modules/orders/edit.ts'
import { operations } from '#platform/operations.ts'
import { byStaff, changeByStaff, keyOf, seenOf, told } from './change.ts'

const entity = ({ order }: Changeable) => ({ entity: 'order', entityId: order.id })

/** What a customer is told when staff move their order on. That it is ready is told once, whatever is marked by mistake and taken back. */
async function letterOf(id: string, before: OrderStatus, status: OrderStatus): Promise<Letter | undefined> {
  if (status === 'confirmed' && before !== 'ready') return { id: crypto.randomUUID(), kind: 'order_confirmed' }
  if (status === 'ready' && before === 'confirmed')
    return { id: await derivedId('order_ready', id), kind: 'order_ready' }
  return undefined
}

export const setOrderStatus = operations.staff.orders.setStatus.handler(async ({ context, input, errors }) => {
  const { id, status } = input
  const { database } = context
  const key = crypto.randomUUID()
  let refusedAt: string | null = null
  const order = await changeByStaff(
    context,
    id,
    key,
    async (found, at, staff) => {
      const { status: before } = found.order
      const seen = seenOf(found)
      // Refused although nobody was faster: what it gave back has been sold to others.
      const isGone = before === 'expired' && (refusedAt === seen || found.sale.status !== 'published')
      const isElsewhere = status === 'delivered' && found.order.fulfilment !== 'delivery'
      if (!mayBecome(before, status) || isElsewhere || isGone) throw errors.ORDER_STATE({ data: { status: before } })
      refusedAt = seen
      const letter = await letterOf(id, before, status)
      const deed = { ...entity(found), action: `order.${status}`, before: { status: before }, after: { status } }
      const { also, ...back } = comebackRows(database, id, comeback(found, at))
      const isWritten = await writeStatus(database, found, status, byStaff(staff, at, 'status', key), {
        ...back,
        ...(letter && { letter }),
        also: [...also, auditRow(database, staff, at, deed)],
      })
      return told(isWritten, ...(letter ? [letter.id] : []))
    },
    (found) => found.order.status === status,
  )
  if (!order) throw errors.ORDER_NOT_FOUND({ data: { id } })
  return order
})

export const cancelAnyOrder = operations.staff.orders.cancel.handler(async ({ context, input, errors }) => {
  const { id, reason } = input
  const { database } = context
  const key = crypto.randomUUID()
  const order = await changeByStaff(
    context,
    id,
    key,
    async (found, at, staff) => {
      const { status } = found.order
      if (!mayBecome(status, 'cancelled')) throw errors.ORDER_STATE({ data: { status } })
      const letter = { id: crypto.randomUUID(), kind: 'order_cancelled' as const }
      const deed = { ...entity(found), action: 'order.cancelled', before: { status }, after: { status: 'cancelled' } }
      const isWritten = await writeStatus(database, found, 'cancelled', byStaff(staff, at, 'cancel', key, reason), {
        entries: [{ kind: 'correction', amountPence: -found.chargedPence, reference: 'cancelled' }],
        letter,
        also: [auditRow(database, staff, at, { ...deed, reason })],
      })
      return told(isWritten, letter.id)
    },
    (found) => found.order.status === 'cancelled',
  )
  if (!order) throw errors.ORDER_NOT_FOUND({ data: { id } })
  return order
})

const heldOf = (lines: { menuItemId: string; quantity: number }[], totalPence: number) => ({
  lines: lines.map(({ menuItemId, quantity }) => ({ menuItemId, quantity })),
  totalPence,
})

export const editAnyOrder = operations.staff.orders.edit.handler(async ({ context, input, errors }) => {
  const { id, idempotencyKey, lines, reason } = input
  const { database } = context
  const key = keyOf(id, idempotencyKey)
  const order = await changeByStaff(context, id, key, async (found, at, staff) => {
    const { status, totalPence } = found.order
    if (!isInHand(status)) throw errors.ORDER_STATE({ data: { status } })
    const shelf = await findEdit(database, found, lines)
    const outcome = edited(found, lines, shelf, at, true)
    if ('refusal' in outcome) {
      const { refusal } = outcome
      if (refusal.code === 'NOT_ON_MENU') throw errors.NOT_ON_MENU({ data: refusal.data })
      if (refusal.code === 'SOLD_OUT') throw errors.SOLD_OUT({ data: refusal.data })
      throw new Error(`Staff were refused an edit: ${refusal.code}.`)
    }
    const letterId = crypto.randomUUID()
    const deed = {
      ...entity(found),
      action: 'order.edited',
      before: heldOf(found.lines, totalPence),
      after: heldOf(outcome.lines, outcome.priced.totalPence),
      reason,
    }
    const isWritten = await writeLines(
      database,
      found,
      outcome,
      byStaff(staff, at, 'lines', key, reason),
      { id: letterId, kind: 'order_changed' },
      [auditRow(database, staff, at, deed)],
    )
    return told(isWritten, letterId)
  })
  if (!order) throw errors.ORDER_NOT_FOUND({ data: { id } })
  return order
})
