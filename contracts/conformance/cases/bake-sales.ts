import { expect } from 'vitest'
import { edge, open, plenty, scheduled, soldOut } from '../bakery.ts'
import { call, faults, type CasesOf } from '../case.ts'

const bad = (path: string, field: string) => ({
  calls: [call.get(path)],
  expect: 'INVALID_INPUT',
  holds: () => ({ fields: [{ path: field }] }),
})

export const listBakeSales: CasesOf = {
  operation: 'bakeSales.list',
  cases: [
    { name: 'what is to come, soonest first', calls: [call.get('/bake-sales')], expect: 'ok' },
    {
      name: 'those that take orders',
      calls: [call.get('/bake-sales?state=open&limit=1')],
      expect: 'ok',
    },
    {
      name: 'the last page',
      calls: [call.get('/bake-sales?limit=100')],
      expect: 'ok',
      holds: () => ({ nextCursor: null }),
    },
    {
      name: 'the page after a cursor',
      calls: [
        call.get('/bake-sales?limit=1'),
        ([page]) => call.get(`/bake-sales?limit=100&cursor=${(page as { nextCursor: string }).nextCursor}`),
      ],
      expect: 'ok',
    },
    { name: 'a limit that is no number', ...bad('/bake-sales?limit=many', 'limit') },
    { name: 'a limit over 100', ...bad('/bake-sales?limit=101', 'limit') },
    { name: 'a limit of none', ...bad('/bake-sales?limit=0', 'limit') },
    { name: 'a state that is none', ...bad('/bake-sales?state=asleep', 'state') },
    { name: 'a cursor that is too long', ...bad(`/bake-sales?cursor=${'a'.repeat(201)}`, 'cursor') },
    { name: 'an unknown field', ...bad('/bake-sales?colour=brown', 'colour') },
    ...faults(call.get('/bake-sales?limit=2')),
  ],
}

export const getBakeSale: CasesOf = {
  operation: 'bakeSales.get',
  cases: [
    {
      name: 'one that takes orders, with what is left',
      calls: [call.get(`/bake-sales/${open.slug}`)],
      expect: 'ok',
      holds: () => ({
        id: open.id,
        state: 'open',
        menu: expect.arrayContaining([
          expect.objectContaining({ id: plenty.id, left: plenty.capacity - plenty.reserved }),
          expect.objectContaining({ id: soldOut.id, left: 0 }),
        ]),
      }),
    },
    {
      name: 'one that has not opened',
      calls: [call.get(`/bake-sales/${scheduled.slug}`)],
      expect: 'ok',
      holds: () => ({ state: 'scheduled' }),
    },
    ...['closed', 'cancelled', 'completed'].map((state) => ({
      name: `one that is ${state}`,
      calls: [call.get(`/bake-sales/${edge(`${state}-sale`).slug}`)],
      expect: 'ok',
      holds: () => ({ state }),
    })),
    {
      name: 'one without a menu',
      calls: [call.get('/bake-sales/empty-sale')],
      expect: 'ok',
      holds: () => ({ menu: [] }),
    },
    {
      name: 'one that does not exist',
      calls: [call.get('/bake-sales/no-such-sale')],
      expect: 'BAKE_SALE_NOT_FOUND',
      holds: () => ({ slug: 'no-such-sale' }),
    },
    { name: 'one that is a draft', calls: [call.get('/bake-sales/draft-sale')], expect: 'BAKE_SALE_NOT_FOUND' },
    { name: 'a slug with capitals', ...bad('/bake-sales/No-Such', 'slug') },
    { name: 'a slug that is too long', ...bad(`/bake-sales/${'a'.repeat(121)}`, 'slug') },
    { name: 'an unknown field', ...bad(`/bake-sales/${open.slug}?colour=brown`, 'colour') },
    ...faults(call.get(`/bake-sales/${open.slug}`)),
  ],
}
