import type { Dispute } from '#contracts/model/payment.ts'

/** What a customer has told their bank, by the bank's word for it. Source: docs.stripe.com/disputes/categories. */
const REASONS: Readonly<Record<string, string>> = {
  bank_cannot_process: 'The bank could not process it',
  credit_not_processed: 'They say that we promised money back, and it has not come',
  customer_initiated: 'They have asked for it back',
  debit_not_authorized: 'They say that they did not allow it',
  duplicate: 'They say that they paid twice',
  fraudulent: 'They say that it was not them who paid',
  general: 'The bank gives no reason',
  product_not_received: 'They say that they did not get it',
  product_unacceptable: 'They say that it was not what it should have been',
  subscription_canceled: 'They say that they had cancelled',
  unrecognized: 'They do not know what it is',
}

export const reasonWords = (reason: string) => REASONS[reason] ?? reason.replaceAll('_', ' ')

export const STATUS_WORDS = {
  needs_response: 'We are to answer',
  under_review: 'The bank decides',
  won: 'Won',
  lost: 'Lost',
} as const satisfies Record<Dispute['status'], string>

/** What is to be done about a dispute, as it stands. @param isLate whether the bank hears us no more */
export function todoOf({ status, giftCard }: Pick<Dispute, 'status' | 'giftCard'>, isLate: boolean): string {
  switch (status) {
    case 'needs_response':
      return isLate
        ? 'The bank hears us no more, and decides by what it has. There is nothing left to do.'
        : giftCard
          ? 'Send the bank, in Stripe, that the card went out by mail (the messages say when), and what it has paid for. Or write to whoever bought it: often it is a mistake.'
          : 'Send the bank what shows that the order was handed over: in Stripe, all of it at once, since it takes one answer only. Or ring the customer: often it is a mistake, and they can take it back.'
    case 'under_review':
      return 'The bank has heard us. It takes up to two months; there is nothing to do meanwhile.'
    case 'won':
      return 'The money is ours again, and in the books.'
    case 'lost':
      return 'The money stays with the customer, and the books say so. Do not ask them for it again.'
  }
}
