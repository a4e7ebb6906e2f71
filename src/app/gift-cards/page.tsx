import type { Metadata } from 'next'
import { LiveGiftCards } from '#components/shop/gift-cards/live-gift-cards.tsx'

export const metadata: Metadata = {
  title: 'Gift cards',
  description: 'Give somebody bread: a gift card by mail, for any amount from £5 to £500. And what is left on yours.',
  alternates: { canonical: '/gift-cards' },
}

export default function GiftCardsPage() {
  return <LiveGiftCards />
}
