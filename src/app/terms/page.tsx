import type { Metadata } from 'next'
import { TermsScreen } from '#components/shop/terms-screen.tsx'

export const metadata: Metadata = {
  title: 'Terms',
  description: 'What we promise you, and what we count on.',
  alternates: { canonical: '/terms' },
}

export default TermsScreen
