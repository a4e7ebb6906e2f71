import { safe } from '@orpc/client'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LiveOrder } from '#components/shop/live-order.tsx'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your order', robots: { index: false }, referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ placed?: string | string[] }> }

export default async function OrderPage({ params, searchParams }: Props) {
  const { token } = await params
  const [error, order, isDefined] = await safe(server.orders.get({ token }))
  if (!error) {
    const justPlaced = (await searchParams).placed === '1'
    const sale = await server.bakeSales.get({ slug: order.bakeSale.slug })
    return <LiveOrder order={order} token={token} justPlaced={justPlaced} sale={sale} />
  }
  if (isDefined && (error.code === 'ORDER_NOT_FOUND' || error.code === 'INVALID_INPUT')) notFound()
  throw error
}
