'use client'

import type { Order } from '#contracts/model/order.ts'
import { Button } from '#components/ui/button.tsx'
import { Countdown } from '#components/ui/countdown.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatMoment } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { WaitingForBank } from './waiting-for-bank.tsx'

/** Why a payment goes no further, in words for who wants to pay. */
export type PayTrouble = 'unavailable' | 'not_paid' | 'over' | 'pay_now' | 'slow' | 'unreachable'

const TROUBLE: Record<PayTrouble, { title: string; text: string }> = {
  unavailable: {
    title: 'Paying by card does not work at the moment',
    text: 'It is not your card. Your order is kept; try again in a minute, or pay when you collect.',
  },
  not_paid: {
    title: 'Nothing has been paid',
    text: 'The payment was not finished, and nothing was taken. You can try again while we keep your order.',
  },
  over: {
    title: 'The time to pay is over',
    text: 'Your places have gone back on the menu. If you have paid all the same, your money goes back by itself.',
  },
  pay_now: {
    title: 'This order has to be paid ahead',
    text: 'It cannot be paid at the table. Please pay it by card.',
  },
  slow: {
    title: 'We have not heard from your bank yet',
    text: 'You need not wait here, and please do not pay again: we write to you as soon as the money is here.',
  },
  unreachable: { title: 'That did not reach us', text: 'Are you offline? Nothing was taken. Please try again.' },
}

export type PayProps = {
  /** What is paid at once: this order, and those of the same checkout that wait for their money too. */
  amountPence: number
  /** Being sent to the page of the vendor, or to us. */
  isSending: boolean
  /** Somebody comes back from the page of the vendor, and we wait for word of their money. */
  isWaiting: boolean
  trouble: PayTrouble | null
  onPay: () => void
  /** Absent where it cannot be paid at the table. */
  onPayAtTable?: (() => void) | undefined
}

/** How an order is paid by card: until when its place is kept, and where to. Money counts when the vendor has told us, never before. */
export function Pay({ order, now, ...pay }: PayProps & { order: Order; now?: string | undefined }) {
  const { amountPence, isSending, isWaiting, trouble, onPay, onPayAtTable } = pay
  const isHeld = order.status === 'awaiting_payment'
  const amount = formatPence(amountPence)
  if (isWaiting) return <WaitingForBank amount={amount} />
  return (
    <section
      aria-labelledby="pay"
      className={`max-w-prose space-y-4 rounded-card bg-sheet p-5 shadow-sheet sm:p-6 ${isHeld ? 'border-2 border-rust' : 'border border-line'}`}
    >
      <h2 id="pay" className="text-2xl">
        {isHeld ? 'Pay for it now' : 'Pay ahead, if you like'}
      </h2>
      {trouble && (
        <Notice role="alert" look="bad" title={TROUBLE[trouble].title}>
          <p>{TROUBLE[trouble].text}</p>
        </Notice>
      )}
      {isHeld && order.holdExpiresAt && trouble !== 'over' && (
        <p>
          We keep it for you until <strong>{formatMoment(order.holdExpiresAt)}</strong>
          <span className="block text-muted">
            <Countdown until={order.holdExpiresAt} over="The time is over" {...(now === undefined ? {} : { now })} />
          </span>
        </p>
      )}
      {trouble !== 'over' && (
        <div className="flex flex-wrap gap-3">
          <Button
            type="button"
            look={isHeld ? 'primary' : 'secondary'}
            disabled={isSending}
            aria-busy={isSending}
            onClick={onPay}
          >
            {isSending ? 'One moment …' : `Pay ${amount} by card`}
          </Button>
          {isHeld && onPayAtTable && (
            <Button type="button" look="secondary" disabled={isSending} onClick={onPayAtTable}>
              Pay when I collect
            </Button>
          )}
        </div>
      )}
      <p className="text-base text-muted">
        You pay on the page of Stripe, by card or wallet. We never see the number of your card.
      </p>
    </section>
  )
}
