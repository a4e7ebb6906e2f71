import type { Metadata } from 'next'
import { HowItWorksScreen } from '#components/shop/how-it-works-screen.tsx'

export const metadata: Metadata = {
  title: 'How it works',
  description: 'Order ahead, collect in your half hour, pay at the table. And what if.',
  alternates: { canonical: '/how-it-works' },
}

export default HowItWorksScreen
