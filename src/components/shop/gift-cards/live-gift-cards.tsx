'use client'

import { useState } from 'react'
import { checkGiftCard } from '#actions/payments.ts'
import type { GiftCardCheck } from '#contracts/model/gift-card.ts'
import { browserNow } from '#lib/browser-clock.ts'
import { troubleOf } from '../form/trouble.ts'
import { GiftCardsScreen } from '../gift-cards-screen.tsx'
import { balanceOf, type BalanceState } from './state.ts'
import { useBuying } from './use-buying.ts'

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

const leave = (url: string) => {
  window.location.assign(url)
}

type Props = { /** Goes to another site; for stories. */ onLeave?: (url: string) => void }

/** The page of gift cards, where one is bought, and where what is left on one can be asked. */
export function LiveGiftCards({ onLeave = leave }: Props) {
  const { state: buying, buy } = useBuying(onLeave)
  const [balance, setBalance] = useState<BalanceState>({ kind: 'idle' })
  return (
    <GiftCardsScreen
      balance={balance}
      buying={buying}
      onBuy={buy}
      onCheck={(asked) => {
        setBalance({ kind: 'sending' })
        void answerTo(asked).then(setBalance)
      }}
    />
  )
}
