import type { GiftCardPurchase } from '#contracts/model/gift-card.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatDay } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { isTrouble } from '../form/trouble.ts'
import { TroubleNotice } from '../form/trouble-notice.tsx'
import { WaitingForBank } from '../order/waiting-for-bank.tsx'
import type { BuyState } from './state.ts'

/** Somebody is back from the page of the vendor: word of the money is on its way, or takes long; or they have left it without paying. */
export type Waiting = 'for_the_bank' | 'long' | 'left'

type Props = {
  purchase: GiftCardPurchase
  url: string | null
  waiting: Waiting | null
  again: BuyState
  onAgain: () => void
}

/** Where it was not paid: once more with the same words, or with others. */
function Again({ again, onAgain, amount }: Pick<Props, 'again' | 'onAgain'> & { amount: string }) {
  const isSending = again.kind === 'sending'
  return (
    <div className="space-y-4">
      {isTrouble(again) && <TroubleNotice trouble={again} kept="Nothing has been paid." />}
      {again.kind === 'unavailable' && (
        <Notice role="alert" look="bad" title="Paying by card does not work at the moment">
          <p>It is not your card. Nothing has been paid: try again in a minute.</p>
        </Notice>
      )}
      {again.kind === 'send_day' && (
        <Notice role="alert" look="bad" title="The day on which it was to be sent is over">
          <p>Please choose a card anew, and another day.</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button disabled={isSending} aria-busy={isSending} onClick={onAgain}>
          {isSending ? 'One moment …' : `Pay ${amount} by card`}
        </Button>
        <ButtonLink look="secondary" href="/gift-cards">
          Choose another
        </ButtonLink>
      </div>
    </div>
  )
}

/** How the payment of a gift card stands, and what to do. Money counts when the vendor has told us, never before. */
export function PurchasePay({ purchase, url, waiting, again, onAgain }: Props) {
  const { status, amountPence, returnedPence, recipientEmail, sendOn, sentAt } = purchase
  const amount = formatPence(amountPence)
  if (status === 'paid')
    return (
      <p className="max-w-prose text-xl wrap-anywhere">
        {returnedPence >= amountPence
          ? 'All of it is on its way to the card that you paid with. What was not spent has been taken off the gift card.'
          : sendOn !== null && sentAt === null
            ? `We send it to ${recipientEmail} on ${formatDay(sendOn)}, with your words. Your receipt is in your own mail.`
            : `It goes to ${recipientEmail}, with your words and how to use it. Your receipt is in your own mail.`}
      </p>
    )
  if (status === 'failed')
    return (
      <div className="max-w-prose space-y-4">
        <p className="text-xl">Your bank has not sent the money, and nothing was taken. There is no card yet.</p>
        <Again again={again} onAgain={onAgain} amount={amount} />
      </div>
    )
  if (status === 'cancelled' || (url === null && waiting === null))
    return (
      <div className="max-w-prose space-y-4">
        <p className="text-xl">The page to pay on has closed, and nothing was taken. Your words are still here.</p>
        <Again again={again} onAgain={onAgain} amount={amount} />
      </div>
    )
  if (waiting === 'for_the_bank') return <WaitingForBank amount={amount} />
  return (
    <section aria-label="Pay for it" className="max-w-prose space-y-4">
      {waiting === 'long' && (
        <Notice role="status" title="We have not heard from your bank yet">
          <p>You need not wait here, and please do not pay again: we write to you as soon as the money is here.</p>
        </Notice>
      )}
      {waiting === 'left' && (
        <Notice role="alert" look="bad" title="Nothing has been paid">
          <p>The payment was not finished, and nothing was taken. What you wrote is kept for half an hour.</p>
        </Notice>
      )}
      {waiting !== 'long' && url !== null && (
        <>
          {waiting === null && <p className="text-xl">It is wrapped, and goes out as soon as it is paid for.</p>}
          {/* A link, and no form: it leads on without scripts. */}
          <ButtonLink href={url}>Pay {amount} by card</ButtonLink>
          <p className="text-base text-muted">
            You pay on the page of Stripe, by card or wallet. We never see the number of your card.
          </p>
        </>
      )}
    </section>
  )
}
