'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Order } from '#contracts/model/order.ts'
import { recordPayment, setOrderStatus } from '#actions/staff-orders.ts'
import { refusalOf } from '#components/account/live/answer.ts'
import { ordersHref } from './orders/query.ts'
import { OrdersScreen, type OrdersScreenProps } from './orders-screen.tsx'

type Props = Omit<OrdersScreenProps, 'onAgain' | 'onMark' | 'onTake'>

/**
 * The orders at the table. A row stays where it is until the list is asked for anew, whatever it has become: nothing moves away under a thumb
 * that is about to press.
 */
export function LiveOrders({ query, read, ...given }: Props) {
  const router = useRouter()
  const address = ordersHref(query)
  const [seen, setSeen] = useState({ address, read, isAgain: false })
  const [done, setDone] = useState<ReadonlyMap<string, Order>>(new Map())
  const keys = useRef(new Map<string, string>())
  if (seen.read !== read && (seen.address !== address || seen.read.kind !== 'ready' || seen.isAgain)) {
    setSeen({ address, read, isAgain: false })
    setDone(new Map())
  }
  const put = (order: Order) => {
    setDone((before) => new Map(before).set(order.id, order))
  }

  /** One key for what is taken of an order until it is in the books: a second tap is the same payment. */
  const keyOf = (id: string) => {
    const key = keys.current.get(id) ?? crypto.randomUUID()
    keys.current.set(id, key)
    return key
  }

  return (
    <OrdersScreen
      {...given}
      query={query}
      read={
        seen.read.kind === 'ready'
          ? { ...seen.read, orders: seen.read.orders.map((order) => ({ ...order, ...done.get(order.id) })) }
          : read
      }
      onAgain={() => {
        setSeen({ ...seen, isAgain: true })
        router.refresh()
      }}
      onMark={async (order, status) => {
        const [error, marked] = await setOrderStatus({ id: order.id, status })
        if (!error) {
          put(marked)
          return { kind: 'done', order: marked }
        }
        if (error.defined && error.code === 'ORDER_STATE') put({ ...order, status: error.data.status })
        return refusalOf(error)
      }}
      onTake={async (order, taken) => {
        const { id } = order
        const [error, entry] = await recordPayment({ id, idempotencyKey: keyOf(id), ...taken })
        if (!error) {
          keys.current.delete(id)
          put({ ...order, balancePence: order.balancePence + entry.amountPence })
          return { kind: 'done', entry }
        }
        if (error.defined && error.code === 'ORDER_STATE') put({ ...order, status: error.data.status })
        return refusalOf(error)
      }}
    />
  )
}
