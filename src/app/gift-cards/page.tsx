import type { Metadata } from 'next'
import { LiveGiftCards } from '#components/shop/gift-cards/live-gift-cards.tsx'

export const metadata: Metadata = {
  title: 'Gift cards',
  description: 'How a gift card works, and what is left on yours.',
  alternates: { canonical: '/gift-cards' },
}

export default LiveGiftCards
