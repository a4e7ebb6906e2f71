import type { RefundCreate } from '#contracts/model/payment.ts'
import type { Changeable } from '#modules/orders/changeable.ts'

type Books = Pick<Changeable, 'balancePence'> & { order: Pick<Changeable['order'], 'status'> }

type Outcome =
  | { refusal: 'ORDER_STATE' }
  | { refusal: 'MORE_THAN_OWED'; balancePence: number }
  /** Whether the order is confirmed with it. */
  | { isConfirmed: boolean }

/** What money does to an order, or why it is not taken. @param back what is owed of it again when it comes back */
export function paid(books: Books, amountPence: number, back: readonly { amountPence: number }[]): Outcome {
  const { status } = books.order
  if (status === 'cancelled') return { refusal: 'ORDER_STATE' }
  const owed = Math.max(
    0,
    back.reduce((sum, entry) => sum + entry.amountPence, books.balancePence),
  )
  if (amountPence > owed) return { refusal: 'MORE_THAN_OWED', balancePence: owed }
  const isAll = amountPence === owed
  if (status === 'expired' && !isAll) return { refusal: 'ORDER_STATE' }
  return { isConfirmed: isAll && (status === 'expired' || status === 'awaiting_payment') }
}

type Paid = Books & Pick<Changeable, 'chargedPence' | 'moneyPence' | 'refundedPence' | 'returningPence'>

/**
 * What giving money back means for an order, or why it is not given: `offPence` is what it costs less, so that whoever got something back does
 * not owe it. What the bakery owes already is given first, and an order that still awaits its money costs what it did.
 * What is on its way to a card has gone already. To cards goes back no more than has come from them.
 * @param limitPence what this member of staff may give back of one order in all; null for no limit
 * @param cardPence what the payments by card have left
 */
export function refundJudged(
  { balancePence: booked, chargedPence, moneyPence, refundedPence, returningPence, order: { status } }: Paid,
  { amountPence, to }: Pick<RefundCreate, 'amountPence' | 'to'>,
  limitPence: number | null,
  cardPence = 0,
): { paidPence: number } | { limitPence: number } | { offPence: number } {
  const balancePence = booked + returningPence
  const inAll = chargedPence - balancePence
  // A gift card cannot be turned into money.
  const asMoney = Math.min(inAll, moneyPence - returningPence)
  const most = { store_credit: inAll, cash: asMoney, card: Math.min(asMoney, cardPence) }
  const paidPence = Math.max(0, most[to])
  if (amountPence > paidPence) return { paidPence }
  if (limitPence !== null && refundedPence + amountPence > limitPence) return { limitPence }
  const owedPence = Math.max(0, -balancePence)
  return { offPence: status === 'awaiting_payment' ? 0 : Math.max(0, amountPence - owedPence) }
}
