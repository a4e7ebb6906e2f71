import { expect } from 'vitest'
import { blackout, open, order, plenty, scheduled, UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'
import {
  path,
  idOf,
  cancelled,
  completed,
  draft,
  onDate,
  create,
  act,
  move,
  cancel,
  closed,
  unknown,
  over,
  badTimes,
} from './sale-acts.ts'

export const publishBakeSale: CasesOf = {
  operation: 'staff.bakeSales.publish',
  cases: [
    {
      name: 'a draft',
      calls: [act(draft.id, 'publish')],
      expect: 'ok',
      holds: () => ({ id: draft.id, state: 'open' }),
    },
    { name: 'twice is once', calls: [act(draft.id, 'publish'), act(draft.id, 'publish')], expect: 'ok' },
    {
      name: 'a draft with nothing in it',
      calls: [create({ menu: [], slots: [] }), (answers) => act(idOf(answers), 'publish')],
      expect: 'NOT_READY',
      holds: () => ({ missing: ['menu', 'slots'] }),
    },
    {
      name: 'a draft whose time has passed',
      calls: [act(draft.id, 'publish')],
      at: draft.cutoffAt,
      expect: 'NOT_READY',
      holds: () => ({ missing: ['date'] }),
    },
    unknown(act(UNKNOWN, 'publish')),
    over('one that was cancelled', act(cancelled.id, 'publish'), 'cancelled'),
  ],
}

export const cloneBakeSale: CasesOf = {
  operation: 'staff.bakeSales.clone',
  cases: [
    {
      name: 'over the clock change: 9 o’clock stays 9 o’clock, and nothing is taken',
      calls: [act(open.id, 'clone', { onDate: '2026-03-29' })],
      expect: 'ok',
      holds: () => ({
        slug: '2026-03-29-ludlow-market',
        state: 'draft',
        onDate: '2026-03-29',
        collectionStartsAt: '2026-03-29T08:00:00.000Z',
        cutoffAt: '2026-03-27T20:00:00.000Z',
        menu: open.menu.map(({ capacity, pricePence }) => ({ left: capacity, pricePence })),
        slots: open.slots.map(({ capacity }) => ({ left: capacity })),
      }),
    },
    { ...closed, calls: [act(open.id, 'clone', { onDate: blackout.onDate })] },
    {
      name: 'twice to one date',
      calls: [act(open.id, 'clone', { onDate }), act(open.id, 'clone', { onDate })],
      expect: 'SLUG_TAKEN',
      holds: () => ({ slug: `${onDate}-ludlow-market` }),
    },
    { name: 'to a day that is over', calls: [act(open.id, 'clone', { onDate: '2026-03-09' })], ...badTimes('onDate') },
    unknown(act(UNKNOWN, 'clone', { onDate })),
  ],
}

export const moveBakeSale: CasesOf = {
  operation: 'staff.bakeSales.move',
  cases: [
    {
      name: 'over the clock change: the same items and slots at the same times of day',
      calls: [call.post('/orders', order()), move(open.id, '2026-03-29')],
      expect: 'ok',
      holds: () => ({
        bakeSale: {
          onDate: '2026-03-29',
          slug: open.slug,
          state: 'open',
          collectionStartsAt: '2026-03-29T08:00:00.000Z',
          menu: open.menu.map(({ id }) => ({ id })),
          slots: open.slots.map(({ id }) => ({ id })),
        },
        ordersAffected: expect.any(Number),
      }),
    },
    {
      name: 'after the cutoff: it stays closed',
      calls: [move(open.id, onDate)],
      at: open.cutoffAt,
      expect: 'ok',
      holds: () => ({ bakeSale: { onDate, state: 'closed', cutoffAt: open.cutoffAt } }),
    },
    { name: 'twice is once', calls: [move(open.id, onDate), move(open.id, onDate)], expect: 'ok' },
    { ...closed, calls: [move(open.id, blackout.onDate)] },
    { name: 'to a day that is over', calls: [move(open.id, '2026-03-09')], ...badTimes('onDate') },
    unknown(move(UNKNOWN, onDate)),
    over('one that is over', move(completed.id, onDate), 'completed'),
  ],
}

export const cancelBakeSale: CasesOf = {
  operation: 'staff.bakeSales.cancel',
  cases: [
    {
      name: 'with its orders',
      calls: [call.post('/orders', order()), cancel(open.id)],
      expect: 'ok',
      holds: () => ({ bakeSale: { state: 'cancelled' }, ordersAffected: expect.any(Number) }),
    },
    { name: 'twice is once', calls: [cancel(open.id), cancel(open.id)], expect: 'ok' },
    unknown(cancel(UNKNOWN)),
    over('one that is over', cancel(completed.id), 'completed'),
  ],
}

export const completeBakeSale: CasesOf = {
  operation: 'staff.bakeSales.complete',
  cases: [
    {
      name: 'once people come',
      calls: [act(open.id, 'complete')],
      at: open.collectionStartsAt,
      expect: 'ok',
      holds: () => ({ state: 'completed' }),
    },
    { name: 'again', calls: [act(completed.id, 'complete')], expect: 'ok' },
    unknown(act(UNKNOWN, 'complete')),
    over('before anybody could come', act(open.id, 'complete'), 'published'),
  ],
}

export const getPlan: CasesOf = {
  operation: 'staff.bakeSales.getPlan',
  cases: [
    {
      name: 'while orders come in',
      calls: [call.post('/orders', order()), call.get(path(open.id, '/plan'))],
      expect: 'ok',
      holds: () => ({
        bakeSaleId: open.id,
        frozenAt: null,
        lines: expect.arrayContaining([expect.objectContaining({ menuItemId: plenty.id })]),
        addenda: [],
      }),
    },
    {
      name: 'of what nobody has ordered',
      calls: [call.get(path(scheduled.id, '/plan'))],
      expect: 'ok',
      holds: () => ({ orders: 0, lines: [], bySlot: [] }),
    },
    {
      name: 'one that there is not',
      calls: [call.get(path(UNKNOWN, '/plan'))],
      expect: 'BAKE_SALE_NOT_FOUND',
    },
  ],
}
