import type { Order, OrderStatus } from '#contracts/model/order.ts'
import { Changes, type OrderChanges } from './order/changes.tsx'
import { MoveChoice, type MoveProps } from './order/move-choice.tsx'
import { Documents, type OwnDocument } from './order/documents.tsx'
import { Lines } from './order/lines.tsx'
import { Next } from './order/next.tsx'
import { Pay, type PayProps } from './order/pay.tsx'
import { Siblings, type Sibling } from './order/siblings.tsx'
import { STATUS_WORDS } from './order/status-words.ts'
import { Ticket } from './order/ticket.tsx'
import { Transfer } from './order/transfer.tsx'
import { Page } from './page.tsx'

type Props = {
  order: Order
  /** Right after the order was placed. */
  justPlaced: boolean
  /** Other orders of the same checkout, where it was placed just now. */
  siblings?: Sibling[]
  /** The collection as a file for a calendar. */
  calendarHref?: string
  /** What can be changed until the cutoff; without it nothing is offered. */
  changes?: OrderChanges
  /** Asked when the bake sale has another date. */
  move?: MoveProps | undefined
  /** Its receipts and credit notes. */
  documents?: OwnDocument[]
  /** What of it can be paid by card. */
  pay?: PayProps | undefined
  /** Fixes the clock, for stories. */
  now?: string
}

const ALL = ['It’s', 'Both are', 'All three are', 'All four are']

/** It waits for money by card: nothing has been written yet. */
const isToPay = ({ status, paymentMethod }: Order) => status === 'awaiting_payment' && paymentMethod === 'card'

function thanksFor(order: Order, others: number) {
  const { status } = order
  if (isToPay(order)) return 'Nearly yours'
  if (status === 'awaiting_payment') return `Thank you. We keep ${others > 0 ? 'them' : 'it'} for you.`
  return `Thank you. ${ALL[others] ?? 'They are all'} in the book.`
}

const TO_COME: OrderStatus[] = ['awaiting_payment', 'confirmed', 'ready']

/** An order, for whoever has its link: when and where to collect, what to pay, what is in it. */
export function OrderScreen({ order, justPlaced, siblings = [], documents = [], ...given }: Props) {
  const { calendarHref, changes, move, pay, now } = given
  return (
    <Page className="space-y-10 pt-4">
      <div className="space-y-4">
        <p className="text-lg font-semibold text-rust">
          Order <span className="tabular-nums">{order.number}</span>
        </p>
        <h1 className="text-hero">{justPlaced ? thanksFor(order, siblings.length) : STATUS_WORDS[order.status]}</h1>
        {justPlaced && !isToPay(order) && (
          <p className="max-w-prose text-xl wrap-anywhere">
            We have written to <strong>{order.customer.email}</strong>{' '}
            {siblings.length > 0
              ? 'about each order, with the link to its page.'
              : 'with all of this, and the link to this page.'}
          </p>
        )}
      </div>
      {order.status === 'awaiting_payment' && order.paymentMethod === 'bank_transfer' && <Transfer order={order} />}
      {pay && !move && order.status === 'awaiting_payment' && <Pay order={order} now={now} {...pay} />}
      {move && <MoveChoice order={order} {...move} />}
      <div className="grid gap-10 lg:grid-cols-[1fr_1.3fr] lg:gap-14">
        <Ticket order={order} calendarHref={TO_COME.includes(order.status) ? calendarHref : undefined} />
        <Lines order={order} />
      </div>
      {pay && !move && order.status !== 'awaiting_payment' && <Pay order={order} now={now} {...pay} />}
      <Documents documents={documents} />
      {siblings.length > 0 && <Siblings siblings={siblings} />}
      {changes && !move && <Changes order={order} {...changes} now={now} />}
      <Next order={order} canChange={changes !== undefined} />
    </Page>
  )
}
