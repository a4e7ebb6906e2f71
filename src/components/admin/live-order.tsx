'use client'

import { useRef, useState } from 'react'
import {
  cancelAnyOrder,
  editAnyOrder,
  getAnyOrder,
  recordPayment,
  refundOrder,
  refundOrderLines,
  setOrderStatus,
} from '#actions/staff-orders.ts'
import { refusalOf } from '#components/account/live/answer.ts'
import { OrderScreen, type OrderScreenProps } from './order-screen.tsx'

type Props = Pick<OrderScreenProps, 'desk' | 'read' | 'menu' | 'documents'>

/** One order, worked on. What was sent and has not been answered is sent again under the same key, and is done once. */
export function LiveStaffOrder({ desk, read: given, menu, documents = [] }: Props) {
  const [own, setOwn] = useState({ given, read: given })
  const keys = useRef(new Map<string, string>())
  // What the page was made with since is newer than what was read here before.
  const read = own.given === given ? own.read : given
  const { id } = read.order

  const keyOf = (of: string) => {
    const key = keys.current.get(of) ?? crypto.randomUUID()
    keys.current.set(of, key)
    return key
  }

  /** Reads it anew: after what was done here, and after what somebody else has done. Where it cannot be read, it is shown as it was. */
  async function again() {
    const [error, now] = await getAnyOrder({ id }).catch(() => [true, null] as const)
    if (!error) setOwn({ given, read: now })
  }

  return (
    <OrderScreen
      desk={desk}
      read={read}
      menu={menu}
      documents={documents}
      onMark={async (status) => {
        const [error, order] = await setOrderStatus({ id, status })
        await again()
        return error ? refusalOf(error) : { kind: 'done', order }
      }}
      onPay={async (payment) => {
        // Another sum is another payment.
        const of = JSON.stringify(payment)
        const [error, entry] = await recordPayment({ id, idempotencyKey: keyOf(of), ...payment })
        if (!error) keys.current.delete(of)
        await again()
        return error ? refusalOf(error) : { kind: 'done', entry }
      }}
      onRefund={async (wanted) => {
        // Another sum, or another way, is another refund.
        const of = JSON.stringify(wanted)
        const [error, refund] = await refundOrder({ id, idempotencyKey: keyOf(of), ...wanted })
        if (!error) keys.current.delete(of)
        await again()
        return error ? refusalOf(error) : { kind: 'done', refund }
      }}
      onRefundLines={async (wanted) => {
        const of = JSON.stringify(wanted)
        const [error, refund] = await refundOrderLines({ id, idempotencyKey: keyOf(of), ...wanted })
        if (!error) keys.current.delete(of)
        await again()
        return error ? refusalOf(error) : { kind: 'done', refund }
      }}
      onEdit={async (edit) => {
        // Other lines are another change: the last that was sent is what holds.
        const of = JSON.stringify(edit)
        const [error, order] = await editAnyOrder({ id, idempotencyKey: keyOf(of), ...edit })
        if (!error) keys.current.delete(of)
        await again()
        return error ? refusalOf(error) : { kind: 'done', order }
      }}
      onCancel={async ({ reason }) => {
        const [error, order] = await cancelAnyOrder({ id, reason })
        await again()
        return error ? refusalOf(error) : { kind: 'done', order }
      }}
    />
  )
}
