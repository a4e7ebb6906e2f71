'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { placeOrder } from '#actions/checkout.ts'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { clearBasket } from '../basket/store.ts'
import { refusalFor, UNREACHABLE, type Refusal } from './refusal.ts'

type Order = Omit<Parameters<typeof placeOrder>[0], 'idempotencyKey'>

/**
 * Sends an order and goes on to its page. The same order, sent again after a broken line or by a second click, carries the
 * same key and is one order; an order that was changed carries a new one.
 */
export function usePlaceOrder(sale: BakeSaleDetail) {
  const router = useRouter()
  const [isSending, setIsSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const sending = useRef(false)
  const sent = useRef({ order: '', key: '' })

  const keyOf = (order: Order) => {
    const text = JSON.stringify(order)
    if (sent.current.order !== text) sent.current = { order: text, key: crypto.randomUUID() }
    return sent.current.key
  }

  async function send(order: Order) {
    if (sending.current) return
    sending.current = true
    setIsSending(true)
    setRefusal(null)
    const refused = await attempt({ ...order, idempotencyKey: keyOf(order) })
    sending.current = false
    if (!refused) return
    setRefusal(refused)
    setIsSending(false)
  }

  async function attempt(input: Parameters<typeof placeOrder>[0]): Promise<Refusal | null> {
    try {
      const [error, placed] = await placeOrder(input)
      if (!error) {
        router.push(`/orders/${placed.token}?placed=1`)
        clearBasket(sale.id)
        return null
      }
      if (error.code === 'IDEMPOTENCY_CONFLICT') sent.current = { order: '', key: '' }
      // What is left, and which slots are free, may be news.
      router.refresh()
      return refusalFor(error, sale.menu)
    } catch {
      return UNREACHABLE
    }
  }

  return { isSending, refusal, send, refuse: setRefusal }
}
