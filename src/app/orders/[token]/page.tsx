import { safe } from '@orpc/client'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LiveOrder } from '#components/shop/live-order.tsx'
import { summaryOf } from '#lib/documents/summary.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your order', robots: { index: false }, referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> }

/** As many bake sales as a basket holds, less the one whose page this is. */
const MOST_OTHERS = 9

/** The other orders of a checkout, which the address of the first one names: no page is needed that only one browser could load. */
async function othersOf(named: Query[string], token: string) {
  const tokens = typeof named === 'string' ? [...new Set(named.split('.'))].filter((one) => one !== token) : []
  const found = await Promise.all(
    tokens.slice(0, MOST_OTHERS).map(async (other) => {
      const { data: order } = await safe(server.orders.get({ token: other }))
      return order ? [{ order, token: other }] : []
    }),
  )
  return found.flat()
}

export default async function OrderPage({ params, searchParams }: Props) {
  const { token } = await params
  const [error, order, isDefined] = await safe(server.orders.get({ token }))
  if (!error) {
    const { placed, unpaid, with: named } = await searchParams
    const justPlaced = placed === '1'
    const isUnpaid = unpaid === '1'
    const [sale, others, documents] = await Promise.all([
      server.bakeSales.get({ slug: order.bakeSale.slug }),
      justPlaced || isUnpaid ? othersOf(named, token) : [],
      server.orders.listDocuments({ token }),
    ])
    return (
      <LiveOrder
        order={order}
        token={token}
        justPlaced={justPlaced}
        isUnpaid={isUnpaid}
        others={others}
        sale={sale}
        documents={documents.map(summaryOf)}
      />
    )
  }
  if (isDefined && (error.code === 'ORDER_NOT_FOUND' || error.code === 'INVALID_INPUT')) notFound()
  throw error
}
