import { open, order, plenty, UNKNOWN } from '../bakery.ts'
import { call, paidBy, type Call, type Case, type CasesOf } from '../case.ts'
import { cancelled, done, keyed, placed, read } from '../desk.ts'

const total = 2 * plenty.pricePence
const NOWHERE = 'x'.repeat(64)
const tokenOf = (answers: unknown[]) => (answers[0] as { token: string }).token
const byCard = placed({ paymentMethod: 'card' })
const KEY = '00000000-0000-4000-8000-0000000000fd'

/** Begins to pay the order that was placed first, by card. */
export const begin = (answers: unknown[]) => call.post(`/orders/${tokenOf(answers)}/payment`, keyed({}))
const again = (answers: unknown[]) => call.post(`/orders/${tokenOf(answers)}/payment`, { idempotencyKey: KEY })
/** Reads the order that was placed first, after somebody has paid on the vendor's page. */
export const paidUp = (answers: unknown[]) => call.get(`/orders/${paidBy(tokenOf(answers))}`)
const look = (answers: unknown[]) => call.get(`/orders/${tokenOf(answers)}/payment`)
const atTable = (answers: unknown[]) => call.post(`/orders/${tokenOf(answers)}/pay-on-collection`, keyed({}))
const afterHold = new Date(Date.parse(open.opensAt) + 365 * 86_400_000).toISOString()

/** The database is asked only for a link that opens an order. */
const gone = (step: (answers: unknown[]) => Call): Case[] => [
  { name: 'while the database is gone', calls: [byCard, step], fault: 'UNEXPECTED', expect: 'UNEXPECTED' },
]

export const startPayment: CasesOf = {
  operation: 'payments.start',
  cases: [
    {
      name: 'of an order that waits for it',
      calls: [byCard, begin],
      expect: 'ok',
      holds: () => ({ payment: { status: 'pending', method: 'card', amountPence: total } }),
    },
    {
      name: 'twice has one page',
      calls: [byCard, again, again],
      expect: 'ok',
      holds: ([, first]) => first,
    },
    {
      name: 'of one that would be paid at the table, ahead',
      calls: [placed(), begin],
      expect: 'ok',
      holds: () => ({ payment: { amountPence: total } }),
    },
    { name: 'of one that has been paid', calls: [byCard, begin, paidUp, begin], expect: 'NOTHING_TO_PAY' },
    {
      name: 'of one that is cancelled',
      calls: [byCard, read(), cancelled, begin],
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'cancelled' }),
    },
    {
      name: 'of one whose hold has run out',
      calls: [byCard, begin],
      at: afterHold,
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'expired' }),
    },
    {
      name: 'while the vendor is down',
      calls: [byCard, begin],
      fault: 'PAYMENTS_UNAVAILABLE',
      expect: 'PAYMENTS_UNAVAILABLE',
    },
    { name: 'of nothing', calls: [call.post(`/orders/${NOWHERE}/payment`, keyed({}))], expect: 'ORDER_NOT_FOUND' },
    {
      name: 'without a key',
      calls: [byCard, (answers) => call.post(`/orders/${tokenOf(answers)}/payment`, {})],
      expect: 'INVALID_INPUT',
      holds: () => ({ fields: [{ path: 'idempotencyKey' }] }),
    },
    ...gone(begin),
  ],
}

export const getPayment: CasesOf = {
  operation: 'payments.get',
  cases: [
    { name: 'that is under way', calls: [byCard, begin, look], expect: 'ok', holds: () => ({ status: 'pending' }) },
    {
      name: 'that has come',
      calls: [byCard, begin, paidUp, look],
      expect: 'ok',
      holds: () => ({ status: 'succeeded', amountPence: total }),
    },
    { name: 'that nobody has begun', calls: [placed(), look], expect: 'PAYMENT_NOT_FOUND' },
    { name: 'of nothing', calls: [call.get(`/orders/${NOWHERE}/payment`)], expect: 'ORDER_NOT_FOUND' },
    ...gone(look),
  ],
}

export const payOnCollection: CasesOf = {
  operation: 'payments.payOnCollection',
  cases: [
    {
      name: 'what was to be paid by card',
      calls: [byCard, begin, atTable],
      expect: 'ok',
      holds: () => ({
        status: 'confirmed',
        paymentMethod: 'pay_on_collection',
        balancePence: total,
        holdExpiresAt: null,
      }),
    },
    { name: 'twice is once', calls: [byCard, atTable, atTable], expect: 'ok', holds: () => ({ status: 'confirmed' }) },
    {
      name: 'what has been paid',
      calls: [byCard, begin, paidUp, atTable],
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'confirmed' }),
    },
    {
      name: 'by somebody who did not come once',
      calls: [
        placed(),
        read(),
        done('status', { status: 'no_show' }),
        call.post('/orders', order({ paymentMethod: 'card' })),
        (answers) => call.post(`/orders/${(answers[3] as { token: string }).token}/pay-on-collection`, keyed({})),
      ],
      expect: 'PAY_NOW',
      holds: () => ({ field: 'paymentMethod' }),
    },
    {
      name: 'of nothing',
      calls: [call.post(`/orders/${NOWHERE}/pay-on-collection`, { idempotencyKey: UNKNOWN })],
      expect: 'ORDER_NOT_FOUND',
    },
    ...gone(atTable),
  ],
}
