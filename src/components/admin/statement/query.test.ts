import { expect, it } from 'vitest'
import { readStatementQuery, statementHref } from './query.ts'

const SALE = '522feb81-b722-42e9-8b37-a38e1c9f9a7c'
const nothing = { orderId: null, bakeSaleId: null, day: null }

it('an address that names nothing means the next bake sale, but not one that means all', () => {
  expect(readStatementQuery({}, SALE)).toEqual({ ...nothing, bakeSaleId: SALE })
  expect(readStatementQuery({ bakeSale: 'all' }, SALE)).toEqual(nothing)
  expect(readStatementQuery({ day: '2026-03-14' }, SALE)).toEqual({ ...nothing, day: '2026-03-14' })
})

it('what an address cannot ask for is left out', () => {
  for (const day of ['2026-02-30', '14/03/2026', '1926-03-14', 'today'])
    expect(readStatementQuery({ day, order: '42' }, null)).toEqual(nothing)
})

it('an address is read as it was written', () => {
  const query = { orderId: SALE, bakeSaleId: null, day: '2026-03-14' }
  const { searchParams } = new URL(statementHref(query), 'https://example.com')
  expect(readStatementQuery(Object.fromEntries(searchParams), null)).toEqual(query)
})
