import type { BakePlan } from '#contracts/model/bake-plan.ts'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { PrintButton } from '#components/shop/print-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { AdminLayout } from './admin-layout.tsx'
import { ordersOf } from './bake-sale/acts.tsx'
import type { Desk } from './layout/sections.ts'
import { PATHS, saleHref } from './paths.ts'
import { Addenda, Pools, Slots, Totals } from './plan/lists.tsx'

type Props = {
  desk: Desk
  sale: Pick<BakeSaleSummary, 'id' | 'title' | 'onDate' | 'location' | 'cutoffAt'>
  plan: BakePlan
}

/** What is to be baked for a bake sale, to be read in the bakehouse: it prints on A4. */
export function PlanScreen({ desk, sale, plan }: Props) {
  const { frozenAt, orders } = plan
  return (
    <AdminLayout
      desk={desk}
      current="bakeSales"
      title="Bake plan"
      lead={
        <>
          {sale.title}, {formatDay(sale.onDate)}, {sale.location.name}. {ordersOf(orders)}.{' '}
          {frozenAt === null ? null : `Frozen at ${formatMoment(frozenAt)}.`}
        </>
      }
      trail={[
        { label: 'Bake sales', href: PATHS.bakeSales },
        { label: sale.title, href: saleHref(sale.id) },
      ]}
      actions={<PrintButton />}
    >
      {frozenAt === null && (
        <Notice title="It may still change">
          <p>Orders come in until {formatMoment(sale.cutoffAt)}; the plan is frozen then.</p>
        </Notice>
      )}
      <div className="space-y-6 print:text-sm">
        <Totals lines={plan.lines} />
        <Addenda addenda={plan.addenda} />
        <Pools byPool={plan.byPool} />
        <Slots bySlot={plan.bySlot} lines={plan.lines} />
      </div>
    </AdminLayout>
  )
}
