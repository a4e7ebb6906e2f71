'use client'

import { useState } from 'react'
import { troubleOf } from '../form/trouble.ts'
import type { GiftCardState } from './gift-card.ts'
import type { QuoteState } from './use-quote.ts'

/** What the bakery's count says of the gift card that is in it. */
function stateOf(code: string, { quote, isCounting, refused }: QuoteState): GiftCardState {
  if (isCounting) return { kind: 'sending' }
  if (refused === 'unreachable') return { kind: 'unreachable' }
  if (refused) {
    if (!refused.defined) return { kind: 'failed', reference: null }
    switch (refused.code) {
      case 'GIFT_CARD_UNKNOWN':
        return { kind: 'unknown' }
      case 'GIFT_CARD_SPENT':
        return { kind: 'spent', why: refused.data.why }
      case 'INVALID_INPUT':
      case 'RATE_LIMITED':
      case 'UNEXPECTED':
        return troubleOf(refused)
      default:
        return { kind: 'failed', reference: null }
    }
  }
  return { kind: 'applied', code, pence: quote?.giftCardPence ?? 0 }
}

/** A gift card that is to pay for the checkout; the bakery counts with it as soon as it is named. */
export function useGiftCard() {
  const [code, setCode] = useState<string | null>(null)
  return {
    code,
    fieldOf: (count: QuoteState) => ({
      state: code === null ? ({ kind: 'idle' } as const) : stateOf(code, count),
      onUse: setCode,
      onRemove: () => {
        setCode(null)
      },
    }),
  }
}
