import { useEffect, useRef, useState } from 'react'
import { buyGiftCard } from '#actions/gift-cards.ts'
import type { GiftCardCreate } from '#contracts/model/gift-card.ts'
import { troubleOf } from '../form/trouble.ts'
import type { BuyState } from './state.ts'

async function answerTo(wish: GiftCardCreate, idempotencyKey: string): Promise<BuyState | { url: string }> {
  try {
    const [error, begun] = await buyGiftCard({ ...wish, idempotencyKey })
    if (!error) return { url: begun.url }
    if (!error.defined) return { kind: 'failed', reference: null }
    switch (error.code) {
      case 'PAYMENTS_UNAVAILABLE':
        return { kind: 'unavailable' }
      case 'SEND_DAY_OUT_OF_RANGE':
        return { kind: 'send_day', from: error.data.from, until: error.data.until }
      default:
        return troubleOf(error)
    }
  } catch {
    return { kind: 'unreachable' }
  }
}

/** Buying a gift card, from the form to the page of whoever takes the payment. One form has one key: pressed twice, it is one purchase. @param onLeave goes there */
export function useBuying(onLeave: (url: string) => void) {
  const [state, setState] = useState<BuyState>({ kind: 'idle' })
  const key = useRef('')
  useEffect(() => {
    // Who comes back by the browser's own way finds the page as they left it: being sent.
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setState({ kind: 'idle' })
    }
    window.addEventListener('pageshow', wake)
    return () => {
      window.removeEventListener('pageshow', wake)
    }
  }, [])
  const buy = (wish: GiftCardCreate) => {
    if (key.current === '') key.current = crypto.randomUUID()
    setState({ kind: 'sending' })
    void answerTo(wish, key.current).then((answer) => {
      if ('url' in answer) onLeave(answer.url)
      else setState(answer)
    })
  }
  return { state, buy }
}
