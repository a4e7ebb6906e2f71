import { ORPCError, safe } from '@orpc/server'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LiveAccountOrder } from '#components/account/live/order.tsx'
import { orderHref } from '#components/account/orders/order-href.ts'
import { summaryOf } from '#lib/documents/summary.ts'
import { server } from '#modules/server.ts'
import { own } from '../../own.ts'

export const metadata: Metadata = { title: 'Your order' }

/** The next bake sale that takes orders, with its menu. */
async function nextSale(but: string) {
  const { items } = await server.bakeSales.list({ state: 'open' })
  const next = items.find(({ id }) => id !== but) ?? items[0]
  return next ? await server.bakeSales.get({ slug: next.slug }) : null
}

export default async function OwnOrderPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const [error, found] = await safe(own(orderHref(number), server.account.getOrder({ number })))
  if (error) {
    if (error instanceof ORPCError && (error.code === 'ORDER_NOT_FOUND' || error.code === 'INVALID_INPUT')) notFound()
    throw error
  }
  const { order, token } = found
  const [sale, next, documents] = await Promise.all([
    server.bakeSales.get({ slug: order.bakeSale.slug }),
    nextSale(order.bakeSale.id),
    server.orders.listDocuments({ token }),
  ])
  return (
    <LiveAccountOrder
      order={order}
      token={token}
      sale={sale}
      canChange={sale.state === 'open'}
      nextSale={next}
      documents={documents.map(summaryOf)}
    />
  )
}
