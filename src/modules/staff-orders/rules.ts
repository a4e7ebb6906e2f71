import type { OrderStatus } from '#contracts/model/order.ts'
import type { Changeable } from '#modules/orders/change.ts'

/** What has not been handed over yet, and can still be changed. */
export const isInHand = (status: OrderStatus) =>
  status === 'awaiting_payment' || status === 'confirmed' || status === 'ready'

type Books = Pick<Changeable, 'balancePence' | 'chargedPence'> & {
  order: Pick<Changeable['order'], 'status' | 'totalPence'>
}

/** What is charged anew for an order that comes back after its hold has run out; nothing for any other. */
export function comesBack({ order, chargedPence }: Books) {
  const amountPence = order.status === 'expired' ? order.totalPence - chargedPence : 0
  return [{ kind: 'correction' as const, amountPence, reference: 'back' }]
}

type Outcome =
  | { refusal: 'ORDER_STATE' }
  | { refusal: 'MORE_THAN_OWED'; balancePence: number }
  /** Whether the order is confirmed with it. */
  | { isConfirmed: boolean }

/** What money does to an order, or why it is not taken. */
export function paid(books: Books, amountPence: number): Outcome {
  const { status } = books.order
  if (status === 'cancelled') return { refusal: 'ORDER_STATE' }
  const back = comesBack(books).reduce((sum, entry) => sum + entry.amountPence, 0)
  const owed = Math.max(0, books.balancePence + back)
  if (amountPence > owed) return { refusal: 'MORE_THAN_OWED', balancePence: owed }
  const isAll = amountPence === owed
  if (status === 'expired' && !isAll) return { refusal: 'ORDER_STATE' }
  return { isConfirmed: isAll && (status === 'expired' || status === 'awaiting_payment') }
}
