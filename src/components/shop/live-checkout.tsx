'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useReducer } from 'react'
import type { Slot } from '#contracts/model/bake-sale.ts'
import type { Basket } from '#contracts/model/basket.ts'
import type { PaymentMethod } from '#contracts/model/order.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { changing } from './basket/changing.ts'
import { send as sendBasket } from './basket/sending.ts'
import { readState } from './basket/store.ts'
import { useGivenBasket } from './basket/use-given.ts'
import { CheckoutScreen } from './checkout-screen.tsx'
import { askedOf } from './checkout/asked.ts'
import type { Bringing, Known } from './checkout/checkout-form.tsx'
import { checkoutOf, sorted } from './checkout/orderable.ts'
import { UNREACHABLE } from './checkout/refusal.ts'
import { useGiftCard } from './checkout/use-gift-card.ts'
import { usePlaceOrders } from './checkout/use-place-orders.ts'
import { useQuote } from './checkout/use-quote.ts'
import { useVoucher } from './checkout/use-voucher.ts'
import type { CheckoutValues } from './checkout/values.ts'
import { Page } from './page.tsx'

const METHODS: PaymentMethod[] = ['pay_on_collection', 'card', 'bank_transfer']

const leave = (url: string) => {
  window.location.assign(url)
}
const NOTHING_BROUGHT: Bringing = { postcode: '', bakeSaleIds: [] }

/** The same, where it says the same: the form tells it once it stands there. */
const brought = (before: Bringing, now: Bringing) =>
  before.postcode === now.postcode && before.bakeSaleIds.join() === now.bakeSaleIds.join() ? before : now

type Props = {
  /** As the bakery has it. */
  basket: Basket
  /** Slots by bake sale, of all that are in the basket. */
  slots: Record<string, Slot[]>
  methods?: PaymentMethod[]
  /** What is known of who is signed in. */
  known?: Known | undefined
  /** Goes to another site; for stories. */
  onLeave?: (url: string) => void
}

/** The checkout of the basket: one order for each bake sale, placed together or not at all. */
export function LiveCheckout({ basket: given, slots, methods = METHODS, known, onLeave = leave }: Props) {
  const router = useRouter()
  const { shown, refusals, pending, isWaiting } = useGivenBasket(given)
  const { isSending, refusal, ordered, send, refuse } = usePlaceOrders(onLeave)
  const [bringing, setBringing] = useReducer(brought, NOTHING_BROUGHT)
  const giftCard = useGiftCard()
  const basket = ordered ?? shown
  const count = useQuote(askedOf(basket, bringing, giftCard.code))
  const voucher = useVoucher(basket)

  // Something was put in since the page was made: its times are not known yet.
  const isUnknown = sorted(basket).orderable.some(({ bakeSale }) => !(bakeSale.id in slots))
  const mustAsk = isUnknown && pending.length === 0
  useEffect(() => {
    if (mustAsk) router.refresh()
  }, [mustAsk, router])

  async function place(values: CheckoutValues) {
    // The last press on a stepper may still be on its way.
    await sendBasket()
    const { shown: now, isWaiting: isOffline, pending: unsent } = readState()
    if (isOffline && unsent.length > 0) {
      refuse({ ...UNREACHABLE })
      return
    }
    const { voucherCode, voucherProblem } = now
    const terms = { voucherCode: voucherProblem === null ? voucherCode : null, giftCardCode: giftCard.code }
    await send(checkoutOf(sorted(now).orderable, values, terms), now)
  }

  if (isUnknown) return <Waiting />
  if (basket.bakeSales.length === 0) return <Empty />
  return (
    <CheckoutScreen
      basket={basket}
      slots={slots}
      methods={methods}
      known={known}
      bringing={bringing}
      count={count}
      voucher={voucher}
      giftCard={giftCard.fieldOf(count)}
      refusals={refusals}
      pending={pending}
      isWaiting={isWaiting}
      isSending={isSending}
      refusal={refusal}
      onBringing={setBringing}
      onFix={({ menuItemId, quantity }) => {
        refuse(null)
        changing.onQuantity(menuItemId, quantity)
      }}
      onPlace={(values) => void place(values)}
      {...changing}
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

function Empty() {
  return (
    <Page className="grid items-center gap-8 pt-6 md:grid-cols-2">
      <div className="space-y-5">
        <h1 className="text-hero">An empty basket</h1>
        <p className="text-xl">There is nothing in it yet, and the oven is waiting.</p>
        <ButtonLink href="/bake-sales">See the bake sales</ButtonLink>
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
