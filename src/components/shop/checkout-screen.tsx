'use client'

import type { Basket } from '#contracts/model/basket.ts'
import { formatPence } from '#lib/money.ts'
import { OfflineNotice } from './basket/offline-notice.tsx'
import { CheckoutForm, type Bringing, type CheckoutFormProps } from './checkout/checkout-form.tsx'
import { OrderSummary, type SummaryProps } from './checkout/order-summary.tsx'
import { sorted } from './checkout/orderable.ts'
import { sumsOf } from './checkout/sums.ts'
import type { QuoteState } from './checkout/use-quote.ts'
import { Page } from './page.tsx'

type Props = SummaryProps &
  Omit<CheckoutFormProps, 'sorted'> & {
    basket: Basket
    /** What is brought to a door, as far as it is chosen. */
    bringing: Bringing
    /** The bakery's count. */
    count: QuoteState
  }

const placeOf = ({ refused }: QuoteState) =>
  refused !== null && refused !== 'unreachable' && refused.defined && refused.code === 'NOT_DELIVERED_THERE'
    ? `We do not deliver to ${refused.data.district}. You can collect instead.`
    : undefined

/** Why something is not in the sums that somebody waits for. */
function uncountedOf({ refused }: QuoteState, isBrought: boolean) {
  if (refused === null || !isBrought) return null
  if (refused === 'unreachable') return 'We could not reach the bakery to count the delivery.'
  if (!refused.defined || refused.code === 'UNEXPECTED' || refused.code === 'RATE_LIMITED')
    return 'We could not count the delivery just now. It is told before anything is paid.'
  return null
}

/** The last page before the orders: what is in the basket, for whom, how it changes hands, and how it is paid. */
export function CheckoutScreen({ basket, bringing, count, voucher, giftCard, ...props }: Props) {
  const { refusals, pending, isWaiting, onQuantity, onMove, ...form } = props
  const isBrought = bringing.bakeSaleIds.length > 0
  const parts = sorted(basket)
  const sums = sumsOf({ basket, quote: count.quote, isCounting: count.isCounting, isBrought })
  const things = parts.orderable.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <Page className="space-y-8 pt-4">
      <h1 className="text-hero">Nearly yours</h1>
      {isWaiting && <OfflineNotice />}
      <div className="grid gap-10 lg:grid-cols-[1.2fr_1fr] lg:gap-14">
        <div className="lg:sticky lg:top-0 lg:order-last lg:-my-6 lg:flex lg:h-fit lg:max-h-dvh lg:flex-col lg:py-6">
          <OrderSummary
            groups={parts.orderable}
            sums={sums}
            uncounted={uncountedOf(count, isBrought)}
            voucher={voucher}
            {...(giftCard ? { giftCard } : {})}
            refusals={refusals}
            pending={pending}
            isWaiting={isWaiting}
            onQuantity={onQuantity}
            onMove={onMove}
          />
        </div>
        <CheckoutForm sorted={parts} duePence={sums.duePence} postcodeRefused={placeOf(count)} {...form} />
      </div>
      <SumBar count={things} totalPence={sums.duePence} />
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
