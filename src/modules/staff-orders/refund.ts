import type { Refund } from '#contracts/model/payment.ts'
import { STAFF_REFUND_LIMIT_PENCE } from '#lib/constants/backend.ts'
import { derivedId } from '#lib/derived-id.ts'
import { auditRow } from '#modules/audit/repository.ts'
import { codeHash, creditCode, endingOf } from '#modules/gift-cards/code.ts'
import { findRefund } from '#modules/gift-cards/repository.ts'
import { findCardMoney } from '#modules/payments/dues.ts'
import { writeEntries } from '#modules/orders/change.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { giftCards, refunds } from '#platform/schema.ts'
import { byStaff, changeByStaff, keyOf, told } from './change.ts'
import { refundJudged } from './rules.ts'

/** The card that a store credit is. Its code is made of its id, and stands in the mail that tells of it and nowhere else. */
async function creditOf({ config }: Context, id: string, initialPence: number) {
  const code = await creditCode(config.LINK_SECRET, id)
  return { id, kind: 'store_credit' as const, codeHash: await codeHash(code), codeEnding: endingOf(code), initialPence }
}

/** Gives money back, once for a key: in the books, in the audit log, and by mail. */
export const refundOrder = operations.staff.orders.refund.handler(async ({ context, input, errors }) => {
  const { id, idempotencyKey, amountPence, to, reason } = input
  const { database } = context
  const key = keyOf(id, `refund:${idempotencyKey}`)
  const refundId = await derivedId('refund', id, idempotencyKey)
  const order = await changeByStaff(context, id, key, async (found, at, staff) => {
    const all = to === 'card' ? await findCardMoney(database, id) : []
    const cards = all.filter(({ status }) => status === 'succeeded')
    const leftOf = (card: (typeof cards)[number]) => card.amountPence - card.returnedPence
    const limit = staff.role === 'admin' ? null : STAFF_REFUND_LIMIT_PENCE
    const judged = refundJudged(found, { amountPence, to }, limit, Math.max(0, ...cards.map(leftOf)))
    if ('paidPence' in judged && all.length > cards.length) throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
    if ('paidPence' in judged) throw errors.MORE_THAN_PAID({ data: judged })
    if ('limitPence' in judged) throw errors.OVER_STAFF_LIMIT({ data: judged })
    const card = cards.find((one) => leftOf(one) >= amountPence)
    const letter = { id: crypto.randomUUID(), kind: 'order_refunded' as const, subjectId: refundId }
    const deed = { action: 'order.refunded', entity: 'order', entityId: id, after: { amountPence, to }, reason }
    const credit = to === 'store_credit' ? await creditOf(context, refundId, amountPence) : null
    // What goes to a card is in the books, and told, when the vendor says that it has gone.
    const row = {
      ...{ id: refundId, orderId: id, amountPence, to, reason, createdAt: at },
      ...(card
        ? { status: 'pending' as const, paymentId: card.paymentId, nextAt: at }
        : { status: 'succeeded' as const }),
    }
    const entry = credit
      ? { id: refundId, kind: 'store_credit' as const, amountPence, giftCardId: refundId }
      : { id: refundId, kind: 'refund' as const, amountPence, reference: to }
    const isWritten = await writeEntries(database, found, byStaff(staff, at, 'refund', key, reason), {
      before: credit
        ? [database.insert(giftCards).values({ ...credit, ownerEmail: found.order.customerEmail, boughtAt: at })]
        : [],
      entries: [{ kind: 'correction', amountPence: -judged.offPence, reference: 'refund' }, ...(card ? [] : [entry])],
      ...(card ? {} : { letter }),
      also: [database.insert(refunds).values(row), auditRow(database, staff, at, deed)],
    })
    return told(isWritten, ...(card ? [] : [letter.id]))
  })
  if (!order) throw errors.ORDER_NOT_FOUND({ data: { id } })
  const refund = await findRefund(database, refundId)
  if (!refund) throw new Error(`Refund ${refundId} was written and cannot be found.`)
  const { codeHash: _codeHash, createdAt, ...shown } = refund
  return { ...shown, createdAt: createdAt.toISOString() } satisfies Refund
})
