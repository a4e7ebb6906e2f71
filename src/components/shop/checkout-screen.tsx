'use client'

import { useState } from 'react'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useHydrated } from '#lib/use-hydrated.ts'
import { setQuantity } from './basket/store.ts'
import { useBasketLines } from './basket/use-basket.ts'
import { CheckoutForm } from './checkout/checkout-form.tsx'
import { chosenOf } from './checkout/chosen.ts'
import { OrderSummary } from './checkout/order-summary.tsx'
import { Page } from './page.tsx'

/** The last page before an order: what is in the basket, when to collect, and for whom. */
export function CheckoutScreen({ sale }: { sale: BakeSaleDetail }) {
  const isHydrated = useHydrated()
  const lines = useBasketLines(sale.id)
  const { chosen, gone, totalPence } = chosenOf(sale.menu, lines)
  // Once an order was taken the basket is empty; what was in it stays on the page until the next one comes.
  const [kept, setKept] = useState({ chosen, totalPence })
  if (chosen.length > 0 && (kept.chosen.length !== chosen.length || kept.totalPence !== totalPence))
    setKept({ chosen, totalPence })

  const change = (menuItemId: string, quantity: number) => {
    if (chosen.length === 1 && quantity === 0) setKept({ chosen: [], totalPence: 0 })
    setQuantity(sale, menuItemId, quantity)
  }

  if (!isHydrated) return <Waiting />
  if (chosen.length === 0 && kept.chosen.length === 0) return <Empty slug={sale.slug} />
  const shown = chosen.length > 0 ? { chosen, totalPence } : kept
  return (
    <Page className="space-y-8 pt-4">
      <h1 className="text-hero">Nearly yours</h1>
      {gone.length > 0 && (
        <Notice title="The menu has changed">
          <p>Something that was in your basket is not on it any more, and will not be ordered.</p>
        </Notice>
      )}
      <div className="grid gap-10 lg:grid-cols-[1.2fr_1fr] lg:gap-14">
        <div className="lg:sticky lg:top-6 lg:order-last lg:h-fit">
          <OrderSummary sale={sale} {...shown} onChange={change} />
        </div>
        <CheckoutForm
          sale={sale}
          {...shown}
          onFix={({ menuItemId, quantity }) => {
            change(menuItemId, quantity)
          }}
        />
      </div>
    </Page>
  )
}

function Waiting() {
  return (
    <Page className="space-y-8 pt-4">
      <h1 className="text-hero">Nearly yours</h1>
      <div aria-busy="true" aria-label="Fetching your basket" role="status" className="grid gap-10 lg:grid-cols-2">
        <div className="h-72 rounded-card bg-shade motion-safe:animate-pulse" />
        <div className="h-72 rounded-card bg-shade motion-safe:animate-pulse" />
      </div>
    </Page>
  )
}

function Empty({ slug }: { slug: string }) {
  return (
    <Page className="grid items-center gap-8 pt-6 md:grid-cols-2">
      <div className="space-y-5">
        <h1 className="text-hero">An empty basket</h1>
        <p className="text-xl">There is nothing in it yet, and the oven is waiting.</p>
        <ButtonLink href={`/bake-sales/${slug}`}>To the menu</ButtonLink>
      </div>
      <img src="/scenes/empty-basket.svg" alt="" width={800} height={600} className="w-full rounded-card" />
    </Page>
  )
}
