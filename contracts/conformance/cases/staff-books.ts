import { expect } from 'vitest'
import { another, edge, open, plenty, soldOut, UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'
import { cancelled, idAt, keyed, placed, read, done } from '../desk.ts'

const total = 2 * plenty.pricePence
const KEY = '00000000-0000-4000-8000-0000000000ee'
const pay = (amountPence: number, idempotencyKey: string = crypto.randomUUID(), method = 'cash') =>
  done('payments', { idempotencyKey, amountPence, method })

export const recordPayment: CasesOf = {
  operation: 'staff.orders.recordPayment',
  cases: [
    {
      name: 'a part of it, in cash',
      calls: [placed(), read(), pay(100)],
      expect: 'ok',
      holds: (answers) => ({ orderId: idAt(answers), kind: 'payment', amountPence: -100, reference: 'cash' }),
    },
    {
      name: 'all of what was awaited',
      calls: [placed({ paymentMethod: 'bank_transfer' }), read(), pay(total, KEY, 'bank_transfer')],
      expect: 'ok',
      holds: () => ({ amountPence: -total, reference: 'bank_transfer' }),
    },
    {
      name: 'twice is once',
      calls: [placed(), read(), pay(total, KEY), pay(total, KEY)],
      expect: 'ok',
      holds: ([, , first]) => first,
    },
    {
      name: 'more than is owed',
      calls: [placed(), read(), pay(100), pay(total)],
      expect: 'MORE_THAN_OWED',
      holds: () => ({ balancePence: total - 100 }),
    },
    {
      name: 'for what was cancelled',
      calls: [placed(), read(), cancelled, pay(total)],
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'cancelled' }),
    },
    {
      name: 'for one that there is not',
      calls: [call.post(`/staff/orders/${UNKNOWN}/payments`, keyed({ amountPence: 100, method: 'cash' }))],
      expect: 'ORDER_NOT_FOUND',
    },
  ],
}

const statement = (query: string) => call.get(`/staff/statement?${query}`)
const day = open.opensAt.slice(0, 10)
const booked = [placed(), read(), pay(100)]

export const getStatement: CasesOf = {
  operation: 'staff.orders.getStatement',
  cases: [
    {
      name: 'of an order',
      calls: [...booked, (answers) => statement(`orderId=${idAt(answers)}`)],
      expect: 'ok',
      holds: () => ({
        from: null,
        openingPence: 0,
        entries: [
          { kind: 'charge', count: 1, amountPence: total },
          { kind: 'payment', count: 1, amountPence: -100 },
        ],
        closingPence: total - 100,
      }),
    },
    {
      name: 'of an order on a day after it',
      calls: [...booked, (answers) => statement(`orderId=${idAt(answers)}&day=2030-06-01`)],
      expect: 'ok',
      holds: () => ({
        from: '2030-05-31T23:00:00.000Z',
        until: '2030-06-01T23:00:00.000Z',
        openingPence: total - 100,
        entries: [],
        closingPence: total - 100,
      }),
    },
    {
      name: 'of a bake sale that nobody has ordered from',
      calls: [statement(`bakeSaleId=${edge('delivery-sale').id}`)],
      expect: 'ok',
      holds: () => ({ openingPence: 0, entries: [], closingPence: 0 }),
    },
    {
      name: 'of a day',
      calls: [...booked, statement(`day=${day}`)],
      expect: 'ok',
      holds: () => ({ from: expect.any(String) }),
    },
    { name: 'of nothing', calls: [statement('')], expect: 'INVALID_INPUT' },
    { name: 'of no order', calls: [statement(`orderId=${UNKNOWN}`)], expect: 'ORDER_NOT_FOUND' },
    { name: 'of no bake sale', calls: [statement(`bakeSaleId=${UNKNOWN}`)], expect: 'BAKE_SALE_NOT_FOUND' },
  ],
}

const path = (id: string) => `/staff/menu-items/${id}/cannot-bake`
const preview = call.get(path(plenty.id))
type Preview = { orders: { orderId: string }[] }
const previewed = (answers: unknown[]) => (answers[2] as Preview).orders

/** The order that was placed gets a substitute; all others, if there are any, their money back. */
const substituted =
  (substituteMenuItemId: string, idempotencyKey: string = crypto.randomUUID()) =>
  (answers: unknown[]) =>
    call.post(path(plenty.id), {
      idempotencyKey,
      choices: previewed(answers).map(({ orderId }) =>
        orderId === idAt(answers)
          ? { orderId, choice: 'substitute', substituteMenuItemId }
          : { orderId, choice: 'refund' },
      ),
    })
const chosen = (choice: string) => (answers: unknown[]) =>
  call.post(path(plenty.id), keyed({ choices: previewed(answers).map(({ orderId }) => ({ orderId, choice })) }))
const allTold = (answers: unknown[]) => ({ ordersTold: previewed(answers).length })

export const previewCannotBake: CasesOf = {
  operation: 'staff.orders.previewCannotBake',
  cases: [
    {
      name: 'whom it affects, and what they get back',
      calls: [placed(), read(), preview],
      expect: 'ok',
      holds: (answers) => ({
        orders: expect.arrayContaining([
          expect.objectContaining({
            orderId: idAt(answers),
            customerName: (answers[1] as { customer: { name: string } }).customer.name,
            quantity: 2,
            refundPence: total,
          }),
        ]),
        item: { productName: expect.any(String), variantName: expect.any(String) },
        bakeSale: { id: open.id },
      }),
    },
    {
      name: 'less their share of a voucher',
      calls: [placed({ voucherCode: 'HARVEST10' }), read(), preview],
      expect: 'ok',
      holds: (answers) => ({
        orders: expect.arrayContaining([
          expect.objectContaining({ refundPence: (answers[1] as { totalPence: number }).totalPence }),
        ]),
      }),
    },
    {
      name: 'not whom it was taken from',
      calls: [placed(), read(), cancelled, preview],
      expect: 'ok',
      holds: (answers) => ({
        orders: expect.not.arrayContaining([expect.objectContaining({ orderId: idAt(answers) })]),
      }),
    },
    { name: 'nothing on a menu', calls: [call.get(path(UNKNOWN))], expect: 'MENU_ITEM_NOT_FOUND' },
  ],
}

export const confirmCannotBake: CasesOf = {
  operation: 'staff.orders.confirmCannotBake',
  cases: [
    {
      name: 'everybody gets their money back',
      calls: [placed(), read(), preview, chosen('refund')],
      expect: 'ok',
      holds: allTold,
    },
    {
      name: 'everybody is told of the next',
      calls: [placed(), read(), preview, chosen('move')],
      expect: 'ok',
      holds: allTold,
    },
    {
      name: 'something else in its place, twice is once',
      calls: [placed(), read(), preview, substituted(another.id, KEY), substituted(another.id, KEY)],
      expect: 'ok',
      holds: allTold,
    },
    {
      name: 'something in its place that is sold out',
      calls: [placed(), read(), preview, substituted(soldOut.id)],
      expect: 'SOLD_OUT',
      holds: () => ({ items: [{ menuItemId: soldOut.id, left: 0 }] }),
    },
    {
      name: 'something in its place that is on no menu',
      calls: [placed(), read(), preview, substituted(UNKNOWN)],
      expect: 'NOT_ON_MENU',
    },
    {
      name: 'something in its place, but not what',
      calls: [call.post(path(plenty.id), keyed({ choices: [{ orderId: UNKNOWN, choice: 'substitute' }] }))],
      expect: 'INVALID_INPUT',
    },
    {
      name: 'an order has come in since',
      calls: [
        placed(),
        read(),
        preview,
        placed({ customer: { name: 'Tom Beddoes', email: 'late@example.com' } }),
        read(3),
        chosen('refund'),
      ],
      expect: 'ORDERS_CHANGED',
      holds: (answers) => ({ orderIds: [idAt(answers, 4)] }),
    },
    {
      name: 'nothing on a menu',
      calls: [call.post(path(UNKNOWN), keyed({ choices: [{ orderId: UNKNOWN, choice: 'refund' }] }))],
      expect: 'MENU_ITEM_NOT_FOUND',
    },
  ],
}
