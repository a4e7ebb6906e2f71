import type { RefundCreate } from '#contracts/model/payment.ts'

/** How money comes at the table, and by the bank. */
export type PaidBy = 'cash' | 'card_reader' | 'bank_transfer'

/** What is typed into the forms of an order; money as it is typed. All of them may be open at once: no two fields have the same name. */
export type PayValues = { taken: string; method: PaidBy }
/** What goes back: an amount, or single things. */
export type RefundWhat = 'amount' | 'lines'
export type RefundValues = { what: RefundWhat; amount: string; to: RefundCreate['to']; reason: string }
export type EditValues = { editReason: string }
export type CancelValues = { cancelReason: string }

export const AMOUNT_WORDS = () => 'Enter an amount of money, like 12.50.'
export const REASON_WORDS = (how?: string) =>
  how === 'too_big' ? 'Shorten the reason to 300 characters.' : 'Say why, in a few words.'
