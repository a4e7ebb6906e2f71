import type { Metadata } from 'next'
import { PrivacyScreen } from '#components/shop/privacy-screen.tsx'

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'What we keep of you, why, and for how long.',
  alternates: { canonical: '/privacy' },
}

export default PrivacyScreen
