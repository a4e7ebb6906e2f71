import { safe } from '@orpc/client'
import type { Metadata } from 'next'
import { GiftAnswerScreen } from '#components/shop/gift-answer-screen.tsx'
import { GiftLinkScreen } from '#components/shop/gift-link-screen.tsx'
import { LiveGiftPurchase } from '#components/shop/live-gift-purchase.tsx'
import { refusedBuyOf } from '#components/shop/gift-cards/refused-buy.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your gift card', robots: { index: false }, referrer: 'same-origin' }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> }

export default async function GiftPurchasePage({ params, searchParams }: Props) {
  const [{ token }, query] = await Promise.all([params, searchParams])
  const refused = token === 'none' ? refusedBuyOf(query) : null
  if (refused) return <GiftAnswerScreen refused={refused} />
  const [error, found, isDefined] = await safe(server.giftCards.getPurchase({ token }))
  if (!error) {
    const back = query.paid === '1' ? 'paid' : query.unpaid === '1' ? 'unpaid' : null
    return <LiveGiftPurchase {...found} token={token} back={back} />
  }
  // Not by `notFound()`: Next draws what that shows with scripts only, and a mail program may have none.
  if (isDefined && (error.code === 'PURCHASE_NOT_FOUND' || error.code === 'INVALID_INPUT')) return <GiftLinkScreen />
  throw error
}
