'use client'

import type { Order } from '#contracts/model/order.ts'
import { OrderScreen } from './order-screen.tsx'
import { calendarOf, useLiveOrder, type LiveOrderOf } from './order/use-live-order.ts'

type Props = LiveOrderOf & {
  justPlaced: boolean
  /** Other orders of the same checkout, by what their links have. */
  others?: { order: Order; token: string }[]
}

/** An order by its link, to be looked at and changed. */
export function LiveOrder({ justPlaced, others = [], ...given }: Props) {
  const { order, move, changes } = useLiveOrder(given)
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
      changes={changes}
    />
  )
}
