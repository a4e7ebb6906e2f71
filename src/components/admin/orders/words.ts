import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Order, OrderStatus } from '#contracts/model/order.ts'
import { mayBecome } from '#lib/order-transitions.ts'

/** How far an order is, as staff call it. */
export const STATUS_WORDS = {
  awaiting_payment: 'Awaiting payment',
  confirmed: 'Confirmed',
  ready: 'Ready',
  collected: 'Collected',
  delivered: 'Delivered',
  expired: 'Not paid in time',
  cancelled: 'Cancelled',
  no_show: 'Not collected',
} satisfies Record<OrderStatus, string>

/** What staff may set. */
export type Mark = 'ready' | 'collected' | 'delivered' | 'no_show' | 'confirmed'

const MARKS: Mark[] = ['ready', 'collected', 'delivered', 'no_show', 'confirmed']

/** What an order may be marked as now, in the order of its life. */
export const marksOf = ({ status, slot }: Pick<Order, 'status' | 'slot'>) =>
  MARKS.filter((mark) => mayBecome(status, mark) && (mark !== 'delivered' || slot.fulfilment === 'delivery'))

const FORWARD = {
  ready: 'Ready',
  collected: 'Collected',
  delivered: 'Delivered',
  no_show: 'Not collected',
  confirmed: 'Confirm it',
} satisfies Record<Mark, string>

/** Where a mark takes something back, or jumps ahead of the money. */
const BACKWARD: Partial<Record<OrderStatus, Partial<Record<Mark, string>>>> = {
  awaiting_payment: { confirmed: 'Confirm it unpaid' },
  ready: { confirmed: 'Not ready yet' },
  collected: { ready: 'Not collected after all' },
  delivered: { ready: 'Not delivered after all' },
  no_show: { ready: 'Keep it ready' },
  expired: { confirmed: 'Take it in again' },
}

/** What stands on the button of a mark. */
export const markWords = (from: OrderStatus, to: Mark) => BACKWARD[from]?.[to] ?? FORWARD[to]

/** Whether a mark is the next step in the life of an order, and takes nothing back. */
export const isForward = (from: OrderStatus, to: Mark) =>
  BACKWARD[from]?.[to] === undefined && to !== 'no_show' && (from !== 'no_show' || to !== 'ready')

/** What a button says it does to one order. */
export const markName = (from: OrderStatus, to: Mark, number: string) => `${markWords(from, to)}: ${number}`

/** Why the balance of an order moved, as it stands in the books. */
export const KIND_WORDS = {
  charge: 'Sold',
  discount: 'Discount',
  payment: 'Paid',
  refund: 'Given back',
  store_credit: 'Given back as credit',
  gift_card: 'Paid by gift card or credit',
  correction: 'Corrected',
} satisfies Record<LedgerEntry['kind'], string>

const REFERENCE_WORDS: Record<string, string> = {
  cash: 'cash',
  card_reader: 'card reader',
  bank_transfer: 'bank transfer',
  refund: 'taken off with a refund',
  cancelled: 'cancelled',
}

/** What the till or the vendor calls an entry, in words where we know them. */
export const referenceWords = (reference: string | null) =>
  reference === null ? '' : (REFERENCE_WORDS[reference] ?? reference)
