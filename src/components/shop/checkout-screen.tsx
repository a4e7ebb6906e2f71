'use client'

import { useState } from 'react'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { Notice } from '#components/ui/notice.tsx'
import { formatPence } from '#lib/money.ts'
import { CheckoutForm } from './checkout/checkout-form.tsx'
import type { Chosen } from './checkout/chosen.ts'
import { OrderSummary } from './checkout/order-summary.tsx'
import type { Fix, Refusal } from './checkout/refusal.ts'
import { sumOf } from './checkout/sum.ts'
import { NOTHING_YET, type CheckoutValues } from './checkout/values.ts'
import type { VoucherProps } from './checkout/voucher-field.tsx'
import type { DeliveryArea } from '#contracts/model/delivery-area.ts'
import { Page } from './page.tsx'

const AT_THE_TABLE: CheckoutValues['paymentMethod'][] = ['pay_on_collection']

type Props = {
  sale: BakeSaleDetail
  chosen: Chosen[]
  /** Whether something that was chosen is not on the menu any more. */
  isMenuChanged: boolean
  /** Where bread is brought to. */
  areas?: DeliveryArea[]
  /** How one may pay, the usual way first. */
  methods?: CheckoutValues['paymentMethod'][]
  /** Absent where no voucher is taken. */
  voucher?: VoucherProps
  isSending: boolean
  refusal: Refusal | null
  onChange: (menuItemId: string, quantity: number) => void
  onPlace: (values: CheckoutValues) => void
  onFix: (fix: Fix) => void
}

/** The last page before an order: what is in the basket, for whom, how it changes hands, and how it is paid. */
export function CheckoutScreen({
  sale,
  chosen,
  isMenuChanged,
  areas = [],
  methods = AT_THE_TABLE,
  voucher,
  onChange,
  ...form
}: Props) {
  const [handover, setHandover] = useState<Pick<CheckoutValues, 'fulfilment' | 'postcode'>>(NOTHING_YET)
  const itemsPence = chosen.reduce((sum, { item, quantity }) => sum + item.pricePence * quantity, 0)
  const discount = voucher?.state.kind === 'applied' ? voucher.state.discountPence : 0
  const sum = sumOf(itemsPence, discount, handover, areas)
  return (
    <Page className="space-y-8 pt-4">
      <h1 className="text-hero">Nearly yours</h1>
      {isMenuChanged && (
        <Notice title="The menu has changed">
          <p>Something that was in your basket is not on it any more, and will not be ordered.</p>
        </Notice>
      )}
      <div className="grid gap-10 lg:grid-cols-[1.2fr_1fr] lg:gap-14">
        <div className="lg:sticky lg:top-6 lg:order-last lg:h-fit">
          <OrderSummary sale={sale} chosen={chosen} sum={sum} voucher={voucher} onChange={onChange} />
        </div>
        <CheckoutForm
          sale={sale}
          totalPence={sum.totalPence}
          areas={areas}
          methods={methods}
          onHandover={setHandover}
          {...form}
        />
      </div>
      <SumBar count={chosen.reduce((count, { quantity }) => count + quantity, 0)} totalPence={sum.totalPence} />
    </Page>
  )
}

/** On a phone the summary has gone by when the form is filled in; what it comes to stays. */
const SumBar = ({ count, totalPence }: { count: number; totalPence: number }) => (
  <aside
    aria-label="What it comes to"
    className="sticky bottom-0 z-10 -mx-5 flex min-h-tap items-center justify-between gap-4 bg-sheet px-5 py-2 shadow-bar sm:-mx-8 sm:px-8 lg:hidden"
  >
    <a href="#summary" className="inline-flex min-h-tap items-center">
      {count === 1 ? 'One thing' : `${String(count)} things`} in your basket
    </a>
    <span className="text-xl font-semibold tabular-nums">{formatPence(totalPence)}</span>
  </aside>
)
