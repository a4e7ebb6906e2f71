import { another, open, plenty, UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'
import { cancelled, done, idAt, keyed, placed, read, status } from '../desk.ts'
import { begin, paidUp } from './payments.ts'
import { feast } from './wishes.ts'

type Chosen = { menuItemId?: string; quantity?: number; isRestocked?: boolean }
const chosen = ({ menuItemId = plenty.id, quantity = 1, isRestocked = false }: Chosen = {}) => ({
  ...{ menuItemId, quantity, isRestocked },
})
const KEY = '00000000-0000-4000-8000-0000000000fd'
const back = (lines: Chosen[], to = 'cash', key: string = crypto.randomUUID()) =>
  done('line-refunds', { idempotencyKey: key, lines: lines.map(chosen), to, reason: 'The plums did not come.' })
const totalAt = (answers: unknown[]) => (answers[1] as { totalPence: number }).totalPence
const paid = done('payments', (answers: unknown[]) => keyed({ amountPence: totalAt(answers), method: 'cash' }))
const both = [
  { menuItemId: plenty.id, quantity: 2 },
  { menuItemId: another.id, quantity: 1 },
]

export const refundOrderLines: CasesOf = {
  operation: 'staff.orders.refundLines',
  cases: [
    {
      name: 'one of two that were made, in cash',
      calls: [placed(), read(), paid, back([{}])],
      expect: 'ok',
      holds: (answers) => ({
        ...{ orderId: idAt(answers), amountPence: plenty.pricePence, to: 'cash', status: 'succeeded', also: [] },
        lines: [{ menuItemId: plenty.id, quantity: 1, amountPence: plenty.pricePence, isRestocked: false }],
      }),
    },
    {
      name: 'what went back into stock is not in the order any more',
      calls: [placed(), read(), paid, back([{ isRestocked: true }]), back([{ quantity: 2 }])],
      expect: 'MORE_THAN_ORDERED',
      holds: () => ({ items: [{ ordered: 1, left: 1 }] }),
    },
    {
      name: 'some of it into stock, and some not, as a credit',
      calls: [
        placed({ lines: both }),
        read(),
        paid,
        back([{ isRestocked: true }, { menuItemId: another.id }], 'store_credit'),
      ],
      expect: 'ok',
      holds: () => ({ amountPence: plenty.pricePence + another.pricePence, to: 'store_credit' }),
    },
    {
      name: 'of an order of which nothing is left',
      calls: [placed(), read(), paid, back([{ quantity: 2, isRestocked: true }]), back([{}])],
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'cancelled' }),
    },
    {
      name: 'twice is once',
      calls: [placed(), read(), paid, back([{}], 'cash', KEY), back([{}], 'cash', KEY)],
      expect: 'ok',
      holds: ([, , , first]) => first,
    },
    {
      name: 'less its share of a voucher; all of it comes to what was paid',
      calls: [placed({ voucherCode: 'HARVEST10' }), read(), paid, back([{}]), back([{}], 'store_credit')],
      expect: 'ok',
      holds: (answers) => ({ amountPence: totalAt(answers) - (answers[3] as { amountPence: number }).amountPence }),
    },
    {
      name: 'to the card that it came from, which takes a while',
      calls: [placed({ paymentMethod: 'card' }), read(), begin, paidUp, back([{ isRestocked: true }], 'card')],
      expect: 'ok',
      holds: () => ({ amountPence: plenty.pricePence, to: 'card', status: 'pending' }),
    },
    {
      name: 'more than was ordered',
      calls: [placed(), read(), paid, back([{ quantity: 3 }])],
      expect: 'MORE_THAN_ORDERED',
      holds: () => ({ items: [{ field: 'lines.0.quantity', menuItemId: plenty.id, ordered: 2, left: 2 }] }),
    },
    {
      name: 'what has been given back',
      calls: [placed(), read(), paid, back([{}]), back([{ quantity: 2 }])],
      expect: 'MORE_THAN_ORDERED',
      holds: () => ({ items: [{ ordered: 2, left: 1 }] }),
    },
    {
      name: 'what is not in the order',
      calls: [placed(), read(), paid, back([{ menuItemId: another.id }])],
      expect: 'MORE_THAN_ORDERED',
      holds: () => ({ items: [{ menuItemId: another.id, ordered: 0, left: 0 }] }),
    },
    {
      name: 'into stock after the cutoff',
      calls: [placed(), read(), paid, back([{ isRestocked: true }])],
      at: open.cutoffAt,
      expect: 'RESTOCK_TOO_LATE',
      holds: () => ({ cutoffAt: open.cutoffAt, items: [{ field: 'lines.0.isRestocked', menuItemId: plenty.id }] }),
    },
    {
      name: 'into stock what was collected',
      calls: [placed(), read(), paid, status('collected'), back([{ isRestocked: true }])],
      expect: 'RESTOCK_TOO_LATE',
    },
    {
      name: 'what was collected, without',
      calls: [placed(), read(), paid, status('collected'), back([{}])],
      expect: 'ok',
      holds: () => ({ amountPence: plenty.pricePence }),
    },
    {
      name: 'what nobody has paid for',
      calls: [placed(), read(), back([{}])],
      expect: 'MORE_THAN_PAID',
      holds: () => ({ paidPence: 0 }),
    },
    {
      name: 'of what was cancelled',
      calls: [placed(), read(), paid, cancelled, back([{}])],
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'cancelled' }),
    },
    {
      name: 'more than staff may give back',
      calls: [
        placed({ lines: feast.lines, paymentMethod: 'bank_transfer' }),
        read(),
        done('payments', (answers: unknown[]) => keyed({ amountPence: totalAt(answers), method: 'bank_transfer' })),
        back(feast.lines),
      ],
      fault: 'OVER_STAFF_LIMIT',
      expect: 'OVER_STAFF_LIMIT',
      holds: () => ({ limitPence: 5000 }),
    },
    {
      name: 'to a card about which the bank decides',
      calls: [placed({ paymentMethod: 'card' }), read(), begin, paidUp, back([{}], 'card')],
      fault: 'PAYMENTS_UNAVAILABLE',
      expect: 'PAYMENTS_UNAVAILABLE',
    },
    {
      name: 'a line twice',
      calls: [placed(), read(), paid, back([{}, {}])],
      expect: 'INVALID_INPUT',
      holds: () => ({ fields: [{ path: 'lines' }] }),
    },
    {
      name: 'of one that there is not',
      calls: [
        call.post(`/staff/orders/${UNKNOWN}/line-refunds`, keyed({ lines: [chosen()], to: 'cash', reason: 'So.' })),
      ],
      expect: 'ORDER_NOT_FOUND',
    },
  ],
}
