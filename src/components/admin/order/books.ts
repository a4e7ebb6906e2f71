import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Refund, RefundCreate } from '#contracts/model/payment.ts'
import type { OrderLine } from '#contracts/model/order.ts'

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

type Worth = Pick<OrderLine, 'linePence' | 'discountPence' | 'quantity'>

/** What some of a line has cost, less its share of the voucher, in whole pence. */
export const worthOf = ({ linePence, discountPence, quantity }: Worth, some: number) =>
  Math.round(((linePence - discountPence) * some) / quantity)

/** Whether any of it came by card, through our payment vendor: only that can go back there. */
export const wasPaidByCard = (ledger: LedgerEntry[]) =>
  ledger.some(({ kind, reference }) => kind === 'payment' && reference !== null && /^(pi|ch|cs)_/.test(reference))
