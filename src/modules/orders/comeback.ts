import { and, eq } from 'drizzle-orm'
import { VAT_REGISTERED } from '#lib/constants/backend.ts'
import { vatInside } from '#lib/pricing/price.ts'
import type { Changeable } from './changeable.ts'
import type { Database } from '#platform/database.ts'
import { orderLines } from '#platform/schema.ts'

type Returning = Pick<Changeable, 'chargedPence' | 'given'> & {
  order: Pick<Changeable['order'], 'id' | 'status' | 'totalPence' | 'vatPence' | 'discountPence' | 'voucherCode'>
  lines: Pick<Changeable['lines'][number], 'position' | 'linePence' | 'vatClass' | 'vatPence'>[]
}

/** What a card that got its money back pays again: as much of it as is still there. */
function paidAgain({ given: { card } }: Pick<Returning, 'given'>, now: Date) {
  if (!card || (card.expiresAt && card.expiresAt <= now)) return []
  const amountPence = -Math.min(card.paidPence, card.holdsPence)
  return [{ kind: card.kind, amountPence, reference: 'back', giftCardId: card.id }]
}

/** An order at its full price: the use of its voucher has gone to somebody else. Delivery stays what it was. */
function atFullPrice({ order, lines }: Returning) {
  const fresh = lines.map((line) => ({ ...line, full: vatInside(line.linePence, line.vatClass, VAT_REGISTERED) }))
  return {
    lines: fresh,
    set: {
      voucherCode: null,
      discountPence: 0,
      totalPence: order.totalPence + order.discountPence,
      vatPence: fresh.reduce((sum, { full, vatPence }) => sum + full - vatPence, order.vatPence),
    },
  }
}

/**
 * What an order whose hold has run out is when it comes back: it is charged anew, its gift card pays again what it had paid, and its voucher
 * counts again if there is a use of it left; otherwise it costs what it costs without. Nothing for any other order.
 */
export function comeback(found: Returning, now: Date) {
  const { order, chargedPence } = found
  if (order.status !== 'expired') return null
  const full = found.given.hasVoucher ? null : atFullPrice(found)
  const totalPence = full?.set.totalPence ?? order.totalPence
  return {
    full,
    entries: [
      { kind: 'correction' as const, amountPence: totalPence - chargedPence, reference: 'back' },
      ...paidAgain(found, now),
    ],
  }
}

/** What is written of it, beside its status. */
export const comebackRows = (database: Database, orderId: string, back: ReturnType<typeof comeback>) => ({
  entries: back?.entries ?? [],
  ...(back?.full && { set: back.full.set }),
  also: (back?.full?.lines ?? []).map(({ position, full }) =>
    database
      .update(orderLines)
      .set({ discountPence: 0, vatPence: full })
      .where(and(eq(orderLines.orderId, orderId), eq(orderLines.position, position))),
  ),
})
