import type { DisputeEvidence, OrderEvidence } from '#contracts/model/evidence.ts'
import type { Order } from '#contracts/model/order.ts'
import { ALLERGEN_NAMES } from '#lib/allergens.ts'
import { formatDate, formatDay, formatTime, formatTimeRange } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { KIND_WORDS, referenceWords, STATUS_WORDS } from '../admin/orders/words.ts'
import { Rows, Sheet } from './sheet.tsx'

const signed = (pence: number) => `${pence < 0 ? '−' : ''}${formatPence(Math.abs(pence))}`
const when = (at: string) => `${formatDate(at)}, ${formatTime(at)}`
const PAYMENT = { pay_on_collection: 'at the table', bank_transfer: 'bank transfer', card: 'card' } as const

const whereOf = ({ address, bakeSale: { location } }: Order) =>
  address
    ? `Brought to ${[...address.lines, address.postcode].join(', ')}`
    : `Collected at ${location.name}, ${[...location.addressLines, location.postcode].join(', ')}`

/** What was ordered, by whom, when and for how much. */
export function OrderSheet({ order }: { order: Order }) {
  const { customer, slot, number, status, placedAt, paymentMethod } = order
  return (
    <Sheet title={`Order ${number}`} lead={`As it stands in the book: ${STATUS_WORDS[status].toLowerCase()}.`}>
      <Rows
        title="The order"
        heads={['', '']}
        none=""
        rows={[
          ['Ordered by', customer.name],
          ['E-mail', customer.email],
          ['Telephone', customer.phone ?? 'none given'],
          ['Ordered', when(placedAt)],
          ['For', `${formatDay(slot.startsAt)}, ${formatTimeRange(slot.startsAt, slot.endsAt)}`],
          ['How', whereOf(order)],
          ['To be paid by', PAYMENT[paymentMethod]],
          ['Note', order.note ?? 'none'],
        ]}
      />
      <Rows
        title="What was ordered"
        heads={['', 'Quantity', 'Each', 'Together']}
        none=""
        rows={[
          ...order.lines.map(({ productName, variantName, quantity, unitPricePence, linePence }) => [
            `${productName}, ${variantName}`,
            quantity,
            formatPence(unitPricePence),
            formatPence(linePence),
          ]),
          ...(order.discountPence > 0 ? [['Taken off', '', '', signed(-order.discountPence)]] : []),
          ...(order.deliveryPence > 0 ? [['Delivery', '', '', formatPence(order.deliveryPence)]] : []),
          [<strong key="total">Total</strong>, '', '', <strong key="sum">{formatPence(order.totalPence)}</strong>],
        ]}
      />
    </Sheet>
  )
}

/** The slip that went into the bag. */
export function SlipSheet({ order }: { order: Order }) {
  const { number, customer, slot, lines } = order
  return (
    <Sheet
      title={`${customer.name}: ${number}`}
      lead={`Packing slip. ${formatDay(slot.startsAt)}, ${formatTimeRange(slot.startsAt, slot.endsAt)}. ${whereOf(order)}.`}
    >
      <Rows
        title="In the bag"
        heads={['Quantity', 'What', 'Allergens', 'May contain']}
        none=""
        rows={lines.map(({ quantity, productName, variantName, allergens, mayContain }) => [
          `${String(quantity)} ×`,
          `${productName}, ${variantName}`,
          allergens.map((one) => ALLERGEN_NAMES[one]).join(', ') || 'none',
          mayContain.map((one) => ALLERGEN_NAMES[one]).join(', ') || 'nothing else',
        ])}
      />
    </Sheet>
  )
}

/** The payment, what it was for, what went back, and the books. */
export function BooksSheet({ evidence: { order, ledger, refunds }, payment }: BooksProps) {
  return (
    <Sheet title={`Books of ${order.number}`} lead="They are only ever added to.">
      <Rows
        title="Payment by card"
        heads={['Stripe calls it', 'Amount', 'Begun', 'State']}
        none=""
        rows={[[payment.vendorId ?? '', formatPence(payment.amountPence), when(payment.createdAt), payment.status]]}
      />
      <Rows
        title="Every entry"
        heads={['When', 'What', 'Owed to us', 'How']}
        none="It costs nothing."
        rows={ledger.map(({ at, kind, amountPence, reference }) => [
          when(at),
          KIND_WORDS[kind],
          signed(amountPence),
          referenceWords(reference),
        ])}
      />
      <Rows
        title="Given back"
        heads={['When', 'Amount', 'To', 'Why', 'State']}
        none="Nothing was given back."
        rows={refunds.map(({ createdAt, amountPence, to, reason, status }) => [
          when(createdAt),
          formatPence(amountPence),
          to.replaceAll('_', ' '),
          reason,
          status,
        ])}
      />
    </Sheet>
  )
}
type BooksProps = { evidence: OrderEvidence; payment: DisputeEvidence['payment'] }

const DEEDS: Readonly<Record<string, string>> = {
  lines: 'Other things ordered',
  slot: 'Another time chosen',
  status: 'Marked',
  cancel: 'Cancelled',
  expire: 'Not paid in time',
  payment: 'Money has come',
  refund: 'Money has gone back',
  moved: 'Moved to another bake sale',
  cannot_bake: 'Something could not be baked',
}
const BY = { customer: 'the customer', staff: 'staff', system: 'by itself' } as const

/** Who handed it over and when, as it was written down at that moment; and all else that was done to it. */
export function HandOverSheet({ evidence: { order, handOver, deeds, mails } }: { evidence: OrderEvidence }) {
  return (
    <Sheet title={`Who handed over ${order.number}`} lead="As the audit log has it, which is never changed.">
      <Rows
        title="Handed over"
        heads={['How', 'When', 'By']}
        none={`It was not handed over: ${STATUS_WORDS[order.status].toLowerCase()}.`}
        rows={
          handOver ? [[STATUS_WORDS[handOver.how], when(handOver.at), handOver.name ?? 'somebody of the staff']] : []
        }
      />
      <Rows
        title="What was done to it"
        heads={['When', 'What', 'By', 'Why']}
        none="Nothing was done to it since it was placed."
        rows={deeds.map(({ at, kind, by, name, reason }) => [
          when(at),
          DEEDS[kind] ?? kind.replaceAll('_', ' '),
          name ?? BY[by],
          reason ?? '',
        ])}
      />
      <Rows
        title="Mails to the customer"
        heads={['Sent', 'Subject', 'To', 'What became of it']}
        none="No mail was sent."
        rows={mails.map(({ sentAt, subject, to, outcome, outcomeAt }) => [
          when(sentAt),
          subject,
          to,
          outcome === null ? 'handed to the carrier' : `${outcome}${outcomeAt === null ? '' : `, ${when(outcomeAt)}`}`,
        ])}
      />
    </Sheet>
  )
}
