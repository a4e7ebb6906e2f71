import { safe } from '@orpc/server'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LiveCannotBake } from '#components/admin/live-cannot-bake.tsx'
import { cannotBakeHref } from '#components/admin/paths.ts'
import { server } from '#modules/server.ts'
import { isMissing } from '../../../asked.ts'
import { atDesk } from '../../../at-desk.ts'
import { menuOf } from '../../../menu-of.ts'

export const metadata: Metadata = { title: 'We can’t bake this' }

export default async function CannotBakePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const desk = await atDesk(cannotBakeHref(id))
  const [error, found] = await safe(server.staff.orders.previewCannotBake({ id }))
  if (error) {
    if (isMissing(error)) notFound()
    throw error
  }
  const { item, bakeSale, orders } = found
  return (
    <LiveCannotBake
      desk={desk}
      item={{ id, ...item }}
      bakeSale={bakeSale}
      orders={orders}
      menu={await menuOf(bakeSale.slug)}
    />
  )
}
