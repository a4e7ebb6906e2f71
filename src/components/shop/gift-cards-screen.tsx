'use client'

import type { GiftCardCheck, GiftCardCreate } from '#contracts/model/gift-card.ts'
import { BalanceForm } from './gift-cards/balance-form.tsx'
import { BuyForm } from './gift-cards/buy-form.tsx'
import type { BalanceState, BuyState } from './gift-cards/state.ts'
import { WhatItIs } from './gift-cards/what-it-is.tsx'
import { Page } from './page.tsx'

type Props = {
  balance: BalanceState
  onCheck: (asked: GiftCardCheck) => void
  buying: BuyState
  onBuy: (wish: GiftCardCreate) => void
}

/** What a gift card is, buying one, and what is left on one. */
export function GiftCardsScreen({ balance, onCheck, buying, onBuy }: Props) {
  return (
    <Page className="space-y-12 pt-4">
      <header className="grid items-center gap-8 md:grid-cols-[1.3fr_1fr]">
        <div className="max-w-prose space-y-4">
          <h1 className="text-hero">Give them bread</h1>
          <p className="text-xl">
            A gift card for somebody who has everything, except a warm loaf on Saturday morning.
          </p>
        </div>
        <img src="/scenes/gift-box.svg" alt="" width={800} height={600} className="w-full rounded-card" />
      </header>
      <WhatItIs />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[1.5fr_1fr]">
        <section aria-labelledby="buy" className="space-y-6">
          <h2 id="buy" className="text-title">
            Choose a card
          </h2>
          <BuyForm state={buying} onBuy={onBuy} />
        </section>
        <section
          aria-labelledby="left"
          className="h-fit space-y-5 rounded-card border border-line bg-sheet p-6 shadow-sheet sm:p-8"
        >
          <h2 id="left" className="text-title">
            Have you got one?
          </h2>
          <BalanceForm state={balance} onCheck={onCheck} />
        </section>
      </div>
    </Page>
  )
}
