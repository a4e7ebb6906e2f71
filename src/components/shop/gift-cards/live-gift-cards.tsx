'use client'

import { useState } from 'react'
import { checkGiftCard } from '#actions/payments.ts'
import type { GiftCardCheck } from '#contracts/model/gift-card.ts'
import { browserNow } from '#lib/browser-clock.ts'
import { troubleOf } from '../form/trouble.ts'
import { GiftCardsScreen } from '../gift-cards-screen.tsx'
import { balanceOf, type BalanceState } from './state.ts'

async function answerTo(asked: GiftCardCheck): Promise<BalanceState> {
  try {
    const [error, card] = await checkGiftCard(asked)
    if (!error) return balanceOf(card, browserNow())
    if (!error.defined) return { kind: 'failed', reference: null }
    return error.code === 'GIFT_CARD_NOT_FOUND' ? { kind: 'unknown' } : troubleOf(error)
  } catch {
    return { kind: 'unreachable' }
  }
}

/** The page of gift cards, where what is left on one can be asked. Buying one comes with paying by card. */
export function LiveGiftCards() {
  const [balance, setBalance] = useState<BalanceState>({ kind: 'idle' })
  return (
    <GiftCardsScreen
      balance={balance}
      onCheck={(asked) => {
        setBalance({ kind: 'sending' })
        void answerTo(asked).then(setBalance)
      }}
    />
  )
}
