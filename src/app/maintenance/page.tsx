import type { Metadata } from 'next'
import { MaintenanceScreen } from '#components/shop/maintenance-screen.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'The shutters are down', robots: { index: false } }

type Props = { searchParams: Promise<{ until?: string | string[] }> }

/** What the worker answers with while the shop is shut (`src/worker/maintenance.ts`). */
export default async function MaintenancePage({ searchParams }: Props) {
  const { until } = await searchParams
  const isMoment = typeof until === 'string' && !Number.isNaN(Date.parse(until))
  return <MaintenanceScreen until={isMoment ? until : null} reference={null} />
}
