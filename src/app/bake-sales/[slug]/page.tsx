import type { Metadata } from 'next'
import { BakeSaleScreen } from '#components/shop/bake-sale-screen.tsx'
import { formatDay } from '#lib/dates.ts'
import { filterFromQuery, type Query } from '#lib/menu-filter.ts'
import { findBakeSale } from '../find-bake-sale.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const sale = await findBakeSale((await params).slug)
  return { title: `${sale.title}, ${formatDay(sale.onDate)}`, description: sale.intro }
}

export default async function BakeSalePage({ params, searchParams }: Props) {
  return (
    <BakeSaleScreen
      sale={await findBakeSale((await params).slug)}
      filter={filterFromQuery(await searchParams)}
      isLive
    />
  )
}
