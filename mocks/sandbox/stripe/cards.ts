/*
 * Stripe's test cards. Source: docs.stripe.com/testing. A number is never kept: what is remembered is which of these it was.
 */

export type Card = {
  number: string
  brand: 'visa' | 'mastercard'
  words: string
  /** Why it is declined, where it is. */
  decline?: { code: string; decline_code?: string; message: string }
  /** Whether its owner must say yes to their bank. */
  isChallenged?: boolean
  /** Whether its owner says afterwards that it was not them. */
  isDisputed?: boolean
  /** How a refund to it goes. */
  refund?: 'pend' | 'fail'
}

const DECLINED = 'Your card was declined.'

export const CARDS = {
  succeeds: { number: '4242424242424242', brand: 'visa', words: 'pays' },
  mastercard: { number: '5555555555554444', brand: 'mastercard', words: 'pays, a Mastercard' },
  declined: {
    number: '4000000000000002',
    brand: 'visa',
    words: 'is declined',
    decline: { code: 'card_declined', decline_code: 'generic_decline', message: DECLINED },
  },
  insufficient: {
    number: '4000000000009995',
    brand: 'visa',
    words: 'has not enough money',
    decline: {
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      message: 'Your card has insufficient funds.',
    },
  },
  expired: {
    number: '4000000000000069',
    brand: 'visa',
    words: 'has expired',
    decline: { code: 'expired_card', message: 'Your card has expired.' },
  },
  authenticates: {
    number: '4000002500003155',
    brand: 'visa',
    words: 'asks for 3-D Secure, then pays',
    isChallenged: true,
  },
  authenticates2: {
    number: '4000000000003220',
    brand: 'visa',
    words: 'asks for 3-D Secure 2, then pays',
    isChallenged: true,
  },
  disputes: {
    number: '4000000000000259',
    brand: 'visa',
    words: 'pays, and is disputed as fraud afterwards',
    isDisputed: true,
  },
  refundPends: {
    number: '4000000000007726',
    brand: 'visa',
    words: 'pays; a refund is on its way for a while',
    refund: 'pend',
  },
  refundFails: { number: '4000000000005126', brand: 'visa', words: 'pays; a refund fails afterwards', refund: 'fail' },
} as const satisfies Record<string, Card>
export type CardName = keyof typeof CARDS

export const cardOf = (name: string): Card | undefined =>
  Object.hasOwn(CARDS, name) ? CARDS[name as CardName] : undefined

const hasSum = (digits: string) =>
  Array.from(digits)
    .reverse()
    .map((digit, index) => Number(digit) * (index % 2 === 1 ? 2 : 1))
    .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) %
    10 ===
  0

/** Which test card a number is; or what the page says of one that is none. */
export function recognise(typed: string): { name: CardName } | { problem: string } {
  const number = typed.replace(/[\s-]/g, '')
  if (!/^\d{12,19}$/.test(number) || !hasSum(number)) return { problem: 'Your card number is invalid.' }
  const found = Object.entries(CARDS).find(([, card]) => card.number === number)
  if (!found) return { problem: 'Your card was declined. Your request was in test mode, but used a non test card.' }
  return { name: found[0] as CardName }
}
