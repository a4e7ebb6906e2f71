'use client'

import { useRef, useState } from 'react'
import { confirmCannotBake, previewCannotBake } from '#actions/staff-orders.ts'
import { refusalOf } from '#components/account/live/answer.ts'
import { CannotBakeScreen, type CannotBakeScreenProps } from './cannot-bake-screen.tsx'

/** “We can’t bake this”, decided once: what was sent and has not been answered is finished under the same key. */
export function LiveCannotBake({ item, orders: given, ...rest }: Omit<CannotBakeScreenProps, 'onConfirm'>) {
  const [orders, setOrders] = useState(given)
  const key = useRef<string>(null)
  const { id } = item
  return (
    <CannotBakeScreen
      {...rest}
      item={item}
      orders={orders}
      onConfirm={async (choices) => {
        key.current ??= crypto.randomUUID()
        const [error, done] = await confirmCannotBake({ id, idempotencyKey: key.current, choices })
        if (!error) return { kind: 'done', ...done }
        if (error.defined && error.code === 'ORDERS_CHANGED') {
          const [trouble, now] = await previewCannotBake({ id }).catch(() => [true, null] as const)
          if (!trouble) setOrders(now.orders)
        }
        return refusalOf(error)
      }}
    />
  )
}
