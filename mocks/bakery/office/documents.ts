import type { OrderDocument, PaidHow } from '#contracts/model/document.ts'
import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { Order } from '#contracts/model/order.ts'
import type { Refund } from '#contracts/model/payment.ts'
import { SELLER } from '#lib/constants/backend.ts'
import { nextDocument } from '#lib/documents/next.ts'
import { idOf } from '../ids.ts'

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const PREFIX = { receipt: 'R', credit_note: 'C' } as const
const AT_THE_TABLE = ['cash', 'card_reader', 'bank_transfer'] as const

function howOf({ kind, reference }: LedgerEntry): PaidHow | null {
  if (kind === 'gift_card' || kind === 'store_credit') return kind
  if (kind !== 'payment') return null
  return reference === null ? 'cash' : (AT_THE_TABLE.find((how) => how === reference) ?? 'card')
}

/** What the books of an order say of it. */
function factsOf(order: Order, entries: LedgerEntry[]) {
  const paid = entries.flatMap((entry) => {
    const how = howOf(entry)
    return how === null ? [] : [{ how, amountPence: -entry.amountPence }]
  })
  const offPence = -sum(
    entries.flatMap(({ kind, reference, amountPence }) =>
      kind === 'correction' && reference === 'refund' ? [amountPence] : [],
    ),
  )
  const isOver = order.status === 'cancelled' || order.status === 'expired'
  return { ...order, paid, chargedPence: isOver ? 0 : order.totalPence - offPence }
}

/** Whether anything has come for an order. */
const isPaidFor = (entries: LedgerEntry[]) => entries.some((entry) => howOf(entry) !== null)

/** The document that an order lacks, among all that there are; null where it lacks none. */
export function documentOf(
  order: Order,
  entries: LedgerEntry[],
  all: OrderDocument[],
  at: string,
  reason = 'The order was changed.',
): OrderDocument | null {
  if (!isPaidFor(entries)) return null
  const own = all.filter(({ orderId }) => orderId === order.id)
  const draft = nextDocument(factsOf(order, entries), own)
  if (!draft) return null
  const { kind } = draft
  const sequence = all.filter((one) => one.kind === kind).length + 1
  return {
    ...draft,
    id: idOf('document', order.id, String(own.length)),
    orderId: order.id,
    orderNumber: order.number,
    number: `${PREFIX[kind]}-${String(sequence).padStart(6, '0')}`,
    issuedAt: at,
    taxPointAt: at,
    seller: { ...SELLER, addressLines: [...SELLER.addressLines] },
    customer: {
      name: order.customer.name,
      addressLines: order.address?.lines ?? [],
      postcode: order.address?.postcode ?? null,
    },
    voucherCode: order.voucherCode,
    reason: kind === 'credit_note' ? reason : null,
  }
}

/** What was written of those who came and paid: receipts, and credit notes where something was given back. */
export function makeDocuments(orders: Order[], refunds: Refund[]): OrderDocument[] {
  const all: OrderDocument[] = []
  const write = (order: Order, entries: LedgerEntry[], at: string, reason?: string) => {
    const document = documentOf(order, entries, all, at, reason)
    if (document) all.push(document)
  }
  for (const order of orders) {
    if (order.status !== 'collected') continue
    const entry = { id: order.id, orderId: order.id, at: order.slot.startsAt, reference: 'card_reader' }
    const paid: LedgerEntry = { ...entry, kind: 'payment', amountPence: -order.totalPence }
    write({ ...order, balancePence: 0 }, [paid], order.slot.startsAt)
    for (const { orderId, amountPence, createdAt, reason } of refunds) {
      if (orderId !== order.id) continue
      const off: LedgerEntry = { ...entry, kind: 'correction', amountPence: -amountPence, reference: 'refund' }
      write({ ...order, balancePence: 0 }, [paid, off], createdAt, reason)
    }
  }
  return all
}
