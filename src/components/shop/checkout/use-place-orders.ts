'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { placeOrders } from '#actions/checkout.ts'
import { startPayment } from '#actions/payments.ts'
import type { Basket } from '#contracts/model/basket.ts'
import { refresh } from '../basket/sending.ts'
import type { Checkout } from './orderable.ts'
import { refusalFor, UNREACHABLE, type Refusal } from './refusal.ts'

type Placed = NonNullable<Awaited<ReturnType<typeof placeOrders>>[1]>['orders']

/** The page of the first order; it shows the others of the same checkout, and says so however often it is loaded. */
function pageOf(orders: Placed, state: 'placed' | 'unpaid') {
  const [first, ...others] = orders.map(({ token }) => token)
  const also = others.length > 0 ? `&with=${others.join('.')}` : ''
  return `/orders/${first ?? ''}?${state}=1${also}`
}

/** Where to pay the orders by card; null where the vendor does not answer: they can be paid on their page then. */
async function payPageOf([first]: Placed): Promise<string | null> {
  try {
    const [error, started] = await startPayment({ token: first?.token ?? '', idempotencyKey: crypto.randomUUID() })
    return error ? null : started.url
  } catch {
    return null
  }
}

/**
 * Sends a checkout and goes on to its orders. The same checkout, sent again after a broken line or by a second click, carries the same key and is
 * one; a checkout that was changed carries a new one. Who pays by card goes on to where that is done.
 * @param onLeave goes to another site
 */
export function usePlaceOrders(onLeave: (url: string) => void) {
  const router = useRouter()
  const [isSending, setIsSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  /** What was in the basket when it was sent: it stays on the page until it is refused, or the next page comes. */
  const [ordered, setOrdered] = useState<Basket | null>(null)
  const sending = useRef(false)
  const sent = useRef({ checkout: '', key: '' })

  const keyOf = (checkout: Checkout) => {
    const text = JSON.stringify(checkout)
    if (sent.current.checkout !== text) sent.current = { checkout: text, key: crypto.randomUUID() }
    return sent.current.key
  }

  async function send(checkout: Checkout, basket: Basket) {
    if (sending.current) return
    sending.current = true
    setIsSending(true)
    setRefusal(null)
    setOrdered(basket)
    const refused = await attempt(checkout, basket)
    sending.current = false
    if (!refused) return
    setOrdered(null)
    setRefusal(refused)
    setIsSending(false)
  }

  async function attempt(checkout: Checkout, basket: Basket): Promise<Refusal | null> {
    try {
      const [error, placed] = await placeOrders({ ...checkout, idempotencyKey: keyOf(checkout) })
      if (!error) {
        const isToPay = checkout.paymentMethod === 'card' && placed.holdExpiresAt !== null
        const payPage = isToPay ? await payPageOf(placed.orders) : null
        if (payPage) onLeave(payPage)
        else router.push(pageOf(placed.orders, isToPay ? 'unpaid' : 'placed'))
        void refresh()
        return null
      }
      if (error.code === 'IDEMPOTENCY_CONFLICT') sent.current = { checkout: '', key: '' }
      // What is left, and which slots are free, may be news.
      void refresh()
      router.refresh()
      return refusalFor(error, checkout, basket)
    } catch {
      return UNREACHABLE
    }
  }

  return { isSending, refusal, ordered, send, refuse: setRefusal }
}
