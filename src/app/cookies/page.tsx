import type { Metadata } from 'next'
import { CookiesScreen } from '#components/shop/cookies-screen.tsx'

export const metadata: Metadata = {
  title: 'Cookies',
  description: 'What is kept in your browser, and why.',
  alternates: { canonical: '/cookies' },
}

export default function CookiesPage() {
  return <CookiesScreen />
}
