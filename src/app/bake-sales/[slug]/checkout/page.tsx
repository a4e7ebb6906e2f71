import type { Metadata } from 'next'
import { LiveCheckout } from '#components/shop/live-checkout.tsx'
import { findBakeSale } from '../../find-bake-sale.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your order', robots: { index: false } }

type Props = { params: Promise<{ slug: string }> }

export default async function CheckoutPage({ params }: Props) {
  return <LiveCheckout sale={await findBakeSale((await params).slug)} />
}
