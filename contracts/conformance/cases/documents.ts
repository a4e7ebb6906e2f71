import { plenty, UNKNOWN } from '../bakery.ts'
import { call, faults, type CasesOf } from '../case.ts'
import { cancelled, done, idAt, keyed, placed, read } from '../desk.ts'

const total = 2 * plenty.pricePence
const tokenOf = ([answer]: unknown[]) => (answer as { token: string }).token
const listed = (answers: unknown[]) => call.get(`/orders/${tokenOf(answers)}/documents`)
const listedAtDesk = (answers: unknown[]) => call.get(`/staff/orders/${idAt(answers)}/documents`)
const pay = (amountPence: number) => done('payments', keyed({ amountPence, method: 'cash' }))
const giveBack = (amountPence: number) =>
  done('refunds', keyed({ amountPence, to: 'cash', reason: 'The plums did not come.' }))

/** Its number is told by what was written before, which is not the same in both worlds. */
const said = {
  kind: 'receipt',
  grossPence: total,
  lines: [{ what: 'item', menuItemId: plenty.id, quantity: 2, unitPricePence: plenty.pricePence }],
  payments: [{ how: 'cash', amountPence: total }],
  corrects: [],
  reason: null,
}
const cases = (step: typeof listed) => [
  { name: 'none before the money has come', calls: [placed(), read(), step], expect: 'ok', holds: () => [] },
  { name: 'none when some of it has come', calls: [placed(), read(), pay(1), step], expect: 'ok', holds: () => [] },
  {
    name: 'a receipt when all of it has come',
    calls: [placed(), read(), pay(total), step],
    expect: 'ok',
    holds: (answers: unknown[]) => [{ ...said, orderId: idAt(answers) }],
  },
  {
    name: 'read twice, it is one',
    calls: [placed(), read(), pay(total), step, step],
    expect: 'ok',
    holds: () => [said],
  },
  {
    name: 'a credit note of what was given back',
    calls: [placed(), read(), pay(total), step, giveBack(100), step],
    expect: 'ok',
    holds: (answers: unknown[]) => [
      said,
      {
        ...{ kind: 'credit_note', grossPence: 100, reason: 'The plums did not come.', payments: [] },
        lines: [{ what: 'reduction' }],
        corrects: (answers[3] as { number: string }[]).map(({ number }) => number),
      },
    ],
  },
  {
    name: 'a credit note of all of it when it is cancelled',
    calls: [placed(), read(), pay(total), step, cancelled, step],
    expect: 'ok',
    holds: () => [said, { kind: 'credit_note', grossPence: total, lines: [{ quantity: 2 }] }],
  },
]

export const listDocuments: CasesOf = {
  operation: 'orders.listDocuments',
  cases: [
    ...cases(listed),
    {
      name: 'a link that was made up',
      calls: [call.get(`/orders/${'a'.repeat(64)}/documents`)],
      expect: 'ORDER_NOT_FOUND',
    },
    ...faults(call.get(`/orders/${'a'.repeat(64)}/documents`)).filter(({ fault }) => fault !== 'UNEXPECTED'),
    {
      name: 'a database that is gone',
      calls: [placed(), listed],
      fault: 'UNEXPECTED',
      expect: 'UNEXPECTED',
    },
  ],
}

export const listAnyDocuments: CasesOf = {
  operation: 'staff.orders.listDocuments',
  cases: [
    ...cases(listedAtDesk),
    {
      name: 'of one that there is not',
      calls: [call.get(`/staff/orders/${UNKNOWN}/documents`)],
      expect: 'ORDER_NOT_FOUND',
    },
  ],
}
