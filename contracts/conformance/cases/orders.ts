import { expect } from 'vitest'
import { open, order, plenty } from '../bakery.ts'
import { call, faults, type CasesOf } from '../case.ts'

const tokenOf = ([answer]: unknown[]) => (answer as { token: string }).token

export const getOrder: CasesOf = {
  operation: 'orders.get',
  cases: [
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
