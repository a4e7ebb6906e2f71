import { call, faults, paidBy, type CasesOf } from '../case.ts'
import { UNKNOWN } from '../bakery.ts'

const KEY = '00000000-0000-4000-8000-0000000000fb'
const wish = {
  ...{ initialPence: 3750, buyerName: 'Rosie Pritchard', buyerEmail: 'rosie@example.com' },
  ...{ recipientEmail: 'tom@example.com', message: 'Have the buns.', idempotencyKey: KEY },
}
const buy = (over: object = {}) => call.post('/gift-cards/purchases', { ...wish, ...over })
const tokenOf = (answers: unknown[]) => (answers[0] as { token: string }).token
const look = (answers: unknown[]) => call.get(`/gift-cards/purchases/${tokenOf(answers)}`)
/** Reads the purchase that was begun first, after its buyer has paid on the vendor's page. */
const lookPaid = (answers: unknown[]) => call.get(`/gift-cards/purchases/${paidBy(tokenOf(answers))}`)
const refused = (name: string, path: string, over: object) => ({
  name,
  calls: [buy(over)],
  expect: 'INVALID_INPUT',
  holds: () => ({ fields: [{ path }] }),
})
const NOWHERE = 'x'.repeat(64)

export const buyGiftCard: CasesOf = {
  operation: 'giftCards.buy',
  cases: [
    {
      name: 'one that nobody has paid for yet',
      calls: [buy()],
      expect: 'ok',
      holds: () => ({ purchase: { status: 'pending', amountPence: 3750, codeEnding: null, sentAt: null } }),
    },
    { name: 'twice has one page', calls: [buy(), buy()], expect: 'ok', holds: ([first]) => first },
    {
      name: 'the least and the most',
      calls: [buy({ initialPence: 500 }), buy({ initialPence: 50_000 })],
      expect: 'ok',
      holds: () => ({ purchase: { amountPence: 50_000 } }),
    },
    {
      name: 'without a word',
      calls: [buy({ message: '' })],
      expect: 'ok',
      holds: () => ({ purchase: { message: '' } }),
    },
    {
      name: 'what has been paid for is not paid for again',
      calls: [buy(), lookPaid, buy()],
      expect: 'ok',
      holds: ([, paid]) => ({ purchase: (paid as { purchase: object }).purchase }),
    },
    refused('for less than a loaf', 'initialPence', { initialPence: 499 }),
    refused('for more than anybody eats', 'initialPence', { initialPence: 50_001 }),
    refused('for a part of a penny', 'initialPence', { initialPence: 2500.5 }),
    refused('from nobody', 'buyerName', { buyerName: ' ' }),
    refused('with a receipt to nowhere', 'buyerEmail', { buyerEmail: 'rosie' }),
    refused('for nobody', 'recipientEmail', { recipientEmail: '' }),
    refused('with a novel', 'message', { message: 'x'.repeat(301) }),
    refused('on a day that there is not', 'sendOn', { sendOn: '2026-02-30' }),
    refused('without a key', 'idempotencyKey', { idempotencyKey: undefined }),
    { name: 'for yesterday', calls: [buy({ sendOn: '2020-01-01' })], expect: 'SEND_DAY_OUT_OF_RANGE' },
    {
      name: 'for a day in years',
      calls: [buy({ sendOn: '2099-01-01' })],
      expect: 'SEND_DAY_OUT_OF_RANGE',
      holds: () => ({ field: 'sendOn' }),
    },
    {
      name: 'while the vendor is down',
      calls: [buy()],
      fault: 'PAYMENTS_UNAVAILABLE',
      expect: 'PAYMENTS_UNAVAILABLE',
    },
    ...faults(buy()),
  ],
}

export const getGiftCardPurchase: CasesOf = {
  operation: 'giftCards.getPurchase',
  cases: [
    {
      name: 'that is begun',
      calls: [buy(), look],
      expect: 'ok',
      holds: ([first]) => ({ purchase: (first as { purchase: object }).purchase, url: (first as { url: string }).url }),
    },
    {
      name: 'that has been paid for',
      calls: [buy(), lookPaid],
      expect: 'ok',
      holds: () => ({ purchase: { status: 'paid', amountPence: 3750, returnedPence: 0 }, url: null }),
    },
    {
      name: 'by a link that was made up',
      calls: [call.get(`/gift-cards/purchases/${NOWHERE}`)],
      expect: 'PURCHASE_NOT_FOUND',
    },
    { name: 'by an id', calls: [call.get(`/gift-cards/purchases/${UNKNOWN}`)], expect: 'PURCHASE_NOT_FOUND' },
    {
      name: 'while the database is gone',
      calls: [buy(), look],
      fault: 'UNEXPECTED',
      expect: 'UNEXPECTED',
    },
  ],
}
