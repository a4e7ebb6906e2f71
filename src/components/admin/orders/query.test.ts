import { expect, it } from 'vitest'
import { narrowed, ordersHref, readOrdersQuery } from './query.ts'

const SALE = '522feb81-b722-42e9-8b37-a38e1c9f9a7c'

it('a list is of the next bake sale by its slots, where the address says nothing', () => {
  const query = readOrdersQuery({}, SALE)
  expect(query).toEqual({ bakeSaleId: SALE, status: null, search: '', sort: 'slot', cursor: null })
  expect(readOrdersQuery({}, null)).toMatchObject({ bakeSaleId: null, sort: 'newest' })
})

it('what an address cannot ask for is left out', () => {
  expect(readOrdersQuery({ bakeSale: '42', status: 'eaten', sort: 'fat', search: ['a', 'b'] }, SALE)).toEqual(
    readOrdersQuery({}, SALE),
  )
  expect(readOrdersQuery({ search: `  ${'a'.repeat(120)}` }, SALE).search).toHaveLength(100)
})

it('an address is read as it was written', () => {
  const query = { bakeSaleId: null, status: 'ready' as const, search: 'Beddoes', sort: 'name' as const, cursor: 'c1' }
  const { searchParams } = new URL(ordersHref(query), 'https://example.com')
  expect(readOrdersQuery(Object.fromEntries(searchParams), SALE)).toEqual(query)
})

it('another bake sale begins with its first page, sorted as usual', () => {
  const query = { bakeSaleId: SALE, status: null, search: '', sort: 'name' as const, cursor: 'c1' }
  expect(narrowed(query, { bakeSaleId: null })).toMatchObject({ sort: 'newest', cursor: null })
  expect(narrowed(query, { status: 'ready' })).toMatchObject({ sort: 'name', status: 'ready', cursor: null })
})
