import type { OrderStatus } from '#contracts/model/order.ts'
import type { Changeable } from '#modules/orders/changeable.ts'

type Arriving = {
  order: { status: OrderStatus }
  sale: Pick<Changeable['sale'], 'status' | 'cutoffAt'>
  balancePence: number
}

/** What an order becomes by money that has come for it, and what is told of it. */
export type Arrival =
  /** It has all of its money. */
  | { becomes: 'confirmed' }
  /** It keeps its status: some is still owed, or it had been paid, or it is over and what came goes back. */
  | { becomes: null; isTooLate: boolean }

/**
 * What money does that comes for an order. One whose hold has run out takes its place again if there is one, before the cutoff, and if all of it
 * is paid; whatever is more than what is owed goes back (`modules/payments/dues.ts`).
 * @param back what is owed of it again when it comes back
 */
export function arrivalOf(
  { order: { status }, sale, balancePence }: Arriving,
  amountPence: number,
  back: readonly { amountPence: number }[],
  hasPlace: boolean,
  now: Date,
): Arrival {
  const owed = back.reduce((sum, entry) => sum + entry.amountPence, balancePence)
  const isAll = amountPence >= owed
  if (status === 'awaiting_payment') return isAll ? { becomes: 'confirmed' } : { becomes: null, isTooLate: false }
  if (status !== 'expired') return { becomes: null, isTooLate: status === 'cancelled' }
  const mayReturn = sale.status === 'published' && now < sale.cutoffAt && hasPlace && isAll
  return mayReturn ? { becomes: 'confirmed' } : { becomes: null, isTooLate: true }
}

type CardMoney = { paymentId: string; amountPence: number; returnedPence: number }

/** How what is owed to a customer goes back on the cards that it came from, the latest first: never more than came from one. */
export function onCards(owedPence: number, cards: readonly CardMoney[]): { paymentId: string; amountPence: number }[] {
  let left = owedPence
  return cards.flatMap(({ paymentId, amountPence, returnedPence }) => {
    const part = Math.min(left, amountPence - returnedPence)
    left -= Math.max(0, part)
    return part > 0 ? [{ paymentId, amountPence: part }] : []
  })
}

/** How an amount goes back on cards: on the latest that all of it came from, otherwise on as many as it needs. */
export function onFewestCards(
  pence: number,
  cards: readonly CardMoney[],
): { paymentId: string; amountPence: number }[] {
  const whole = cards.find(({ amountPence, returnedPence }) => amountPence - returnedPence >= pence)
  return whole ? [{ paymentId: whole.paymentId, amountPence: pence }] : onCards(pence, cards)
}
