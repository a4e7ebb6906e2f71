import type { Refund } from '#contracts/model/payment.ts'
import { Notice } from '#components/ui/notice.tsx'
import { formatPence } from '#lib/money.ts'
import { notArrived } from './books.ts'
import { failureWords } from './refund-ways.ts'

/** A refund that has come back from the bank: what is owed by it still, and what to do. */
export function NotArrived({ refunds, balancePence }: { refunds: Refund[]; balancePence: number }) {
  const owed = notArrived(refunds, balancePence)
  if (!owed) return null
  const { why, isWorthTryingAgain } = failureWords(owed.failure)
  return (
    <div className="print:hidden">
      <Notice look="bad" title={`${formatPence(owed.pence)} did not reach the card`}>
        <p>
          It has come back: {why}. The customer is still owed it. Open <strong>Give money back</strong>, where the
          amount stands already, and give it {isWorthTryingAgain ? 'to the card again in a few days, or at once ' : ''}
          in cash or as store credit.
        </p>
      </Notice>
    </div>
  )
}
