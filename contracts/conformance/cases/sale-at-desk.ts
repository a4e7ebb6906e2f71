import { expect } from 'vitest'
import { bakeSales, open, order, plenty, UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'
import { act, draft, path } from './sale-acts.ts'

export const getSaleAtDesk: CasesOf = {
  operation: 'staff.bakeSales.get',
  cases: [
    {
      name: 'with what is taken of each part',
      calls: [call.post('/orders', order()), call.get(path(open.id))],
      expect: 'ok',
      holds: () => ({
        id: open.id,
        state: 'open',
        menu: expect.arrayContaining([
          expect.objectContaining({
            id: plenty.id,
            variantId: plenty.variantId,
            capacity: plenty.capacity,
            reserved: plenty.reserved + 2,
            packed: 'packed_to_order',
          }),
        ]),
        slots: open.slots.map(({ id, capacity }) => ({ id, capacity })),
        livingOrders: expect.any(Number),
      }),
    },
    { name: 'a draft', calls: [call.get(path(draft.id))], expect: 'ok', holds: () => ({ state: 'draft' }) },
    {
      name: 'one that there is not',
      calls: [call.get(path(UNKNOWN))],
      expect: 'BAKE_SALE_NOT_FOUND',
      holds: () => ({ id: UNKNOWN }),
    },
    {
      name: 'one that was called off a moment ago',
      calls: [act(draft.id, 'cancel', { reason: 'The oven is broken.' }), call.get(path(draft.id))],
      expect: 'ok',
      holds: () => ({ state: 'cancelled', livingOrders: 0 }),
    },
  ],
}

export const getChoices: CasesOf = {
  operation: 'staff.bakeSales.getChoices',
  cases: [
    {
      name: 'places and all that the bakery makes',
      calls: [call.get('/staff/bake-sale-choices')],
      expect: 'ok',
      holds: () => ({
        locations: expect.arrayContaining([expect.objectContaining({ id: bakeSales[0]?.locationId })]),
        variants: expect.arrayContaining([
          { id: plenty.variantId, productName: expect.any(String), variantName: expect.any(String) },
        ]),
      }),
    },
  ],
}
