import { expect } from 'vitest'
import { bestsellers, left, open, plenty } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'

const named = (...names: string[]) => ({ items: names.map((name): unknown => expect.objectContaining({ name })) })

export const listCategories: CasesOf = {
  operation: 'catalogue.listCategories',
  cases: [
    {
      name: 'the shelves in their order',
      calls: [call.get('/categories')],
      expect: 'ok',
      holds: () => named('Bread', 'Pastry', 'Cakes and biscuits'),
    },
  ],
}

export const listProducts: CasesOf = {
  operation: 'catalogue.list',
  cases: [
    {
      name: 'what is on one shelf',
      calls: [call.get('/products?category=bread&limit=2')],
      expect: 'ok',
      holds: () => ({ items: [{ category: 'Bread' }, { category: 'Bread' }], nextCursor: expect.any(String) }),
    },
    {
      name: 'what has all the words somewhere',
      calls: [call.get('/products?search=plum%20danish')],
      expect: 'ok',
      holds: () => named('Plum and almond Danish'),
    },
    {
      name: 'words that nothing has',
      calls: [call.get('/products?search=haddock')],
      expect: 'ok',
      holds: () => ({ items: [] }),
    },
    {
      name: 'what is ordered most, first, and nothing that nobody has ordered',
      calls: [call.get('/products?sort=bestselling&limit=100')],
      expect: 'ok',
      holds: () => named(...bestsellers),
    },
    { name: 'an order that there is not', calls: [call.get('/products?sort=price')], expect: 'INVALID_INPUT' },
  ],
}

export const getProduct: CasesOf = {
  operation: 'catalogue.get',
  cases: [
    {
      name: 'a product with what it is sold in',
      calls: [call.get('/products/country-sourdough')],
      expect: 'ok',
      holds: () => ({
        name: 'Country sourdough',
        variants: [
          { name: 'Large, 900 g', weightGrams: 900 },
          { name: 'Small, 500 g', weightGrams: 500 },
        ],
      }),
    },
    { name: 'a name that nobody bakes', calls: [call.get('/products/fish-pie')], expect: 'PRODUCT_NOT_FOUND' },
  ],
}

export const listOffers: CasesOf = {
  operation: 'catalogue.listOffers',
  cases: [
    {
      name: 'the bake sales that have it, soonest first, with what is left',
      calls: [call.get('/products/country-sourdough/offers')],
      expect: 'ok',
      holds: () => ({
        items: expect.arrayContaining([
          expect.objectContaining({
            bakeSale: expect.objectContaining({ id: open.id, state: 'open' }) as unknown,
            items: expect.arrayContaining([
              expect.objectContaining({ id: plenty.id, left: left(plenty), pricePence: plenty.pricePence }),
            ]) as unknown,
          }),
        ]) as unknown,
      }),
    },
    { name: 'a name that nobody bakes', calls: [call.get('/products/fish-pie/offers')], expect: 'PRODUCT_NOT_FOUND' },
  ],
}
