'use client'

import { useState } from 'react'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { useHydrated } from '#lib/use-hydrated.ts'
import { setQuantity } from './basket/store.ts'
import { useBasketLines } from './basket/use-basket.ts'
import { CheckoutScreen } from './checkout-screen.tsx'
import { chosenOf } from './checkout/chosen.ts'
import { usePlaceOrder } from './checkout/use-place-order.ts'
import type { CheckoutValues } from './checkout/values.ts'
import { Page } from './page.tsx'

/** What is filled in, as the contract has it: what was left empty is left out. */
function customerOf({ name, email, phone, note }: CheckoutValues) {
  const [telephone, words] = [phone.trim(), note.trim()]
  return { customer: { name, email, ...(telephone && { phone: telephone }) }, ...(words && { note: words }) }
}

type Props = {
  sale: BakeSaleDetail
  /** Whether this browser says that it keeps a basket for this bake sale: what is drawn until it has been read. */
  isExpected?: boolean
}

/** The checkout of what this browser keeps for one bake sale: collected, and paid at the table. */
export function LiveCheckout({ sale, isExpected = true }: Props) {
  const isHydrated = useHydrated()
  const lines = useBasketLines(sale.id)
  const { isSending, refusal, send, refuse } = usePlaceOrder(sale)
  const { chosen, gone } = chosenOf(sale.menu, lines)
  // Once an order was taken the basket is empty; what was in it stays on the page until the next one comes.
  const [kept, setKept] = useState(chosen)
  const isAsKept =
    kept.length === chosen.length &&
    chosen.every(({ item, quantity }, place) => kept[place]?.item.id === item.id && kept[place].quantity === quantity)
  if (chosen.length > 0 && !isAsKept) setKept(chosen)

  const change = (menuItemId: string, quantity: number) => {
    if (chosen.length === 1 && quantity === 0) setKept([])
    setQuantity(sale, menuItemId, quantity)
  }

  if (!isHydrated && isExpected) return <Waiting />
  if (!isHydrated || (chosen.length === 0 && kept.length === 0)) return <Empty slug={sale.slug} />
  return (
    <CheckoutScreen
      sale={sale}
      chosen={chosen.length > 0 ? chosen : kept}
      isMenuChanged={gone.length > 0}
      isSending={isSending}
      refusal={refusal}
      onChange={change}
      onFix={({ menuItemId, quantity }) => {
        refuse(null)
        change(menuItemId, quantity)
      }}
      onPlace={(values) => {
        void send({
          bakeSaleId: sale.id,
          slotId: values.slot,
          lines: chosen.map(({ item, quantity }) => ({ menuItemId: item.id, quantity })),
          ...customerOf(values),
          paymentMethod: 'pay_on_collection',
        })
      }}
    />
  )
}

function Waiting() {
  return (
    <Page className="min-h-dvh space-y-8 pt-4">
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
      <img
        src="/scenes/empty-basket.svg"
        fetchPriority="high"
        alt=""
        width={800}
        height={600}
        className="w-full rounded-card"
      />
    </Page>
  )
}
