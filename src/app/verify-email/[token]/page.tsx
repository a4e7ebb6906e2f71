import type { Metadata } from 'next'
import { LiveVerify } from '#components/account/live/verify.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Confirm your address', robots: { index: false }, referrer: 'no-referrer' }

export default async function VerifyEmailPage({ params }: { params: Promise<{ token: string }> }) {
  return <LiveVerify token={(await params).token} />
}
