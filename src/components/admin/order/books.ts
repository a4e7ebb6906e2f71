import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Refund, RefundCreate } from '#contracts/model/payment.ts'
import type { BakeSaleState } from '#contracts/model/bake-sale.ts'
import type { OrderStatus } from '#contracts/model/order.ts'

const MONEY: LedgerEntry['kind'][] = ['payment', 'refund']
const CREDIT: LedgerEntry['kind'][] = ['gift_card', 'store_credit']

type Books = { ledger: LedgerEntry[]; refunds: Pick<Refund, 'status' | 'amountPence'>[] }

const paidBy = (ledger: LedgerEntry[], kinds: LedgerEntry['kind'][]) =>
  -ledger.reduce((sum, { kind, amountPence }) => sum + (kinds.includes(kind) ? amountPence : 0), 0)

/**
 * What can be given back at most, in whole pence: as credit all that was paid and is not back yet, otherwise no more than has come as money.
 * What is on its way to a card has gone already. The bakery judges it again.
 */
export function mostBack({ ledger, refunds }: Books, to: RefundCreate['to']): number {
  const returning = refunds.reduce((sum, { status, amountPence }) => sum + (status === 'pending' ? amountPence : 0), 0)
  const money = paidBy(ledger, MONEY) - returning
  const all = money + paidBy(ledger, CREDIT)
  return Math.max(0, to === 'store_credit' ? all : Math.min(money, all))
}

/** Whether any of it came by card, through our payment vendor: only that can go back there. */
export const wasPaidByCard = (ledger: LedgerEntry[]) =>
  ledger.some(({ kind, reference }) => kind === 'payment' && reference !== null && /^(pi|ch|cs)_/.test(reference))

/** Whether what goes back of an order can be sold to somebody else: nothing is baked yet, and nobody has collected it. The bakery judges it again. */
export const mayRestock = ({
  status,
  bakeSale: { state },
}: {
  status: OrderStatus
  bakeSale: { state: BakeSaleState }
}) => (status === 'confirmed' || status === 'ready') && (state === 'open' || state === 'scheduled')

/** Whether single things of an order can be given back: of one that is over, or awaits its money, an amount. */
export const hasThings = ({ status }: { status: OrderStatus }) =>
  status !== 'awaiting_payment' && status !== 'expired' && status !== 'cancelled'

/** What did not arrive on a card and is owed still, in whole pence, with what the vendor said last. Null where nothing is. */
export function notArrived(refunds: readonly Refund[], balancePence: number) {
  const failed = refunds.filter(({ status }) => status === 'failed')
  const sum = (of: readonly Refund[]) => of.reduce((total, { amountPence }) => total + amountPence, 0)
  const owedPence = -balancePence - sum(refunds.filter(({ status }) => status === 'pending'))
  const pence = Math.min(sum(failed), owedPence)
  return pence > 0 ? { pence, failure: failed.at(-1)?.failure ?? null } : null
}
