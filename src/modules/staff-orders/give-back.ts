import type { BatchItem } from 'drizzle-orm/batch'
import type { RefundCreate, RefundDone, RefundedLine } from '#contracts/model/payment.ts'
import { STAFF_REFUND_LIMIT_PENCE } from '#lib/constants/backend.ts'
import { derivedId } from '#lib/derived-id.ts'
import type { Staff } from '#modules/audit/repository.ts'
import { codeHash, creditCode, endingOf } from '#modules/gift-cards/code.ts'
import type { Letter } from '#modules/orders/change.ts'
import type { Changeable } from '#modules/orders/changeable.ts'
import { findCardMoney } from '#modules/payments/dues.ts'
import { onFewestCards } from '#modules/payments/rules.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { giftCards, refundLines, refunds } from '#platform/schema.ts'
import { findRefunds } from './repository.ts'
import { refundJudged } from './rules.ts'

/** Payments that one refund may go back on: nobody has paid for an order so often. */
const MOST_PARTS = 10

type Errors = {
  MORE_THAN_PAID: (options: { data: { paidPence: number } }) => Error
  OVER_STAFF_LIMIT: (options: { data: { limitPence: number } }) => Error
  PAYMENTS_UNAVAILABLE: (options: { data: Record<string, never> }) => Error
}

type Wanted = RefundCreate & {
  /** The id of it, or of its first part. */
  refundId: string
  /** The single things that it is for. */
  lines?: readonly RefundedLine[]
}

/** The ids of the parts that a refund may have, its own first. */
const partIds = (refundId: string) =>
  Promise.all(
    Array.from({ length: MOST_PARTS }, async (_, index) =>
      index === 0 ? refundId : derivedId('refund-part', refundId, String(index)),
    ),
  )

/** The card that a store credit is. Its code is made of its id, and stands in the mail that tells of it and nowhere else. */
async function creditOf({ config }: Context, id: string, initialPence: number) {
  const code = await creditCode(config.LINK_SECRET, id)
  return { id, kind: 'store_credit' as const, codeHash: await codeHash(code), codeEnding: endingOf(code), initialPence }
}

/** How an amount goes back: one part, or to cards as many as the payments that it came by. @throws why it does not */
async function partsOf(
  { database }: Context,
  found: Changeable,
  staff: Staff,
  { amountPence, to, refundId }: Wanted,
  errors: Errors,
) {
  const all = to === 'card' ? await findCardMoney(database, found.order.id) : []
  const cards = all.filter(({ status }) => status === 'succeeded')
  const cardPence = cards.reduce((sum, card) => sum + Math.max(0, card.amountPence - card.returnedPence), 0)
  const limit = staff.role === 'admin' ? null : STAFF_REFUND_LIMIT_PENCE
  const judged = refundJudged(found, { amountPence, to }, limit, cardPence)
  // About the rest the bank decides.
  if ('paidPence' in judged && all.length > cards.length) throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
  if ('paidPence' in judged) throw errors.MORE_THAN_PAID({ data: judged })
  if ('limitPence' in judged) throw errors.OVER_STAFF_LIMIT({ data: judged })
  const ids = await partIds(refundId)
  const parts = to === 'card' ? onFewestCards(amountPence, cards) : [{ amountPence, paymentId: null }]
  return { offPence: judged.offPence, parts: parts.map((part, index) => ({ ...part, id: ids[index] ?? refundId })) }
}

/**
 * What is written of money that goes back, beside what the order costs less by it: its rows, its entry in the books, and its letter. What goes to a
 * card is in the books, and told, when the vendor says that it has gone.
 * @returns `offPence` as `refundJudged` says @throws why it does not go back
 */
export async function givingBack(
  context: Context,
  found: Changeable,
  staff: Staff,
  at: Date,
  wanted: Wanted,
  errors: Errors,
) {
  const { database } = context
  const { refundId, amountPence, to, reason, lines = [] } = wanted
  const orderId = found.order.id
  const { offPence, parts } = await partsOf(context, found, staff, wanted, errors)
  const credit = to === 'store_credit' ? await creditOf(context, refundId, amountPence) : null
  const state =
    to === 'card' ? { status: 'pending' as const, nextAt: at } : { status: 'succeeded' as const, nextAt: null }
  const rows: BatchItem<'sqlite'>[] = [
    ...(credit
      ? [database.insert(giftCards).values({ ...credit, ownerEmail: found.order.customerEmail, boughtAt: at })]
      : []),
    database.insert(refunds).values(parts.map((part) => ({ ...part, ...state, orderId, to, reason, createdAt: at }))),
    ...lines.map((line) => database.insert(refundLines).values({ refundId, orderId, ...line })),
  ]
  const letter: Letter = { id: crypto.randomUUID(), kind: 'order_refunded', subjectId: refundId }
  const entry = credit
    ? { id: refundId, kind: 'store_credit' as const, amountPence, giftCardId: refundId }
    : { id: refundId, kind: 'refund' as const, amountPence, reference: to }
  return {
    offPence,
    rows,
    entries: to === 'card' ? [] : [entry],
    letters: to === 'card' ? [] : [letter],
  }
}

/** What was given back under an id, in all its parts. One round trip. */
export async function findDone(database: Database, orderId: string, refundId: string): Promise<RefundDone> {
  const ids = await partIds(refundId)
  const found = await findRefunds(database, orderId, ids)
  const [first, ...also] = ids.flatMap((id) => found.filter((refund) => refund.id === id))
  if (!first) throw new Error(`Refund ${refundId} was written and cannot be found.`)
  return { ...first, also }
}
