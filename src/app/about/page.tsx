import type { Metadata } from 'next'
import { AboutScreen } from '#components/shop/about-screen.tsx'

export const metadata: Metadata = {
  title: 'About',
  description: 'Who we are, and why we bake to order.',
  alternates: { canonical: '/about' },
}

export default AboutScreen
