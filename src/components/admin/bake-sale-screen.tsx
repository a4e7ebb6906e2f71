'use client'

import { useState } from 'react'
import type { BakeSaleAtDesk } from '#contracts/model/bake-sale-at-desk.ts'
import { Told } from '#components/account/form/told.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { AdminLayout } from './admin-layout.tsx'
import { ActDialog, type OnAct } from './bake-sale/act-dialog.tsx'
import { ACTS, actsFor, isEditable } from './bake-sale/acts.tsx'
import { Facts } from './bake-sale/facts.tsx'
import { State } from './bake-sales/state.tsx'
import { Stock } from './bake-sale/stock.tsx'
import type { Desk } from './layout/sections.ts'
import { ordersHref } from './orders/query.ts'
import { PATHS, saleHref } from './paths.ts'

type Props = { desk: Desk; sale: BakeSaleAtDesk; onAct: OnAct }

/** One bake sale: how far it is, what it holds, and what can be done with it. */
export function BakeSaleScreen({ desk, sale, onAct }: Props) {
  const [done, setDone] = useState<{ title: string; words: string } | null>(null)
  const acts = actsFor(desk.role, sale)
  return (
    <AdminLayout
      desk={desk}
      current="bakeSales"
      title={sale.title}
      lead={<State of={sale.state} />}
      trail={[{ label: 'Bake sales', href: PATHS.bakeSales }]}
      actions={
        <>
          <ButtonLink look="secondary" href={saleHref(sale.id, 'plan')}>
            Bake plan
          </ButtonLink>
          <ButtonLink
            look="secondary"
            href={ordersHref({ bakeSaleId: sale.id, status: null, search: '', sort: 'slot', cursor: null })}
          >
            Orders
          </ButtonLink>
          {desk.role === 'admin' && isEditable(sale) && (
            <ButtonLink look="secondary" href={saleHref(sale.id, 'edit')}>
              Edit
            </ButtonLink>
          )}
          {acts.map((act) => (
            <ActDialog
              key={act}
              act={act}
              sale={sale}
              look={act === 'publish' || act === 'complete' ? 'primary' : 'secondary'}
              onAct={onAct}
              onDone={(orders) => {
                setDone(ACTS[act].done(orders))
              }}
            />
          ))}
        </>
      }
    >
      {done && <Told look="good" of={done} title={done.title} words={<p>{done.words}</p>} />}
      <Facts sale={sale} />
      <Stock sale={sale} />
    </AdminLayout>
  )
}
