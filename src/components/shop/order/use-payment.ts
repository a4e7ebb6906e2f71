'use client'

import { useEffect, useRef, useState } from 'react'
import { getPayment, payOnCollection, startPayment } from '#actions/payments.ts'
import type { Order } from '#contracts/model/order.ts'
import type { PayProps, PayTrouble } from './pay.tsx'

/** How often we ask for word of a payment, in milliseconds, and how many times before we say that it takes long. */
const ASK_MS = 2_500
const ASKS = 24

type Options = {
  order: Order
  token: string
  /** Other orders of the same checkout. */
  others: Order[]
  /** Somebody comes back from the page of the vendor: having paid, or not. */
  back: 'paid' | 'unpaid' | null
  /** Goes to the page of the vendor. */
  onLeave: (url: string) => void
  /** Shows the order as it is now. */
  onChanged: () => void
}

const isHeld = ({ status, paymentMethod }: Order) => status === 'awaiting_payment' && paymentMethod === 'card'
const stands = ({ status }: Order) => status === 'confirmed' || status === 'ready'

const TROUBLES: Readonly<Partial<Record<string, PayTrouble>>> = {
  PAYMENTS_UNAVAILABLE: 'unavailable',
  ORDER_STATE: 'over',
  PAY_NOW: 'pay_now',
}

/** What can be paid of an order by card, and how far that is; undefined where there is nothing to pay by it. */
export function usePayment({ order, token, others, back, onLeave, onChanged }: Options): PayProps | undefined {
  const mayWait = isHeld(order)
  const [isSending, setIsSending] = useState(false)
  const [isWaiting, setIsWaiting] = useState(mayWait && back === 'paid')
  const [trouble, setTrouble] = useState<PayTrouble | null>(mayWait && back === 'unpaid' ? 'not_paid' : null)
  const key = useRef('')

  useEffect(() => {
    if (!isWaiting) return undefined
    let asks = 0
    const timer = setInterval(() => {
      if (++asks > ASKS) {
        setIsWaiting(false)
        setTrouble('slow')
        return
      }
      getPayment({ token }).then(
        ([error, payment]) => {
          if (error || payment.status === 'pending') return
          setIsWaiting(false)
          if (payment.status === 'succeeded') onChanged()
          else setTrouble('not_paid')
        },
        () => undefined,
      )
    }, ASK_MS)
    return () => {
      clearInterval(timer)
    }
  }, [isWaiting, token, onChanged])

  function send(act: () => Promise<() => void>) {
    setIsSending(true)
    setTrouble(null)
    act().then(
      (then) => {
        then()
      },
      () => {
        setIsSending(false)
        setTrouble('unreachable')
      },
    )
  }
  const refused = (code: string) => () => {
    setIsSending(false)
    setTrouble(TROUBLES[code] ?? 'unavailable')
    if (code === 'NOTHING_TO_PAY') onChanged()
  }

  const due = [order, ...(mayWait ? others.filter(isHeld) : [])]
  const amountPence = due.reduce((sum, { balancePence }) => sum + Math.max(0, balancePence), 0)
  if (amountPence === 0 || !(mayWait || stands(order))) return undefined
  const isBrought = due.some(({ address }) => address !== null)
  return {
    amountPence,
    isSending,
    isWaiting,
    trouble,
    onPay: () => {
      if (key.current === '') key.current = crypto.randomUUID()
      send(async () => {
        const [error, started] = await startPayment({ token, idempotencyKey: key.current })
        // What was refused is begun anew the next time.
        if (error) key.current = ''
        return error
          ? refused(error.code)
          : () => {
              onLeave(started.url)
            }
      })
    },
    ...(!isBrought && {
      onPayAtTable: () => {
        send(async () => {
          const [error] = await payOnCollection({ token, idempotencyKey: crypto.randomUUID() })
          return error ? refused(error.code) : onChanged
        })
      },
    }),
  }
}
