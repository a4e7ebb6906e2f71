import type { Metadata } from 'next'
import { LiveReset } from '#components/account/live/reset.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A new password', robots: { index: false }, referrer: 'no-referrer' }

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  return <LiveReset token={(await params).token} />
}
