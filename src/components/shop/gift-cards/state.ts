import type { GiftCard } from '#contracts/model/gift-card.ts'
import type { Sending } from '../form/trouble.ts'

/** How far somebody is who asks what is left on a gift card; each is an answer of `payments.checkGiftCard`. */
export type BalanceState = Sending<{ kind: 'found' | 'expired'; card: GiftCard } | { kind: 'unknown' }>

/** How far somebody is who buys one; each is an answer of `giftCards.buy`. What follows is the page of whoever takes the payment. */
export type BuyState = Sending<{ kind: 'unavailable' } | { kind: 'send_day'; from: string; until: string }>

/** What a card that was found says. @param now milliseconds */
export const balanceOf = (card: GiftCard, now: number) => ({
  kind: card.expiresAt !== null && Date.parse(card.expiresAt) <= now ? ('expired' as const) : ('found' as const),
  card,
})
