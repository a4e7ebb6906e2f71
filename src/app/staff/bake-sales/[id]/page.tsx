import type { Metadata } from 'next'
import { LiveBakeSale } from '#components/admin/live/bake-sale.tsx'
import { saleHref } from '#components/admin/paths.ts'
import { server } from '#modules/server.ts'
import { atDesk } from '../../at-desk.ts'
import { found } from '../../found.ts'

export const metadata: Metadata = { title: 'Bake sale' }

export default async function BakeSalePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const desk = await atDesk(saleHref(id))
  return <LiveBakeSale key={id} desk={desk} sale={await found(server.staff.bakeSales.get({ id }))} />
}
