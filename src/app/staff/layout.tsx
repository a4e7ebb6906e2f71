import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: { default: 'The desk', template: '%s · The desk' },
  robots: { index: false, follow: false },
}

export default function StaffPages({ children }: { children: ReactNode }) {
  return children
}
