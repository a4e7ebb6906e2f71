import type { Order } from '#contracts/model/order.ts'
import type { Dispute, Payment, Reconciliation } from '#contracts/model/payment.ts'
import { idOf } from '../ids.ts'

const MANY = 50
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const REASONS = ['product_not_received', 'fraudulent', 'duplicate', 'product_unacceptable']
const STATES = ['needs_response', 'under_review', 'won', 'lost'] as const

/** What customers have asked their banks for: the latest first, and only the first of them still open. */
export function makeDisputes(payments: readonly Payment[], orders: readonly Order[], now: Date): Dispute[] {
  const cards = payments.filter(({ method }) => method === 'card')
  return cards.slice(0, MANY).map((payment, index) => {
    const openedAt = new Date(now.getTime() - (index + 1) * DAY_MS)
    const status = STATES[index % STATES.length] ?? 'lost'
    const isOpen = status === 'needs_response' || status === 'under_review'
    return {
      id: idOf('dispute', payment.id),
      orders: payment.orderIds.map((orderId) => ({
        orderId,
        number: orders.find(({ id }) => id === orderId)?.number ?? 'BOB-7K3F9Q',
      })),
      giftCard: null,
      amountPence: payment.amountPence,
      reason: REASONS[index % REASONS.length] ?? 'general',
      status,
      dueBy: isOpen ? new Date(openedAt.getTime() + 9 * DAY_MS).toISOString() : null,
      openedAt: openedAt.toISOString(),
      dashboardUrl: `https://dashboard.stripe.com/test/disputes/du_${idOf('dispute', payment.id).slice(0, 8)}`,
      closedAt: isOpen ? null : new Date(openedAt.getTime() + 12 * HOUR_MS).toISOString(),
    }
  })
}

/** One look a night, of which one has found something. */
export const makeReconciliations = (now: Date): Reconciliation[] =>
  Array.from({ length: MANY }, (_, index) => {
    const until = new Date(now.getTime() - index * DAY_MS)
    const vendorPence = 48_200 - 130 * (index % 7)
    const isOff = index === 3
    return {
      id: idOf('reconciliation', String(index)),
      from: new Date(until.getTime() - 2 * DAY_MS).toISOString(),
      until: until.toISOString(),
      ranAt: until.toISOString(),
      day: null,
      checked: 38 + (index % 9),
      vendorPence,
      ledgerPence: isOff ? vendorPence - 1250 : vendorPence,
      differences: isOff
        ? [
            {
              reference: 'ch_3PqT7s2eZvKYlo2C',
              vendorPence: 1250,
              ledgerPence: 0,
              why: 'Stripe has it, and no order of ours does.',
            },
          ]
        : [],
    }
  })
