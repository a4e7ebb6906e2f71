import { all, keep, newId, secondsOf, type MoneyThing, type StripeState } from './state.ts'

/** What a card of the UK costs: 1.5 % and 20p. What a dispute costs. Source: stripe.com/gb/pricing. */
const CARD = { permille: 15, pence: 20 }
export const DISPUTE_FEE_PENCE = 2_000
export const cardFee = (pence: number) => Math.round((pence * CARD.permille) / 1000) + CARD.pence

type Move = Pick<MoneyThing, 'amount' | 'fee' | 'type' | 'reporting_category' | 'source'> & { description?: string }

/** Moves money into the balance or out of it. @param amount pence, negative where it leaves */
export function move(state: StripeState, { amount, fee, description, ...what }: Move): MoneyThing {
  return keep(state, {
    id: newId('txn_'),
    object: 'balance_transaction',
    amount,
    fee,
    net: amount - fee,
    currency: 'gbp',
    created: secondsOf(state),
    available_on: secondsOf(state),
    description: description ?? null,
    fee_details: fee === 0 ? [] : [{ amount: fee, currency: 'gbp', description: 'Stripe fees', type: 'stripe_fee' }],
    status: 'available',
    ...what,
  })
}

/** The books of the stand-in, in pence: what came, what left for what, and what is there. */
export function booksOf(state: StripeState) {
  const moves = all(state, 'balance_transaction')
  const sum = (of: (one: MoneyThing) => number, category?: RegExp) =>
    moves.filter((one) => !category || category.test(one.reporting_category)).reduce((total, one) => total + of(one), 0)
  const amount = ({ amount: pence }: MoneyThing) => pence
  return {
    charges: sum(amount, /^charge$/),
    refunds: -sum(amount, /^refund(_failure)?$/),
    disputes: -sum(amount, /^dispute(_reversal)?$/),
    fees: sum(({ fee }) => fee),
    balance: sum(({ net }) => net),
  }
}
