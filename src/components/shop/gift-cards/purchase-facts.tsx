import type { ReactNode } from 'react'
import type { GiftCardPurchase } from '#contracts/model/gift-card.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Time } from '#components/ui/date.tsx'
import { formatPence } from '#lib/money.ts'
import { PrintButton } from '../print-button.tsx'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[11rem_1fr]">
      <dt className="text-muted">{name}</dt>
      <dd className="font-semibold wrap-anywhere">{children}</dd>
    </div>
  )
}

function When({ sendOn, sentAt, status }: GiftCardPurchase) {
  if (sentAt !== null)
    return (
      <>
        Sent at <Time at={sentAt} look="moment" />
      </>
    )
  if (sendOn !== null)
    return (
      <>
        <Time at={sendOn} />, in the morning
      </>
    )
  return <>{status === 'paid' ? 'In a moment' : 'As soon as it is paid for'}</>
}

/** What was bought, by whom and for whom; once it is paid for, a receipt that can be printed. */
export function PurchaseFacts({ purchase }: { purchase: GiftCardPurchase }) {
  const { status, amountPence, returnedPence, recipientEmail, buyerName, buyerEmail, codeEnding, createdAt } = purchase
  const isPaid = status === 'paid'
  return (
    <section aria-labelledby="facts" className="space-y-3">
      <h2 id="facts" className="text-2xl">
        {isPaid ? 'Your receipt' : 'Your gift card'}
      </h2>
      <dl className="border-t border-line">
        <Fact name="For">{recipientEmail}</Fact>
        <Fact name="By mail">
          <When {...purchase} />
        </Fact>
        {codeEnding !== null && <Fact name="Card ending in">{codeEnding}</Fact>}
        <Fact name="From">
          {buyerName}, {buyerEmail}
        </Fact>
        <Fact name={isPaid ? 'Paid by card' : 'To be paid by card'}>
          <span className="tabular-nums">{formatPence(amountPence)}</span>
          {isPaid && (
            <>
              , on <Time at={createdAt} look="date" />
            </>
          )}
        </Fact>
        {returnedPence > 0 && (
          <Fact name="Gone back to you">
            <span className="tabular-nums">{formatPence(returnedPence)}</span>
          </Fact>
        )}
      </dl>
      {isPaid && (
        <>
          <p className="text-base text-muted">
            No VAT is charged on a gift card: it is in the price of what is bought with it.
          </p>
          <div className="flex flex-wrap gap-3 print:hidden">
            <PrintButton />
            <ButtonLink look="secondary" href="/gift-cards">
              Give another
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  )
}
