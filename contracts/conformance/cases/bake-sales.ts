import { expect } from 'vitest'
import { DELIVERY_AREAS } from '#mocks/bakery/areas.ts'
import { edge, fullSlot, left, open, plenty, scheduled, soldOut, upcoming } from '../bakery.ts'
import { call, faults, type CasesOf } from '../case.ts'

const bad = (path: string, field: string) => ({
  calls: [call.get(path)],
  expect: 'INVALID_INPUT',
  holds: () => ({ fields: [{ path: field }] }),
})

const slugs = (list: string[]) => list.map((slug): unknown => expect.objectContaining({ slug }))
const cursorOf = (page: unknown) => (page as { nextCursor: string }).nextCursor
const NOT_OPEN = [scheduled.slug, edge('closed-sale').slug]

export const listBakeSales: CasesOf = {
  operation: 'bakeSales.list',
  cases: [
    {
      name: 'what is to come, soonest first; nothing that is over, cancelled or a draft',
      calls: [call.get('/bake-sales')],
      expect: 'ok',
      holds: () => ({ items: slugs(upcoming), nextCursor: null }),
    },
    {
      name: 'those that take orders',
      calls: [call.get('/bake-sales?state=open')],
      expect: 'ok',
      holds: () => ({ items: slugs(upcoming.filter((slug) => !NOT_OPEN.includes(slug))) }),
    },
    {
      name: 'as many as were asked for, and where to go on',
      calls: [call.get('/bake-sales?limit=2')],
      expect: 'ok',
      holds: () => ({ items: slugs(upcoming.slice(0, 2)), nextCursor: expect.any(String) }),
    },
    {
      name: 'the page after a cursor',
      calls: [call.get('/bake-sales?limit=2'), ([page]) => call.get(`/bake-sales?limit=2&cursor=${cursorOf(page)}`)],
      expect: 'ok',
      holds: () => ({ items: slugs(upcoming.slice(2, 4)) }),
    },
    {
      name: 'the last page has nowhere to go on',
      calls: [call.get('/bake-sales?limit=1'), ([page]) => call.get(`/bake-sales?limit=100&cursor=${cursorOf(page)}`)],
      expect: 'ok',
      holds: () => ({ items: slugs(upcoming.slice(1)), nextCursor: null }),
    },
    {
      name: 'a cursor that nobody made starts from the beginning',
      calls: [call.get('/bake-sales?cursor=made-up')],
      expect: 'ok',
      holds: () => ({ items: slugs(upcoming) }),
    },
    { name: 'a limit that is no number', ...bad('/bake-sales?limit=many', 'limit') },
    { name: 'half a limit', ...bad('/bake-sales?limit=1.5', 'limit') },
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
          expect.objectContaining({ id: plenty.id, left: left(plenty) }),
          expect.objectContaining({ id: soldOut.id, left: 0 }),
        ]),
        slots: expect.arrayContaining([expect.objectContaining({ id: fullSlot.id, left: 0 })]),
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

export const getAvailability: CasesOf = {
  operation: 'bakeSales.getAvailability',
  cases: [
    {
      name: 'what is left of each thing',
      calls: [call.get(`/bake-sales/${open.slug}/availability`)],
      expect: 'ok',
      holds: () => ({ menu: open.menu.map((item) => ({ id: item.id, left: left(item) })) }),
    },
    {
      name: 'a name that nothing has',
      calls: [call.get('/bake-sales/nowhere/availability')],
      expect: 'BAKE_SALE_NOT_FOUND',
    },
  ],
}

export const listDeliveryAreas: CasesOf = {
  operation: 'bakeSales.listDeliveryAreas',
  cases: [
    {
      name: 'all of them, in the order of the bakery',
      calls: [call.get('/delivery-areas')],
      expect: 'ok',
      holds: () => ({ items: DELIVERY_AREAS }),
    },
    ...faults(call.get('/delivery-areas')),
  ],
}
