import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { LiveCheckout } from '#components/shop/live-checkout.tsx'
import { BASKETS_COOKIE } from '#lib/constants/frontend.ts'
import { formatDay } from '#lib/dates.ts'
import { findBakeSale } from '../../find-bake-sale.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

/** Of interest to one person: to everybody else it is a part of the bake sale. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, onDate, location } = await findBakeSale((await params).slug)
  return {
    title: 'Your order',
    description: `Your order for ${formatDay(onDate)}, ${location.name}: for whom it is, when you collect it, and how you pay.`,
    alternates: { canonical: `/bake-sales/${slug}` },
  }
}

export default async function CheckoutPage({ params }: Props) {
  const { slug } = await params
  const kept = (await cookies()).get(BASKETS_COOKIE)?.value.split('.') ?? []
  return <LiveCheckout sale={await findBakeSale(slug)} isExpected={kept.includes(slug)} />
}
