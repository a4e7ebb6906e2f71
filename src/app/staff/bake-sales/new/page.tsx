import type { Metadata } from 'next'
import { LiveSaleForm } from '#components/admin/live/sale-form.tsx'
import { saleHref } from '#components/admin/paths.ts'
import { server } from '#modules/server.ts'
import { atDesk } from '../../at-desk.ts'

export const metadata: Metadata = { title: 'New bake sale' }

export default async function NewBakeSalePage() {
  const desk = await atDesk(saleHref('new'), 'admin')
  return <LiveSaleForm desk={desk} choices={await server.staff.bakeSales.getChoices({})} />
}
