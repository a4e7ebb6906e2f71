import type { Metadata } from 'next'
import { LiveSaleForm } from '#components/admin/live/sale-form.tsx'
import { saleHref } from '#components/admin/paths.ts'
import { server } from '#modules/server.ts'
import { atDesk } from '../../../at-desk.ts'
import { found } from '../../../found.ts'

export const metadata: Metadata = { title: 'Edit a bake sale' }

export default async function EditBakeSalePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const desk = await atDesk(saleHref(id, 'edit'), 'admin')
  const [sale, choices] = await Promise.all([
    found(server.staff.bakeSales.get({ id })),
    server.staff.bakeSales.getChoices({}),
  ])
  return <LiveSaleForm key={id} desk={desk} choices={choices} sale={sale} />
}
