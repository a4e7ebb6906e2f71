import { expect } from 'vitest'
import { another, anotherSlot, fullSlot, open, order, plenty, soldOut, UNKNOWN } from '../bakery.ts'
import { NOW } from '#mocks/now.ts'
import { call, faults, type Case, type CasesOf } from '../case.ts'
import { paidOrders } from './gift-cards.ts'
import { read, status } from '../desk.ts'

const tokenOf = ([answer]: unknown[]) => (answer as { token: string }).token

export const getOrder: CasesOf = {
  operation: 'orders.get',
  cases: [
    ...paidOrders,
    {
      name: 'an order by its link',
      calls: [
        call.post('/orders', order({ note: 'Sliced, please.' })),
        (answers) => call.get(`/orders/${tokenOf(answers)}`),
      ],
      expect: 'ok',
      holds: ([placed]) => ({
        number: (placed as { number: string }).number,
        status: 'confirmed',
        note: 'Sliced, please.',
        bakeSale: { id: open.id },
        customer: { name: 'Rosie Pritchard', email: 'rosie@example.com' },
        lines: [{ menuItemId: plenty.id, quantity: 2, linePence: 2 * plenty.pricePence }],
        totalPence: 2 * plenty.pricePence,
        balancePence: 2 * plenty.pricePence,
      }),
    },
    {
      name: 'an address in capitals is the same address',
      calls: [
        call.post('/orders', order({ customer: { name: 'Rosie', email: ' Rosie@Example.COM ' } })),
        (answers) => call.get(`/orders/${tokenOf(answers)}`),
      ],
      expect: 'ok',
      holds: () => ({ note: null, customer: { email: 'rosie@example.com' } }),
    },
    { name: 'a link that was made up', calls: [call.get(`/orders/${'a'.repeat(64)}`)], expect: 'ORDER_NOT_FOUND' },
    {
      name: 'a link with one character changed',
      calls: [
        call.post('/orders', order()),
        (answers) => call.get(`/orders/${tokenOf(answers).replace(/^./, (char) => (char === 'x' ? 'y' : 'x'))}`),
      ],
      expect: 'ORDER_NOT_FOUND',
    },
    {
      name: 'a link that is too long',
      calls: [call.get(`/orders/${'a'.repeat(201)}`)],
      expect: 'INVALID_INPUT',
      holds: () => ({ fields: [expect.objectContaining({ path: 'token' })] }),
    },
    ...faults(call.get(`/orders/${'a'.repeat(64)}`)).map((fault) =>
      fault.fault === 'UNEXPECTED'
        ? {
            ...fault,
            calls: [call.post('/orders', order()), (answers: unknown[]) => call.get(`/orders/${tokenOf(answers)}`)],
          }
        : fault,
    ),
  ],
}

const change = (path: string, body: object) => (answers: unknown[]) =>
  call.post(`/orders/${tokenOf(answers)}/${path}`, { idempotencyKey: crypto.randomUUID(), ...body })
const toSlot = (slotId: string) => (answers: unknown[]) => call.post(`/orders/${tokenOf(answers)}/slot`, { slotId })
const cancel = change('cancel', {})
const lines = (menuItemId: string, quantity: number) => change('lines', { lines: [{ menuItemId, quantity }] })
const placed = () => call.post('/orders', order())
/** The database goes between the order and its change. */
const gone = (step: (answers: unknown[]) => ReturnType<typeof call.post>): Case => ({
  name: 'a database that is gone',
  calls: [placed(), step],
  fault: 'UNEXPECTED',
  expect: 'UNEXPECTED',
})
const late = { at: open.cutoffAt }
const nowhere = `/orders/${'a'.repeat(64)}`

export const editOrder: CasesOf = {
  operation: 'orders.edit',
  cases: [
    {
      name: 'one loaf instead of two',
      calls: [placed(), lines(plenty.id, 1)],
      expect: 'ok',
      holds: () => ({ lines: [{ quantity: 1 }], totalPence: plenty.pricePence, balancePence: plenty.pricePence }),
    },
    {
      name: 'something that is sold out',
      calls: [placed(), lines(soldOut.id, 1)],
      expect: 'SOLD_OUT',
      holds: () => ({ items: [{ left: 0 }] }),
    },
    {
      name: 'more than one may have',
      calls: [placed(), lines(plenty.id, plenty.perCustomerLimit + 1)],
      expect: 'LIMIT_EXCEEDED',
    },
    { name: 'something that is on no menu', calls: [placed(), lines(UNKNOWN, 1)], expect: 'NOT_ON_MENU' },
    {
      name: 'something else as well',
      calls: [
        placed(),
        change('lines', {
          lines: [
            { menuItemId: plenty.id, quantity: 2 },
            { menuItemId: another.id, quantity: 1 },
          ],
        }),
      ],
      expect: 'ok',
      holds: () => ({
        lines: [{}, { menuItemId: another.id }],
        totalPence: 2 * plenty.pricePence + another.pricePence,
      }),
    },
    {
      name: 'with the voucher that it was ordered with',
      calls: [call.post('/orders', order({ voucherCode: 'HARVEST10' })), lines(plenty.id, 1)],
      expect: 'ok',
      holds: () => ({
        voucherCode: 'HARVEST10',
        discountPence: Math.round(plenty.pricePence / 20),
        balancePence: plenty.pricePence - Math.round(plenty.pricePence / 20),
      }),
    },
    { name: 'at the cutoff', calls: [placed(), lines(plenty.id, 1)], ...late, expect: 'AFTER_CUTOFF' },
    gone(lines(plenty.id, 1)),
    {
      name: 'an order that was cancelled',
      calls: [placed(), cancel, lines(plenty.id, 1)],
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'cancelled' }),
    },
    {
      name: 'a link that was made up',
      calls: [
        call.post(`${nowhere}/lines`, { idempotencyKey: UNKNOWN, lines: [{ menuItemId: plenty.id, quantity: 1 }] }),
      ],
      expect: 'ORDER_NOT_FOUND',
    },
  ],
}

export const changeSlot: CasesOf = {
  operation: 'orders.changeSlot',
  cases: [
    {
      name: 'to a free time',
      calls: [placed(), toSlot(anotherSlot.id)],
      expect: 'ok',
      holds: () => ({ slot: { id: anotherSlot.id } }),
    },
    { name: 'to a full one', calls: [placed(), toSlot(fullSlot.id)], expect: 'SLOT_FULL' },
    { name: 'to one that there is not', calls: [placed(), toSlot(UNKNOWN)], expect: 'SLOT_NOT_FOUND' },
    { name: 'after the cutoff', calls: [placed(), toSlot(anotherSlot.id)], ...late, expect: 'ORDER_STATE' },
    gone(toSlot(anotherSlot.id)),
    {
      name: 'of an order that was cancelled',
      calls: [placed(), cancel, toSlot(anotherSlot.id)],
      expect: 'ORDER_STATE',
    },
    {
      name: 'a link that was made up',
      calls: [call.post(`${nowhere}/slot`, { slotId: anotherSlot.id })],
      expect: 'ORDER_NOT_FOUND',
    },
  ],
}

export const cancelOrder: CasesOf = {
  operation: 'orders.cancel',
  cases: [
    {
      name: 'and nothing is owed',
      calls: [placed(), cancel],
      expect: 'ok',
      holds: () => ({ status: 'cancelled', balancePence: 0 }),
    },
    { name: 'at the cutoff', calls: [placed(), cancel], ...late, expect: 'AFTER_CUTOFF' },
    {
      name: 'whose hold has run out',
      calls: [call.post('/orders', order({ paymentMethod: 'card' })), cancel],
      at: new Date(Date.parse(NOW) + 3_600_000).toISOString(),
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'expired' }),
    },
    {
      name: 'when it is ready',
      calls: [placed(), read(), status('ready'), cancel],
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'ready' }),
    },
    gone(cancel),
    {
      name: 'twice is once',
      calls: [placed(), cancel, cancel],
      expect: 'ok',
      holds: () => ({ status: 'cancelled', balancePence: 0 }),
    },
    {
      name: 'a link that was made up',
      calls: [call.post(`${nowhere}/cancel`, { idempotencyKey: UNKNOWN })],
      expect: 'ORDER_NOT_FOUND',
    },
  ],
}
