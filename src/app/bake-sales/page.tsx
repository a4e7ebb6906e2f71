import type { Metadata } from 'next'
import { BakeSalesScreen } from '#components/shop/bake-sales-screen.tsx'
import { server } from '#modules/server.ts'
import { pageContext } from '#platform/next-context.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Bake sales',
  description: 'Every bake sale to come: the date, the place, and until when to order.',
}

/** More than a bakery announces ahead. */
const MOST = 100

type Props = { searchParams: Promise<{ month?: string | string[] }> }

export default async function BakeSalesPage({ searchParams }: Props) {
  const [{ items }, { clock }, { month }] = await Promise.all([
    server.bakeSales.list({ limit: MOST }),
    pageContext(),
    searchParams,
  ])
  return (
    <BakeSalesScreen
      sales={items}
      now={clock.now().toISOString()}
      month={typeof month === 'string' ? month : undefined}
    />
  )
}
