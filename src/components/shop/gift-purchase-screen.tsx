import type { GiftCardPurchase } from '#contracts/model/gift-card.ts'
import { CardPreview } from './gift-cards/card-preview.tsx'
import { PurchaseFacts } from './gift-cards/purchase-facts.tsx'
import { PurchasePay, type Waiting } from './gift-cards/purchase-pay.tsx'
import type { BuyState } from './gift-cards/state.ts'
import { Page } from './page.tsx'

type Props = {
  purchase: GiftCardPurchase
  /** The page to pay on, while it is open. */
  url: string | null
  waiting: Waiting | null
  /** How far somebody is who begins it anew. */
  again: BuyState
  onAgain: () => void
}

const TITLES = {
  pending: 'One step is left',
  paid: 'Thank you. It is in the mail.',
  failed: 'Not paid',
  cancelled: 'Not paid in time',
} as const satisfies Record<GiftCardPurchase['status'], string>

function titleOf({ status, sendOn, sentAt, returnedPence, amountPence }: GiftCardPurchase, waiting: Waiting | null) {
  if (status === 'pending' && (waiting === 'for_the_bank' || waiting === 'long')) return 'Almost there'
  if (status === 'paid' && returnedPence >= amountPence) return 'Your money has gone back'
  if (status === 'paid' && sendOn !== null && sentAt === null) return 'Thank you. It waits for its day.'
  return TITLES[status]
}

/** The page of a gift card that somebody buys, or has bought: how its payment stands, whom it goes to, and the receipt. Its code is nowhere on it. */
export function GiftPurchaseScreen({ purchase, url, waiting, again, onAgain }: Props) {
  return (
    <Page className="grid items-start gap-x-16 gap-y-10 pt-6 lg:grid-cols-[1.3fr_1fr]">
      <div className="space-y-8">
        <h1 className="text-hero wrap-anywhere">{titleOf(purchase, waiting)}</h1>
        <PurchasePay purchase={purchase} url={url} waiting={waiting} again={again} onAgain={onAgain} />
        <PurchaseFacts purchase={purchase} />
      </div>
      <CardPreview amountPence={purchase.amountPence} from={purchase.buyerName} message={purchase.message} />
    </Page>
  )
}
