import type { Metadata } from 'next'
import { BakeSaleScreen } from '#components/shop/bake-sale-screen.tsx'
import { JsonLd } from '#components/shop/json-ld.tsx'
import { formatDay } from '#lib/dates.ts'
import { filterFromQuery, type Query } from '#lib/menu-filter.ts'
import { breadcrumbs, eventData } from '#lib/structured-data.ts'
import { findBakeSale } from '../find-bake-sale.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const sale = await findBakeSale((await params).slug)
  return {
    title: `${sale.title}, ${formatDay(sale.onDate)}`,
    description: sale.intro,
    alternates: { canonical: `/bake-sales/${sale.slug}` },
  }
}

export default async function BakeSalePage({ params, searchParams }: Props) {
  const sale = await findBakeSale((await params).slug)
  return (
    <>
      <JsonLd data={eventData(sale)} />
      <JsonLd
        data={breadcrumbs([
          ['Bake sales', '/bake-sales'],
          [formatDay(sale.onDate), `/bake-sales/${sale.slug}`],
        ])}
      />
      <BakeSaleScreen sale={sale} filter={filterFromQuery(await searchParams)} isLive />
    </>
  )
}
