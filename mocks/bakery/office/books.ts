import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Order } from '#contracts/model/order.ts'
import type { Payment, Refund } from '#contracts/model/payment.ts'
import type { Redemption, Voucher } from '#contracts/model/voucher.ts'
import { idOf } from '../ids.ts'

const REASONS = [
  'The plums did not come.',
  'One loaf was burnt.',
  'The box was a bun short.',
  'The lid came off on the way.',
]
const CODES = ['HARVEST10', 'WELCOME5', 'FORGE15', 'LUDLOW10', 'LEAPYEAR']
const MIN_MS = 60_000

const later = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * MIN_MS).toISOString()

/** What happened to the money of one order, in the order in which it happened. Its sum is what is still owed. */
function accountOf(order: Order, index: number, voucher: Voucher | undefined) {
  const { id, totalPence, placedAt, status, slot, lines } = order
  const discountPence = voucher ? Math.floor((totalPence * voucher.value) / 100) : 0
  const duePence = totalPence - discountPence
  const paidAt = later(slot.startsAt, index % 30)
  const entry = (
    kind: LedgerEntry['kind'],
    amountPence: number,
    at: string,
    reference: string | null = null,
  ): LedgerEntry => ({
    id: idOf('ledger', id, kind),
    orderId: id,
    kind,
    amountPence,
    at,
    reference,
  })
  const redemption: Redemption[] = voucher
    ? [{ id: idOf('redemption', id), voucherId: voucher.id, orderId: id, discountPence, at: placedAt }]
    : []
  const charged = [
    entry('charge', totalPence, placedAt),
    ...(voucher ? [entry('discount', -discountPence, placedAt, voucher.code)] : []),
  ]
  if (status === 'cancelled')
    return {
      entries: [...charged, entry('correction', -duePence, later(placedAt, 45))],
      payment: [],
      refund: [],
      redemption,
    }
  if (status !== 'collected') return { entries: charged, payment: [], refund: [], redemption }

  const isCard = index % 2 === 0
  const vendorId = isCard ? `pi_3Mock${id.slice(0, 8)}` : null
  const payment: Payment = {
    id: idOf('payment', id),
    orderIds: [id],
    method: isCard ? 'card' : 'pay_on_collection',
    status: 'succeeded',
    amountPence: duePence,
    createdAt: paidAt,
    vendorId,
  }
  const refundPence = Math.min(lines[0]?.unitPricePence ?? 0, duePence)
  const refund: Refund = {
    id: idOf('refund', id),
    orderId: id,
    amountPence: refundPence,
    reason: REASONS[index % REASONS.length] ?? '',
    to: isCard ? 'card' : 'cash',
    status: 'succeeded',
    createdAt: later(paidAt, 60),
    failure: null,
  }
  return {
    entries: [
      ...charged,
      entry('payment', -duePence, paidAt, vendorId),
      entry('correction', -refundPence, refund.createdAt),
      entry('refund', refundPence, refund.createdAt, vendorId),
    ],
    payment: [payment],
    refund: [refund],
    redemption,
  }
}

const voucherOf = (code: string, index: number, startsAt: string, endsAt: string): Voucher => ({
  id: idOf('voucher', code),
  code,
  kind: index % 5 === 1 ? 'fixed' : 'percent',
  value: index % 5 === 1 ? 500 : 5 + 5 * (index % 4),
  startsAt,
  endsAt,
  minimumSpendPence: 0,
  maximumDiscountPence: index % 2 === 0 ? 1000 : null,
  usageLimit: index % 3 === 0 ? 200 : null,
  perCustomerLimit: index % 2 === 0 ? 5 : null,
  categoryIds: [],
  productIds: [],
  isFirstOrderOnly: index % 5 === 1,
  used: 0,
  isDisabled: index % 10 === 9,
})

const MANY = 50

/** The books of orders: every entry, payment, refund and use of a voucher, and the orders with what is owed on them. */
export function makeBooks(orders: Order[], today: string) {
  const [from, until] = [
    `${String(Number(today.slice(0, 4)) - 1)}-12-01T00:00:00.000Z`,
    `${today.slice(0, 4)}-12-31T00:00:00.000Z`,
  ]
  const made = Array.from({ length: MANY }, (_, index) =>
    voucherOf(CODES[index] ?? `BAKERS${String(index)}`, index, from, until),
  )
  const percents = made.slice(0, CODES.length).filter(({ kind }) => kind === 'percent')
  // Everybody who came before used one; nobody has yet for what is to come.
  const accounts = orders.map((order, index) =>
    accountOf(order, index, order.status === 'collected' ? percents[index % percents.length] : undefined),
  )
  const redemptions = accounts.flatMap(({ redemption }) => redemption)
  const usesOf = (id: string) => redemptions.filter(({ voucherId }) => voucherId === id).length
  return {
    orders: orders.map((order, index) => ({
      ...order,
      balancePence: accounts[index]?.entries.reduce((sum, { amountPence }) => sum + amountPence, 0) ?? 0,
    })),
    ledger: accounts.flatMap(({ entries }) => entries),
    payments: accounts.flatMap(({ payment }) => payment),
    refunds: accounts.flatMap(({ refund }) => refund),
    redemptions,
    vouchers: made.map((voucher) => ({ ...voucher, used: usesOf(voucher.id) })),
  }
}
