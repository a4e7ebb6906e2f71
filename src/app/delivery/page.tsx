import type { Metadata } from 'next'
import { DeliveryAreasScreen } from '#components/shop/delivery-areas-screen.tsx'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Delivery',
  description: 'Where we bring bread to on the morning of a bake sale, and what that costs.',
  alternates: { canonical: '/delivery' },
}

type Props = { searchParams: Promise<{ postcode?: string | string[] }> }

export default async function DeliveryPage({ searchParams }: Props) {
  const [{ items }, { postcode }] = await Promise.all([server.bakeSales.listDeliveryAreas({}), searchParams])
  return <DeliveryAreasScreen areas={items} postcode={typeof postcode === 'string' ? postcode : null} />
}
