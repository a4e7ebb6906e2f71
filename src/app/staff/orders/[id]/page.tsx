import { safe } from '@orpc/server'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LiveStaffOrder } from '#components/admin/live-order.tsx'
import { orderHref } from '#components/admin/paths.ts'
import { summaryOf } from '#lib/documents/summary.ts'
import { server } from '#modules/server.ts'
import { isMissing } from '../../asked.ts'
import { atDesk } from '../../at-desk.ts'
import { menuOf } from '../../menu-of.ts'

export const metadata: Metadata = { title: 'Order' }

export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const desk = await atDesk(orderHref(id))
  const [error, read] = await safe(server.staff.orders.get({ id }))
  if (error) {
    if (isMissing(error)) notFound()
    throw error
  }
  const [menu, documents] = await Promise.all([
    menuOf(read.order.bakeSale.slug),
    server.staff.orders.listDocuments({ id: read.order.id }),
  ])
  return <LiveStaffOrder desk={desk} read={read} menu={menu} documents={documents.map(summaryOf)} />
}
