import { safe } from '@orpc/client'
import type { Metadata } from 'next'
import { LiveInvitation } from '#components/account/live/invitation.tsx'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'An invitation', robots: { index: false }, referrer: 'no-referrer' }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [error, invitation, isDefined] = await safe(server.identity.getInvitation({ token }))
  if (!error) return <LiveInvitation token={token} invitation={invitation} />
  if (isDefined && (error.code === 'LINK_NOT_VALID' || error.code === 'INVALID_INPUT'))
    return <LiveInvitation token={token} invitation={null} />
  throw error
}
