'use client'

import type { BakeSaleChoices } from '#contracts/model/bake-sale-at-desk.ts'
import { SIGNED_OUT } from '#components/account/form/signed-out.tsx'
import { Told } from '#components/account/form/told.tsx'
import { ErrorSummary } from '#components/shop/form/error-summary.tsx'
import { isTrouble } from '#components/shop/form/trouble.ts'
import { TroubleNotice } from '#components/shop/form/trouble-notice.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { AdminLayout } from './admin-layout.tsx'
import type { SaleAnswer } from './bake-sale/answers.ts'
import { toldOf } from './bake-sale/refusal-words.tsx'
import type { Desk } from './layout/sections.ts'
import { PATHS, saleHref } from './paths.ts'
import { FactFields } from './sale-form/facts.tsx'
import { MenuFields } from './sale-form/menu.tsx'
import { PoolFields } from './sale-form/pools.tsx'
import { SlotFields } from './sale-form/slots.tsx'
import { useSaleForm } from './sale-form/use-sale-form.ts'
import type { SaleValues } from './sale-form/values.ts'
import { variantOptions } from './sale-form/words.ts'

type Props = {
  desk: Desk
  choices: BakeSaleChoices
  initial: SaleValues
  /** The one that is changed; absent for a new one. */
  sale?: { id: string; title: string; isDateFixed: boolean }
  onSave: (values: SaleValues) => Promise<SaleAnswer>
}

/** Makes a bake sale, as a draft, or changes one. */
export function SaleFormScreen({ desk, choices, initial, sale, onSave }: Props) {
  const form = useSaleForm(initial, onSave)
  const { state, problems, attempt } = form
  const telling = toldOf(state)[state.kind] ?? SIGNED_OUT[state.kind]
  // It leads to another page, and stays busy until that has come.
  const isBusy = form.isSending || state.kind === 'done'
  return (
    <AdminLayout
      desk={desk}
      current="bakeSales"
      title={sale ? 'Edit' : 'New bake sale'}
      lead={sale ? sale.title : 'It is a draft until you publish it.'}
      trail={[
        { label: 'Bake sales', href: PATHS.bakeSales },
        ...(sale ? [{ label: sale.title, href: saleHref(sale.id) }] : []),
      ]}
    >
      <form
        method="post"
        noValidate
        aria-label={sale ? 'Edit the bake sale' : 'New bake sale'}
        onFocus={form.onFocus}
        onSubmit={form.onSubmit}
        className="space-y-6"
      >
        <ErrorSummary problems={problems} attempt={attempt} />
        {isTrouble(state) && problems.length === 0 && (
          <TroubleNotice trouble={state} kept="What you typed is still here." />
        )}
        {telling && <Told {...telling} of={state} />}
        <FactFields
          sale={form}
          locations={choices.locations}
          isNew={sale === undefined}
          isDateFixed={sale?.isDateFixed ?? false}
        />
        <PoolFields sale={form} />
        <MenuFields sale={form} variants={variantOptions(choices)} />
        <SlotFields sale={form} />
        <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line bg-paper px-4 py-3 sm:-mx-8 sm:px-8">
          <Button type="submit" disabled={isBusy} aria-busy={isBusy}>
            {isBusy ? 'Keeping it …' : sale ? 'Keep the changes' : 'Make the draft'}
          </Button>
          <ButtonLink look="quiet" href={sale ? saleHref(sale.id) : PATHS.bakeSales}>
            Leave it
          </ButtonLink>
        </div>
      </form>
    </AdminLayout>
  )
}
