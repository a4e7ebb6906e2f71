import type { Metadata } from 'next'
import { saleHref } from '#components/admin/paths.ts'
import { PlanScreen } from '#components/admin/plan-screen.tsx'
import { server } from '#modules/server.ts'
import { atDesk } from '../../../at-desk.ts'
import { found } from '../../../found.ts'

export const metadata: Metadata = { title: 'Bake plan' }

export default async function PlanPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const desk = await atDesk(saleHref(id, 'plan'))
  const [sale, plan] = await Promise.all([
    found(server.staff.bakeSales.get({ id })),
    found(server.staff.bakeSales.getPlan({ id })),
  ])
  return <PlanScreen desk={desk} sale={sale} plan={plan} />
}
