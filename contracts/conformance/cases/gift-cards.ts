import { expect } from 'vitest'
import { credit, emptyCard, expiredCard, fullCard, open, order, plenty, smallCard, UNKNOWN } from '../bakery.ts'
import { call, faults, type CasesOf } from '../case.ts'
import { cancelled, done, idAt, keyed, placed, read } from '../desk.ts'
import { begin, paidUp } from './payments.ts'
import { feast } from './wishes.ts'

const NOBODYS = 'AAAA-BBBB-CCCC-DDDD'
const check = (code: string) => call.post('/gift-cards/check', { code })
const total = 2 * plenty.pricePence
const paidWith = ({ code }: { code: string }, over = {}) => placed({ giftCardCode: code, ...over })

export const checkGiftCard: CasesOf = {
  operation: 'payments.checkGiftCard',
  cases: [
    { name: 'one that nobody has spent from', calls: [check(fullCard.code)], expect: 'ok', holds: () => fullCard.card },
    {
      name: 'in small letters, and with letters for digits',
      calls: [check(fullCard.code.toLowerCase().replaceAll('0', 'o'))],
      expect: 'ok',
      holds: () => fullCard.card,
    },
    { name: 'one that is empty', calls: [check(emptyCard.code)], expect: 'ok', holds: () => ({ balancePence: 0 }) },
    {
      name: 'one that is over',
      calls: [check(expiredCard.code)],
      expect: 'ok',
      holds: () => ({ expiresAt: expiredCard.card.expiresAt }),
    },
    { name: 'a credit', calls: [check(credit.code)], expect: 'ok', holds: () => ({ kind: 'store_credit' }) },
    {
      name: 'what an order has been paid with is not there any more',
      calls: [paidWith(fullCard), check(fullCard.code)],
      expect: 'ok',
      holds: () => ({ balancePence: fullCard.card.balancePence - total }),
    },
    {
      name: 'and is there again when the order is cancelled',
      calls: [paidWith(fullCard), read(), cancelled, check(fullCard.code)],
      expect: 'ok',
      holds: () => ({ balancePence: fullCard.card.balancePence }),
    },
    { name: 'one that nobody has', calls: [check(NOBODYS)], expect: 'GIFT_CARD_NOT_FOUND' },
    { name: 'what is no code', calls: [check('bread')], expect: 'INVALID_INPUT' },
    ...faults(check(fullCard.code)),
  ],
}

const refund = (
  amountPence: number | ((answers: unknown[]) => number),
  to: string,
  key: string = crypto.randomUUID(),
) =>
  done('refunds', (answers: unknown[]) => ({
    idempotencyKey: key,
    amountPence: typeof amountPence === 'function' ? amountPence(answers) : amountPence,
    to,
    reason: 'The plums did not come.',
  }))
const KEY = '00000000-0000-4000-8000-0000000000fe'
const pay = (amountPence: number) => done('payments', keyed({ amountPence, method: 'cash' }))
const totalAt = (answers: unknown[]) => (answers[1] as { totalPence: number }).totalPence

export const refundOrder: CasesOf = {
  operation: 'staff.orders.refund',
  cases: [
    {
      name: 'a part of it, in cash',
      calls: [placed(), read(), pay(total), refund(100, 'cash')],
      expect: 'ok',
      holds: (answers) => ({ orderId: idAt(answers), amountPence: 100, to: 'cash', status: 'succeeded' }),
    },
    {
      name: 'a credit for what a card has paid',
      calls: [paidWith(fullCard), read(), refund(total, 'store_credit')],
      expect: 'ok',
      holds: () => ({ amountPence: total, to: 'store_credit', status: 'succeeded' }),
    },
    {
      name: 'twice is once',
      calls: [placed(), read(), pay(total), refund(total, 'cash', KEY), refund(total, 'cash', KEY)],
      expect: 'ok',
      holds: ([, , , first]) => first,
    },
    {
      name: 'what a card has paid, in cash',
      calls: [paidWith(fullCard), read(), refund(1, 'cash')],
      expect: 'MORE_THAN_PAID',
      holds: () => ({ paidPence: 0 }),
    },
    {
      name: 'more than was paid, over two times',
      calls: [placed(), read(), pay(total), refund(100, 'cash'), refund(total, 'store_credit')],
      expect: 'MORE_THAN_PAID',
      holds: () => ({ paidPence: total - 100 }),
    },
    {
      name: 'more than staff may give back',
      calls: [
        placed({ lines: feast.lines, paymentMethod: 'bank_transfer' }),
        read(),
        done('payments', (answers: unknown[]) => keyed({ amountPence: totalAt(answers), method: 'bank_transfer' })),
        refund(totalAt, 'cash'),
      ],
      fault: 'OVER_STAFF_LIMIT',
      expect: 'OVER_STAFF_LIMIT',
      holds: () => ({ limitPence: 5000 }),
    },
    {
      name: 'to the card that it came from, which takes a while',
      calls: [placed({ paymentMethod: 'card' }), read(), begin, paidUp, refund(100, 'card')],
      expect: 'ok',
      holds: () => ({ amountPence: 100, to: 'card', status: 'pending' }),
    },
    {
      name: 'to a card, and nothing came from one',
      calls: [placed(), read(), pay(total), refund(100, 'card')],
      expect: 'MORE_THAN_PAID',
      holds: () => ({ paidPence: 0 }),
    },
    {
      name: 'to a card about which the bank decides',
      calls: [placed({ paymentMethod: 'card' }), read(), begin, paidUp, refund(100, 'card')],
      fault: 'PAYMENTS_UNAVAILABLE',
      expect: 'PAYMENTS_UNAVAILABLE',
    },
    {
      name: 'nothing',
      calls: [placed(), read(), pay(total), refund(0, 'cash')],
      expect: 'INVALID_INPUT',
      holds: () => ({ fields: [{ path: 'amountPence' }] }),
    },
    {
      name: 'of one that there is not',
      calls: [call.post(`/staff/orders/${UNKNOWN}/refunds`, keyed({ amountPence: 1, to: 'cash', reason: 'So.' }))],
      expect: 'ORDER_NOT_FOUND',
    },
  ],
}

/** What a gift card pays of a quote. */
export const quotedWithCard = [
  {
    name: 'what a card pays of it, and what is left to pay',
    card: smallCard,
    holds: { totalPence: total, giftCardPence: 500, duePence: total - 500 },
  },
  { name: 'a card that pays for all of it', card: fullCard, holds: { giftCardPence: total, duePence: 0 } },
].map(({ name, card, holds }) => ({
  name,
  calls: [
    call.post('/checkout/quote', {
      orders: [{ bakeSaleId: open.id, lines: order().lines }],
      giftCardCode: card.code,
    }),
  ],
  expect: 'ok',
  holds: () => holds,
}))

/** How an order is paid with a card, as `orders.get` tells it. */
export const paidOrders = [
  {
    name: 'what a card has paid for is in the book, however it was to be paid',
    calls: [paidWith(fullCard, { paymentMethod: 'card' }), read()],
    holds: { status: 'confirmed', giftCardPence: total, balancePence: 0, holdExpiresAt: null },
  },
  {
    name: 'what a card has paid a part of waits for the rest',
    calls: [paidWith(smallCard, { paymentMethod: 'bank_transfer' }), read()],
    holds: { status: 'awaiting_payment', giftCardPence: 500, balancePence: total - 500 },
  },
  {
    name: 'an edit that makes it cheaper gives back to the card',
    calls: [
      paidWith(fullCard),
      ([placing]: unknown[]) =>
        call.post(
          `/orders/${(placing as { token: string }).token}/lines`,
          keyed({ lines: [{ menuItemId: plenty.id, quantity: 1 }] }),
        ),
      read(),
    ],
    holds: { giftCardPence: plenty.pricePence, balancePence: 0 },
  },
].map(({ holds, ...one }) => ({ ...one, expect: 'ok', holds: () => holds }))

/** Why a card pays nothing, whatever is ordered. */
export const cardRefusals = (path: string, wrap: (one: ReturnType<typeof order>) => object) =>
  (
    [
      ['a gift card that nobody has', NOBODYS, 'GIFT_CARD_UNKNOWN', {}],
      ['a gift card with nothing on it', emptyCard.code, 'GIFT_CARD_SPENT', { why: 'empty' }],
      ['a gift card that has expired', expiredCard.code, 'GIFT_CARD_SPENT', { why: 'expired' }],
    ] as const
  ).map(([name, giftCardCode, code, data]) => ({
    name,
    calls: [call.post(path, wrap(order({ giftCardCode })))],
    expect: code,
    holds: () => ({ field: 'giftCardCode', ...data }),
  }))

/** Two bake sales paid by one card: the first before the second. */
export const severalWithCard = (body: (terms: object) => ReturnType<typeof call.post>, costs: readonly number[]) => {
  const all = costs.reduce((sum, cost) => sum + cost, 0)
  return [
    {
      name: 'all of it by a gift card, with nothing to wait for',
      calls: [body({ giftCardCode: fullCard.code, paymentMethod: 'card' })],
      expect: 'ok',
      holds: () => ({ totalPence: all, giftCardPence: all, holdExpiresAt: null }),
    },
    {
      name: 'a part of it by a gift card, and the rest by transfer',
      calls: [body({ giftCardCode: smallCard.code, paymentMethod: 'bank_transfer' })],
      expect: 'ok',
      holds: () => ({ totalPence: all, giftCardPence: 500, holdExpiresAt: expect.any(String) as unknown }),
    },
  ]
}
