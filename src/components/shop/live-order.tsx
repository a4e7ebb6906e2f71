'use client'

import type { DocumentSummary } from '#contracts/model/document.ts'
import type { Order } from '#contracts/model/order.ts'
import { OrderScreen } from './order-screen.tsx'
import { ownDocuments } from './order/documents.tsx'
import { usePayment } from './order/use-payment.ts'
import { calendarOf, useLiveOrder, type LiveOrderOf } from './order/use-live-order.ts'

type Props = LiveOrderOf & {
  justPlaced: boolean
  /** Somebody comes back from where they could pay, and has not. */
  isUnpaid?: boolean
  /** Goes to another site; for stories. */
  onLeave?: (url: string) => void
  /** Other orders of the same checkout, by what their links have. */
  others?: { order: Order; token: string }[]
  documents?: DocumentSummary[]
}

const leave = (url: string) => {
  window.location.assign(url)
}
/** The page anew, and all of its orders. */
const reload = () => {
  window.location.reload()
}

/** An order by its link, to be looked at and changed. */
export function LiveOrder({
  justPlaced,
  isUnpaid = false,
  onLeave = leave,
  others = [],
  documents = [],
  ...given
}: Props) {
  const { order, move, changes } = useLiveOrder(given)
  const pay = usePayment({
    order,
    token: given.token,
    others: others.map((other) => other.order),
    back: isUnpaid ? 'unpaid' : justPlaced ? 'paid' : null,
    onLeave,
    onChanged: reload,
  })
  return (
    <OrderScreen
      order={order}
      justPlaced={justPlaced && order.status !== 'cancelled'}
      siblings={others.map((other) => ({
        order: other.order,
        href: `/orders/${other.token}`,
        calendarHref: calendarOf(other.token),
      }))}
      calendarHref={calendarOf(given.token)}
      move={move}
      pay={pay}
      changes={changes}
      documents={ownDocuments(documents, given.token)}
    />
  )
}
